import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HarvestReport } from '../../src/harvest/index.ts';
import { startGithubDouble, type GithubDouble } from '../github-double/index.ts';
import { component, createPortal, snapshotOf, type Portal } from '../harvest/portal.ts';
import { sourceOf } from './github-portal.ts';

vi.setConfig({ testTimeout: 60_000 });

const HOUR = 60 * 60_000;

let github: GithubDouble;
let portal: Portal;
let time: Date;
beforeEach(async () => {
  time = new Date('2026-01-01T00:00:00Z');
  github = await startGithubDouble({ now: () => time });
  portal = await createPortal();
  for (let index = 0; index < 8; index += 1) {
    const name = `r${String(index)}`;
    const files = { 'catalog-info.yaml': component(name), 'openapi.yaml': `openapi: 3.1.${String(index)}` };
    github.addRepository({ owner: 'acme', name, files });
  }
  github.addRepository({ owner: 'acme', name: 'bare', files: { 'a.txt': 'a' } });
});
afterEach(async () => {
  await portal.remove();
  await github.close();
});

const harvest = (into = portal): Promise<HarvestReport> =>
  into.harvest([sourceOf(github)], { now: () => time });

async function filesOfCache(): Promise<readonly string[]> {
  const folder = path.join(portal.folder, 'cache/sources');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.parentPath.includes('/own'));
  return files.map(({ parentPath, name }) => path.join(parentPath, name)).sort();
}

/** What a portal that was never damaged has after the same pushes. */
async function wanted(): Promise<Readonly<Record<string, string>>> {
  const other = await createPortal();
  await harvest(other);
  const snapshot = await snapshotOf(path.join(other.folder, 'snapshot'));
  await other.remove();
  return snapshot;
}

it('a byte that changed in what is kept between harvests changes no snapshot', async () => {
  await harvest();
  expect((await filesOfCache()).length).toBeGreaterThan(9);
  for (let round = 0; round < 8; round += 1) {
    time = new Date(time.getTime() + HOUR);
    github.push('acme/r0', { files: { 'catalog-info.yaml': component(`pushed-${String(round)}`) } });
    for (const file of await filesOfCache()) {
      const bytes = await readFile(file);
      const at = (round * 7919) % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(file, bytes);
    }
    await harvest();
    expect(await snapshotOf(path.join(portal.folder, 'snapshot'))).toEqual(await wanted());
  }
});

it('files that were cut short change no snapshot', async () => {
  await harvest();
  for (const part of [0, 0.3, 0.9]) {
    time = new Date(time.getTime() + HOUR);
    github.push('acme/r0', { files: { 'catalog-info.yaml': component(`cut-${String(part * 10)}`) } });
    for (const file of await filesOfCache()) {
      await truncate(file, Math.floor((await readFile(file)).length * part));
    }
    await harvest();
    expect(await snapshotOf(path.join(portal.folder, 'snapshot'))).toEqual(await wanted());
  }
});
