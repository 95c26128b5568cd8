import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { restoreFolder, swapFolder } from './swap-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'callboard-swap-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function site(name: string, text: string): Promise<string> {
  const place = path.join(folder, name);
  await mkdir(place);
  await writeFile(path.join(place, 'index.html'), text);
  return place;
}

const shown = () => readFile(path.join(folder, 'dist/index.html'), 'utf8');

test('a finished site takes the place of the older one, and nothing else is left', async () => {
  const target = await site('dist', 'old');
  await swapFolder(await site('dist.new', 'new'), target);
  expect(await shown()).toBe('new');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('the first site needs no older one', async () => {
  await swapFolder(await site('dist.new', 'new'), path.join(folder, 'dist'));
  expect(await shown()).toBe('new');
});

test('a swap that was killed between its renames gives the older site back', async () => {
  await site('dist.old', 'old');
  await restoreFolder(path.join(folder, 'dist'));
  expect(await shown()).toBe('old');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('an older site is not put back over a newer one', async () => {
  const target = await site('dist', 'new');
  await site('dist.old', 'old');
  await restoreFolder(target);
  expect(await shown()).toBe('new');
});
