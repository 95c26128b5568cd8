import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BlobStore } from './blob-store.ts';
import { RecordJournal } from './record-journal.ts';
import type { RepositoryRecord } from './repository-record.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'journal-'));
});
afterEach(() => rm(folder, { recursive: true }));

const record = (id: string, commit: string): RepositoryRecord => ({
  id,
  commit,
  descriptors: [],
  catalogPath: 'catalog-info.yaml',
  objects: { 'catalog-info.yaml': null },
});

it('the last line of a repository counts, and one that was written by half is passed over', async () => {
  const file = path.join(folder, 'own/journal.ndjson');
  const journal = await RecordJournal.load(file);
  await Promise.all([
    journal.put(record('a', '1')),
    journal.put(record('b', '1')),
    journal.put(record('a', '2')),
  ]);
  await appendFile(file, '{"id":"b","commit":"2"');
  const again = await RecordJournal.load(file);
  expect([...again.all.values()].map(({ id, commit }) => id + commit)).toEqual(['a2', 'b1']);
  await again.put(record('c', '1'));
  expect((await RecordJournal.load(file)).get('c')).toEqual(record('c', '1'));
});

it('the file is written anew when most of it is history', async () => {
  const file = path.join(folder, 'journal.ndjson');
  const journal = await RecordJournal.load(file);
  for (let index = 0; index < 200; index += 1)
    await journal.put(record(`r${String(index % 3)}`, String(index)));
  await journal.prune(new Set(['r0', 'r1']));
  expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(3);
  expect([...(await RecordJournal.load(file)).all.keys()]).toEqual(['r0', 'r1']);
});

it('a content that is not the one of its id is neither kept nor read', async () => {
  const oid = 'ce013625030ba8dba906f756967f9e9ca394464a';
  const blobs = new BlobStore(folder);
  expect(await blobs.put(oid, Buffer.from('hello'))).toBe(false);
  expect(await blobs.put(oid, Buffer.from('hello\n'))).toBe(true);
  expect(Buffer.from((await new BlobStore(folder).get(oid)) ?? []).toString()).toBe('hello\n');
  await appendFile(path.join(folder, oid.slice(0, 2), oid.slice(2)), 'x');
  expect(await new BlobStore(folder).get(oid)).toBeUndefined();
  await new BlobStore(folder).prune(new Set());
  expect(await new BlobStore(folder).get(oid)).toBeUndefined();
});
