import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { folderOf } from '../../tests/commands/run-script.ts';
import { openWorkTree } from './work-tree.ts';

test.each([
  ['https://gitlab.example/acme/web.git', 'https://gitlab.example/acme/web'],
  ['https://ci-token:s3cret@gitlab.example/acme/web.git', 'https://gitlab.example/acme/web'],
  ['git@gitlab.example:acme/web.git', 'https://gitlab.example/acme/web'],
])('a clone of %s is known by its address, without credentials', async (remote, web) => {
  const cwd = await folderOf({ 'catalog-info.yaml': '' });
  execFileSync('git', ['-C', cwd, 'init', '-q', '-b', 'main']);
  execFileSync('git', ['-C', cwd, 'remote', 'add', 'origin', remote]);
  const work = await openWorkTree(cwd, new AbortController().signal);
  expect(work?.identity).toEqual({
    url: remote.replace('ci-token:s3cret@', ''),
    web,
    host: 'gitlab',
    branches: ['main', 'master'],
  });
});
