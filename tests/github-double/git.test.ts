import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startGithubDouble, type GithubDouble } from './index.ts';

let github: GithubDouble;
let folder: string;
let time = new Date('2026-03-01T12:00:00Z');

async function git(...args: readonly string[]): Promise<string> {
  const settings = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-C', folder];
  const { stdout } = await promisify(execFile)('git', [...settings, ...args]);
  return stdout.trim();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'double-'));
  time = new Date('2026-03-01T12:00:00Z');
  github = await startGithubDouble({ now: () => time });
  github.addRepository({
    owner: 'acme',
    name: 'web',
    files: {
      'catalog-info.yaml': 'kind: Component\n',
      'docs/index.md': '# Web\n',
      'run.sh': { executable: '#!/bin/sh\n' },
      link: { link: 'docs/index.md' },
      'a.b/x': 'sorted after a-b, before ab',
      'a-b': '',
      'a/y': '',
    },
  });
});

afterEach(async () => {
  await rm(folder, { recursive: true });
  await github.close();
});

const address = (): string =>
  github.url.replace('://', `://x-access-token:${github.token}@`) + '/acme/web.git';

it('git clones a repository, finds it sound, and pushes what GraphQL then sees', async () => {
  await git('clone', '-q', address(), '.');
  await git('fsck', '--strict');
  expect(await git('ls-files', '--stage')).toMatch(/^100755 .*run\.sh$/m);
  expect(await readFile(join(folder, 'link'), 'utf8')).toBe('# Web\n');
  const before = github.repository('acme/web').git.refs.get('refs/heads/main');
  expect(await git('rev-parse', 'HEAD')).toBe(before);

  await writeFile(join(folder, 'catalog-info.yaml'), 'kind: API\n');
  await git('commit', '-qam', 'Become an API');
  time = new Date('2026-03-02T00:00:00Z');
  await git('push', '-q', 'origin', 'HEAD');
  const head = await git('rev-parse', 'HEAD');
  const response = await fetch(github.graphqlUrl, {
    method: 'POST',
    headers: { authorization: `bearer ${github.token}` },
    body: JSON.stringify({
      query: `{ repository(owner: "acme", name: "web") {
        pushedAt
        defaultBranchRef { target { oid ... on Commit { messageHeadline author { name } } } }
        object(expression: "HEAD:catalog-info.yaml") { ... on Blob { text } }
      } }`,
    }),
  });
  expect(await response.json()).toEqual({
    data: {
      repository: {
        pushedAt: '2026-03-02T00:00:00Z',
        defaultBranchRef: {
          target: { oid: head, messageHeadline: 'Become an API', author: { name: 'Ann' } },
        },
        object: { text: 'kind: API\n' },
      },
    },
  });

  const later = github.push('acme/web', { files: { 'new.txt': 'new', 'docs/index.md': null } });
  await git('pull', '-q', 'origin', 'main');
  expect(await git('rev-parse', 'HEAD')).toBe(later);
  expect(await readFile(join(folder, 'new.txt'), 'utf8')).toBe('new');
});

it('a private repository asks for a token, and a renamed one redirects', async () => {
  await expect(git('-c', 'core.askPass=', 'ls-remote', `${github.url}/acme/web`)).rejects.toThrow(
    /could not read Username|terminal prompts disabled/,
  );
  github.rename('acme/web', 'site');
  expect(await git('ls-remote', address(), 'HEAD')).toMatch(/^[0-9a-f]{40}\tHEAD$/);
});
