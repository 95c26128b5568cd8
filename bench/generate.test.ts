import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { changeComponents, writeCatalog } from './catalog-files.ts';
import { countsOf, makeEntity } from './entity.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function filesBelow(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.map(async (file) => [file.slice(root.length), await readFile(file, 'utf8')]),
  );
  return Object.fromEntries(texts.sort()) as Record<string, string>;
}

describe('the generated catalog', () => {
  it('has the number of entities asked for, split as real catalogs are', () => {
    expect(countsOf(1000)).toEqual({
      Component: 700,
      API: 100,
      Resource: 50,
      System: 30,
      Domain: 10,
      Group: 30,
      User: 80,
    });
  });

  it('is the same bytes for the same seed and others for another', async () => {
    await writeCatalog({ count: 50, folder: join(folder, 'first') });
    await writeCatalog({ count: 50, folder: join(folder, 'again') });
    await writeCatalog({ count: 50, folder: join(folder, 'other'), seed: 2 });
    const first = await filesBelow(join(folder, 'first'));
    expect(Object.keys(first)).toHaveLength(50);
    expect(await filesBelow(join(folder, 'again'))).toEqual(first);
    expect(await filesBelow(join(folder, 'other'))).not.toEqual(first);
  });

  it('writes YAML that reads back as the entities it was made from', async () => {
    await writeCatalog({ count: 60, folder: join(folder, 'read'), perFile: 100 });
    const [text] = Object.values(await filesBelow(join(folder, 'read')));
    const read = parseAllDocuments(text ?? '').map((document) => document.toJS() as unknown);
    const counts = countsOf(60);
    const made = (Object.keys(counts) as (keyof typeof counts)[]).flatMap((kind) =>
      Array.from({ length: counts[kind] }, (_, index) => makeEntity(kind, index, { counts, seed: 1 })),
    );
    expect(read).toEqual(JSON.parse(JSON.stringify(made)) as unknown);
  });

  it('changes as many files as it is told to', async () => {
    const root = join(folder, 'changed');
    await writeCatalog({ count: 50, folder: root });
    const before = await filesBelow(root);
    await changeComponents({ folder: root, count: 3, note: 'anew' });
    const after = await filesBelow(root);
    expect(Object.keys(after).filter((file) => after[file] !== before[file])).toHaveLength(3);
  });
});
