import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceTree } from '../../src/plugin/source.ts';
import { serveGit, type GitServer } from '../../tests/harvest/git-server.ts';
import { gitSource, type GitSourceOptions } from './git-source.ts';

let base: string;
let work: string;
let bare: string;
let server: GitServer | undefined;
let log: string[];
const open: SourceTree[] = [];

beforeEach(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), 'git-source-'));
  work = path.join(base, 'work');
  bare = path.join(base, 'acme', 'web.git');
  log = [];
  git(base, 'init', '--quiet', '--initial-branch=main', work);
  git(base, 'init', '--quiet', '--bare', '--initial-branch=main', bare);
  git(bare, 'config', 'uploadpack.allowFilter', 'true');
  await put('catalog-info.yaml', 'one');
  await put('deep/catalog-info.yml', 'two');
  await put('deep/api.json', '{}');
  await put('large.bin', 'x'.repeat(300_000));
  push();
});
afterEach(async () => {
  for (const tree of open.splice(0)) await tree.close?.();
  await server?.close();
  server = undefined;
  await rm(base, { recursive: true, force: true });
});

function git(folder: string, ...args: string[]): string {
  const identity = [
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@example.com',
    '-c',
    'protocol.file.allow=always',
  ];
  return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' }).trim();
}

async function put(file: string, text: string): Promise<void> {
  const absolute = path.join(work, file);
  await mkdir(path.dirname(absolute), { recursive: true });
  await writeFile(absolute, text);
}

function push(branch = 'main'): string {
  git(work, 'add', '--all');
  git(work, 'commit', '--quiet', '--allow-empty', '--message=x');
  git(work, 'push', '--quiet', '--force', bare, `HEAD:refs/heads/${branch}`);
  return git(work, 'rev-parse', 'HEAD');
}

async function openSource(
  options: Partial<GitSourceOptions> = {},
  previousRevision?: string,
): Promise<SourceTree> {
  const tree = await gitSource({ url: `file://${bare}`, ...options }).open({
    cacheFolder: path.join(base, 'cache'),
    previousRevision,
    fetch,
    now: () => new Date(0),
    signal: new AbortController().signal,
    logger: { info: (text) => log.push(text), warn: (text) => log.push(text) },
  });
  open.push(tree);
  return tree;
}

async function text(tree: SourceTree, file: string): Promise<string | undefined> {
  const bytes = await tree.read(file);
  return bytes && Buffer.from(bytes).toString();
}

async function cachedText(): Promise<string> {
  const names = await readdir(path.join(base, 'cache'), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const texts = files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'latin1'));
  return (await Promise.all(texts)).join('\n');
}

