import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSnapshot } from '../snapshot/write-snapshot.ts';
import { startSearchIndex } from './start-search-index.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'callboard-search-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function snapshotOfOne() {
  const snapshot = path.join(folder, 'snapshot');
  const metadata = { name: 'ferry', description: 'Crosses the sound.' };
  const location = 'file:ferry.yaml';
  const provenance = {
    source: 'local:.',
    path: 'ferry.yaml',
    line: 1,
    endLine: 4,
    location,
    originLocation: location,
  };
  const entity = { apiVersion: 'backstage.io/v1alpha1', kind: 'Component', metadata };
  const entities = [{ ref: 'component:default/ferry', entity, provenance, text: '' }];
  const written = await writeSnapshot(snapshot, { entities, problems: [], sources: [] });
  return {
    snapshot,
    digest: written.digest,
    base: '/',
    language: 'en',
    records: [],
    out: path.join(folder, 'pagefind'),
  };
}

test('an index is written beside whatever else goes on', async () => {
  const request = await snapshotOfOne();
  await startSearchIndex(request).done;
  expect(await readdir(request.out)).toContain('pagefind.js');
});

test('an index is not made of another snapshot than the site', async () => {
  const request = await snapshotOfOne();
  await expect(startSearchIndex({ ...request, digest: 'another' }).done).rejects.toThrow(
    'the snapshot changed while the site was built; build again',
  );
});

test('an index that is stopped writes nothing more', async () => {
  const request = await snapshotOfOne();
  await startSearchIndex(request).stop();
  expect(await readdir(folder)).toEqual(['snapshot']);
});
