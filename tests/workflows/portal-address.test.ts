import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { folderOf } from '../commands/run-script.ts';
import { readFileCommand } from './file-command.ts';
import { logCommands } from './log-command.ts';
import { PROJECT } from './portal-repository.ts';

const run = promisify(execFile);
const SCRIPT = path.join(PROJECT, '.github/scripts/portal-address');

async function address(url: string): Promise<{ outputs: Readonly<Record<string, string>>; log: string }> {
  const cwd = await folderOf({ file: 'text', output: '' });
  await run('git', ['init', '--quiet'], { cwd });
  await run('git', ['add', 'file'], { cwd });
  const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@acme.example', '-c', 'commit.gpgSign=false'];
  await run('git', [...author, 'commit', '--quiet', '--message', 'first'], { cwd });
  const output = path.join(cwd, 'output');
  const env = { PATH: process.env['PATH'], GITHUB_OUTPUT: output, PORTAL_URL: url };
  const log = await run(SCRIPT, { cwd, env }).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { stdout: string }).stdout,
  );
  return { log, outputs: readFileCommand(await readFile(output, 'utf8')) };
}

const TREE = /^[0-9a-f]{40}$/;

test.each([
  ['https://portal.acme.example', 'https://portal.acme.example', 'https://portal.acme.example', '/'],
  ['https://portal.acme.example/', 'https://portal.acme.example', 'https://portal.acme.example', '/'],
  ['https://acme.example:8443/a/b/', 'https://acme.example:8443/a/b', 'https://acme.example:8443', '/a/b'],
])('%s is an origin and a base', async (given, url, site, base) => {
  expect((await address(given)).outputs).toEqual({
    url,
    site,
    base,
    tree: expect.stringMatching(TREE) as string,
  });
});

test.each([
  'portal.acme.example',
  'https://acme.example/a b',
  'https://acme.example\nbase=x',
  'https://u:p@acme.example',
])('%j is no address', async (given) => {
  const { log, outputs } = await address(given);
  expect(outputs).toEqual({});
  expect(logCommands(log)).toEqual([
    {
      command: 'error',
      properties: { title: 'Address' },
      text: 'The address of the portal is none. Write the variable PORTAL_URL as https://portal.example.com or https://example.com/portal.',
    },
  ]);
});