describe('a git repository', () => {
  it('is read at the commit of its default branch', async () => {
    const tree = await openSource();
    expect(tree.revision).toBe(git(work, 'rev-parse', 'HEAD'));
    expect(await tree.descriptors()).toEqual(['catalog-info.yaml', 'deep/catalog-info.yml']);
    expect(await text(tree, 'deep/catalog-info.yml')).toBe('two');
    expect(await text(tree, './deep/../catalog-info.yaml')).toBe('one');
    expect(await tree.glob('**/*.json')).toEqual(['deep/api.json']);
    expect(await tree.read('nothing')).toBeUndefined();
    expect(await tree.read('deep')).toBeUndefined();
  });

  it('looks for descriptors in a folder, by globs below it, and reads files beside it', async () => {
    const tree = await openSource({ path: 'deep', include: ['*.json'] });
    expect(await tree.descriptors()).toEqual(['deep/api.json']);
    expect(await text(tree, 'catalog-info.yaml')).toBe('one');
  });

  it('is read at a branch, a tag, or a commit', async () => {
    const first = git(work, 'rev-parse', 'HEAD');
    git(work, 'tag', '--annotate', '--message=x', 'v1');
    git(work, 'push', '--quiet', bare, 'v1');
    await put('catalog-info.yaml', 'on a branch');
    const second = push('feature/x');
    expect((await openSource({ ref: 'v1' })).revision).toBe(first);
    const branch = await openSource({ ref: 'feature/x' });
    expect(branch.revision).toBe(second);
    expect(await text(branch, 'catalog-info.yaml')).toBe('on a branch');
    expect(await text(await openSource({ ref: first }), 'catalog-info.yaml')).toBe('one');
  });

  it('fetches only the files that are asked for', async () => {
    const tree = await openSource();
    await tree.descriptors();
    const folder = path.join(base, 'cache', 'repository.git');
    const has = (file: string): string =>
      git(folder, 'cat-file', '--batch-check', `--batch-all-objects`).includes(
        git(work, 'rev-parse', `HEAD:${file}`),
      )
        ? 'there'
        : 'left out';
    expect([has('catalog-info.yaml'), has('large.bin')]).toEqual(['there', 'left out']);
    expect(await text(tree, 'large.bin')).toBe('x'.repeat(300_000));
    expect(has('large.bin')).toBe('there');
  });

  it('works with a server that cannot leave files out', async () => {
    git(bare, 'config', 'uploadpack.allowFilter', 'false');
    const tree = await openSource();
    expect(await tree.descriptors()).toEqual(['catalog-info.yaml', 'deep/catalog-info.yml']);
    expect(await text(tree, 'large.bin')).toHaveLength(300_000);
  });

  it('fetches nothing when its revision is known, until a file is asked for', async () => {
    const revision = git(work, 'rev-parse', 'HEAD');
    const tree = await openSource({}, revision);
    expect(await readdir(path.join(base, 'cache')).catch(() => [])).toEqual([]);
    expect(await text(tree, 'catalog-info.yaml')).toBe('one');
  });

  it('follows its branch from harvest to harvest, also when history is rewritten', async () => {
    const before = await openSource();
    expect(await text(before, 'catalog-info.yaml')).toBe('one');
    await put('catalog-info.yaml', 'changed');
    git(work, 'checkout', '--quiet', '--orphan', 'fresh');
    push();
    const after = await openSource({}, before.revision);
    expect(after.revision).not.toBe(before.revision);
    expect(await text(after, 'catalog-info.yaml')).toBe('changed');
  });

  it('mends what a killed harvest left in its cache', async () => {
    await (await openSource()).descriptors();
    const folder = path.join(base, 'cache', 'repository.git');
    await writeFile(path.join(folder, 'shallow.lock'), '');
    await mkdir(path.join(folder, 'refs/callboard'), { recursive: true });
    await writeFile(path.join(folder, 'refs/callboard/current.lock'), '');
    await put('catalog-info.yaml', 'changed');
    push();
    expect(await text(await openSource(), 'catalog-info.yaml')).toBe('changed');
    await rm(path.join(folder, 'objects'), { recursive: true });
    await put('catalog-info.yaml', 'again');
    push();
    expect(await text(await openSource(), 'catalog-info.yaml')).toBe('again');
  });

  it('says what is wrong when the repository or the ref does not exist', async () => {
    await expect(openSource({ ref: 'nothing' })).rejects.toThrow(
      `the repository file://${bare} has no branch or tag "nothing"`,
    );
    await expect(openSource({ url: `file://${base}/none.git` })).rejects.toThrow(
      `there is no repository at file://${base}/none.git, or it is not shown to everyone; check the address, or set \`token\``,
    );
    git(base, 'init', '--quiet', '--bare', 'empty.git');
    await expect(openSource({ url: `file://${base}/empty.git` })).rejects.toThrow(
      'has no default branch, or no commit on it; name one with `ref`',
    );
  });

  it('stops when the harvest is cancelled', async () => {
    const source = gitSource({ url: `file://${bare}` });
    const opening = source.open({
      cacheFolder: path.join(base, 'cache'),
      fetch,
      now: () => new Date(0),
      signal: AbortSignal.abort(),
      logger: { info: () => undefined, warn: () => undefined },
    });
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a git repository with odd content', () => {
  it('follows links inside the tree, of files and of folders', async () => {
    await symlink('deep', path.join(work, 'alias'));
    await symlink('../alias/api.json', path.join(work, 'deep/catalog-info.yaml'));
    push();
    const tree = await openSource();
    expect(await tree.descriptors()).toEqual([
      'catalog-info.yaml',
      'deep/catalog-info.yaml',
      'deep/catalog-info.yml',
    ]);
    expect(await text(tree, 'deep/catalog-info.yaml')).toBe('{}');
    expect(await text(tree, 'alias/catalog-info.yml')).toBe('two');
  });

  it.each(['/etc/passwd', '../../../../etc/passwd', '../outside'])(
    'never reads through a link to %s',
    async (target) => {
      await symlink(target, path.join(work, 'catalog-info.yml'));
      await symlink(path.dirname(target), path.join(work, 'folder'));
      push();
      const tree = await openSource();
      expect(await tree.descriptors()).not.toContain('catalog-info.yml');
      await expect(tree.read('catalog-info.yml')).rejects.toThrow(
        'it is a link that leads out of the repository',
      );
      await expect(tree.read('folder/passwd')).rejects.toThrow('leads out of the repository');
      expect(await tree.read('../outside')).toBeUndefined();
    },
  );

  it('gives up on links in a circle', async () => {
    await symlink('b', path.join(work, 'a'));
    await symlink('a', path.join(work, 'b'));
    push();
    expect(await (await openSource()).read('a')).toBeUndefined();
  });

  it('names submodules and files in LFS instead of reading them', async () => {
    await put('lfs.yaml', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n');
    push();
    git(work, 'update-index', '--add', '--cacheinfo', `160000,${git(work, 'rev-parse', 'HEAD')},vendor/lib`);
    git(work, 'commit', '--quiet', '--message=x');
    git(work, 'push', '--quiet', bare, 'HEAD:refs/heads/main');
    const tree = await openSource();
    await expect(tree.read('lfs.yaml')).rejects.toThrow('it is kept in Git LFS, which is not read');
    await expect(tree.read('vendor/lib/catalog-info.yaml')).rejects.toThrow(
      'it lies in the submodule vendor/lib, and submodules are not read',
    );
    expect(log).toEqual([`file://${bare}: submodules are not read: vendor/lib`]);
  });

  it('reads names with spaces, line ends and other scripts, and many files at once', async () => {
    await put('näme\nwith "line".yaml', 'odd');
    for (let index = 0; index < 300; index += 1)
      await put(`many/${String(index)}.yaml`, 'y'.repeat(index * 50));
    push();
    const tree = await openSource({ include: ['**/*.yaml'] });
    const paths = await tree.descriptors();
    expect(paths).toHaveLength(302);
    expect(await text(tree, 'näme\nwith "line".yaml')).toBe('odd');
    const texts = await Promise.all(paths.map((file) => text(tree, file)));
    expect(texts[paths.indexOf('many/299.yaml')]).toBe('y'.repeat(299 * 50));
    expect(texts[paths.indexOf('many/0.yaml')]).toBe('');
  });
});

describe('a git repository over http', () => {
  it('is read with the token of the options, which is stored nowhere', async () => {
    server = await serveGit({ folder: base, token: 't0p-secret' });
    const url = `${server.url}/acme/web.git`;
    const tree = await openSource({ url, token: () => 't0p-secret' });
    expect(await tree.descriptors()).toEqual(['catalog-info.yaml', 'deep/catalog-info.yml']);
    expect(await text(tree, 'catalog-info.yaml')).toBe('one');
    expect(await cachedText()).not.toContain('t0p-secret');
    expect(server.commandLines().join('\n')).not.toContain('t0p-secret');
  });

  it('never prompts: it says that a token is missing, or refused', async () => {
    server = await serveGit({ folder: base, token: 't0p-secret' });
    const url = `${server.url}/acme/web.git`;
    await expect(openSource({ url })).rejects.toThrow(
      `${url} asks for credentials, as servers also do for a repository that does not exist; check the address, or set \`token\``,
    );
    await expect(openSource({ url, token: () => 'wr0ng' })).rejects.toThrow(
      `${url} refused the token; check that it is valid and may read the repository`,
    );
  });

  it('does not follow a redirect to another protocol, nor take the token to another host', async () => {
    server = await serveGit({ folder: base, token: 't0p-secret' });
    const elsewhere = await serveGit({ folder: base, token: 'other' });
    const file = await serveGit({ folder: base, redirectTo: `file://${base}` });
    const host = await serveGit({
      folder: base,
      redirectTo: elsewhere.url.replace('127.0.0.1', 'localhost'),
    });
    try {
      const token = (): string => 't0p-secret';
      await expect(openSource({ url: `${file.url}/acme/web.git`, token })).rejects.toThrow(/could not read/);
      await expect(openSource({ url: `${host.url}/acme/web.git`, token })).rejects.toThrow();
      expect(elsewhere.authorizations().length).toBeGreaterThan(0);
      expect(elsewhere.authorizations().filter(Boolean)).toEqual([]);
    } finally {
      await Promise.all([elsewhere.close(), file.close(), host.close()]);
    }
  });
});

describe('the addresses of a repository', () => {
  it('are the clone address and a path where the host has none for people', async () => {
    const tree = await openSource();
    expect(tree.locationOf('deep/a.yaml')).toBe(`url:file://${bare}#deep/a.yaml`);
    expect(tree.pathOf(`file://${bare}#deep/a.yaml`)).toBe('deep/a.yaml');
    expect(tree.pathOf('https://github.com/acme/web/blob/main/a.yaml')).toBeUndefined();
    expect(tree.webAddressOf).toBeUndefined();
  });
});
