import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure } from './stage.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stage-'));
});
afterAll(() => rm(folder, { recursive: true }));

const write = (file: string): string =>
  `require('node:fs').writeFileSync(${JSON.stringify(join(folder, file))}, 'x'.repeat(1000))`;

describe('a measured stage', () => {
  it('counts what its processes used and what they wrote', async () => {
    const child = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(write('child'))}])`;
    const stage = await measure({
      name: 'writes',
      command: ['-e', `${write('parent')}; ${child}`],
      writes: folder,
    });
    expect(stage).toMatchObject({ name: 'writes', writtenBytes: 2000, files: 2 });
    expect(stage.cpuSeconds).toBeGreaterThan(0);
    expect(stage.peakBytes).toBeGreaterThan(10_000_000);
  });

  it('fails with the output of a command that fails', async () => {
    const stage = measure({
      name: 'breaks',
      command: ['-e', 'console.error("no such thing"); process.exit(3)'],
      writes: folder,
    });
    await expect(stage).rejects.toThrow('"breaks" ended with 3:\nno such thing\n');
  });
});
