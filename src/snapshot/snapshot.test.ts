import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../problems/problem.ts';
import type { SnapshotEntity } from './format.ts';
import {
  openSnapshot,
  readHarvestStatus,
  readSnapshot,
  writeSnapshot,
  type SnapshotContent,
} from './index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'snapshot-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

function entity(name: string, description = 'ü — 🎭\u2028'): SnapshotEntity {
  const location = `file:${name}.yaml`;
  return {
    ref: `component:default/${name}`,
    entity: { apiVersion: 'backstage.io/v1alpha1', kind: 'Component', metadata: { name, description } },
    provenance: {
      source: 'local:.',
      path: `${name}.yaml`,
      line: 1,
      endLine: 5,
      location,
      originLocation: location,
    },
    text: `kind: Component # ${description}`,
  };
}

const warning: Problem = { code: 'catalog/some', level: 'warn', message: 'It is so.', hint: 'Change it.' };

function content(...names: string[]): SnapshotContent {
  return {
    entities: names.map((name) => entity(name)),
    problems: [warning],
    sources: [{ id: 'local:.', revision: 'r1', files: 2, entities: names.length }],
  };
}

describe('a snapshot', () => {
  it('is read back as it was written', async () => {
    const written = await writeSnapshot(folder, content('a', 'b'));
    expect(await readSnapshot(folder)).toEqual({
      digest: written.digest,
      manifest: {
        format: 1,
        sources: [{ id: 'local:.', revision: 'r1', files: 2, entities: 2 }],
        entities: 2,
        problems: { info: 0, warn: 1, error: 0 },
      },
      entities: [entity('a'), entity('b')],
      problems: [warning],
    });
  });

  it('survives lines longer than a read and more lines than a write holds', async () => {
    const many = Array.from({ length: 300 }, (_, index) => entity(`e${String(index)}`, 'é'.repeat(9_000)));
    const long = entity('long', 'x'.repeat(3_000_000));
    await writeSnapshot(folder, { ...content(), entities: [...many, long] });
    expect((await readSnapshot(folder)).entities).toEqual([...many, long]);
  });

  it('has the same digest and the same bytes for the same content', async () => {
    const other = path.join(folder, 'other');
    const first = await writeSnapshot(path.join(folder, 'one'), content('a'));
    const second = await writeSnapshot(other, content('a'));
    expect(second.digest).toBe(first.digest);
    const third = await writeSnapshot(other, content('a'));
    expect(third).toEqual({ ...first, changed: false });
    expect((await readdir(other)).sort()).toEqual([first.digest, 'current.json'].sort());
  });

  it('keeps the previous snapshot and removes older ones', async () => {
    await writeSnapshot(folder, content('a'));
    const second = await writeSnapshot(folder, content('b'));
    const third = await writeSnapshot(folder, content('c'));
    expect((await readdir(folder)).sort()).toEqual([second.digest, third.digest, 'current.json'].sort());
  });

  it('is written again when its files were damaged from outside', async () => {
    const { digest } = await writeSnapshot(folder, content('a'));
    await writeFile(path.join(folder, digest, 'entities.ndjson'), '');
    await writeSnapshot(folder, content('a'));
    expect((await readSnapshot(folder)).entities).toEqual([entity('a')]);
  });
});

describe('a snapshot that cannot be read', () => {
  it('says so when none was made', async () => {
    await expect(readSnapshot(folder)).rejects.toMatchObject({
      fault: 'missing',
      message: `there is no snapshot in ${folder}; make one: npm run harvest`,
    });
    expect(await readHarvestStatus(folder)).toBeUndefined();
  });

  it('names both versions when the format is another', async () => {
    const { digest } = await writeSnapshot(folder, content('a'));
    await writeFile(path.join(folder, digest, 'manifest.json'), '{"format":7}');
    await expect(openSnapshot(folder)).rejects.toMatchObject({
      fault: 'format',
      message: `the snapshot in ${folder} has format 7, and this version reads format 1; harvest again: npm run harvest`,
    });
  });

  it.each([
    ['a line that is no JSON', '{"ref":\n{}\n', 'line 1 is not JSON'],
    ['a line cut off', '{"ref":"a"}\n{"re', 'line 2 is cut off'],
    ['missing lines', '{"ref":"a"}\n', 'has 1 lines where the manifest counts 2'],
  ])('names the file and the line for %s', async (_, text, what) => {
    const { digest } = await writeSnapshot(folder, content('a', 'b'));
    await writeFile(path.join(folder, digest, 'entities.ndjson'), text);
    const error: unknown = await readSnapshot(folder).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ fault: 'damaged' });
    expect(String(error)).toContain(`${digest}/entities.ndjson`);
    expect(String(error)).toContain(what);
    expect(String(error)).toContain('delete the folder and harvest again: npm run harvest');
  });

  it('says so when current.json points at nothing', async () => {
    await writeFile(path.join(folder, 'current.json'), '{"snapshot":"../../etc"}');
    await expect(openSnapshot(folder)).rejects.toMatchObject({
      message: `the snapshot in ${folder} is damaged: current.json names no snapshot; delete the folder and harvest again: npm run harvest`,
    });
    await writeFile(path.join(folder, 'current.json'), '{"snapshot":"abc"}');
    await expect(openSnapshot(folder)).rejects.toMatchObject({
      message: `the snapshot in ${folder} is damaged: abc/manifest.json is missing; delete the folder and harvest again: npm run harvest`,
    });
    expect(await readFile(path.join(folder, 'current.json'), 'utf8')).toContain('abc');
  });
});
