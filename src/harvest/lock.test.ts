import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { acquireLock, LockedError } from './lock.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lock-'));
  file = path.join(folder, 'harvest.lock');
});
afterEach(() => rm(folder, { recursive: true }));

it('is refused while a living process holds it, and given once that lets go', async () => {
  const first = await acquireLock(folder);
  await expect(acquireLock(folder)).rejects.toThrow(
    new LockedError(
      `another harvest (process ${String(process.pid)} on ${os.hostname()}) is at work in ${folder}; wait for it to finish, or end it`,
    ),
  );
  await first.release();
  await (await acquireLock(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

it('is taken over from a process that died', async () => {
  const { pid } = spawnSync('true');
  await writeFile(file, JSON.stringify({ pid, host: os.hostname(), token: 'x' }));
  await (await acquireLock(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

it('is taken over when nobody has touched it for a minute, as after a restored backup', async () => {
  await writeFile(file, JSON.stringify({ pid: process.pid, host: os.hostname(), token: 'x' }));
  await utimes(file, new Date(), new Date(Date.now() - 61_000));
  await (await acquireLock(folder)).release();
});

it('is refused when a process of another machine touched it just now', async () => {
  await writeFile(file, JSON.stringify({ pid: 1, host: 'elsewhere', token: 'x' }));
  await expect(acquireLock(folder)).rejects.toThrow('another harvest (process 1 on elsewhere) is at work');
});

it('is taken over when it is damaged', async () => {
  await writeFile(file, '{"pid":');
  await (await acquireLock(folder)).release();
});

it('goes to one of many that ask at the same time', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => acquireLock(folder)));
  const held = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  expect(held).toHaveLength(1);
  await held[0]?.release();
});
