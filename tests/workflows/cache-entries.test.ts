import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openCache } from './cache-entries.ts';

test('an exact key wins, else the newest entry that a restore key begins; an entry never changes', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'callboard-caches-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const cache = openCache(path.join(folder, 'caches'));
  const from = path.join(folder, 'from');
  await mkdir(from);
  const save = async (key: string, text: string) => {
    await writeFile(path.join(from, 'file'), text);
    await cache.save({ key, path: 'file\nmissing' }, from);
  };
  const restore = async (key: string, keys = '') => {
    const to = await mkdtemp(path.join(folder, 'to-'));
    const outputs = await cache.restore({ key, 'restore-keys': keys, path: 'file' }, to);
    return [outputs['cache-hit'], await readFile(path.join(to, 'file'), 'utf8').catch(() => undefined)];
  };
  expect(await restore('a-1', 'a-')).toEqual(['', undefined]);
  await save('a-2', 'two');
  await save('a-1', 'one');
  await save('a-1', 'one again');
  await save('b-1', 'other');
  expect(await restore('a-2', 'a-')).toEqual(['true', 'two']);
  expect(await restore('a-3', 'a-')).toEqual(['false', 'one']);
  expect(await restore('a-3', 'c-\nb-')).toEqual(['false', 'other']);
});
