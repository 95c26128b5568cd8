import { chmod, cp, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceTree } from '../../src/plugin/source.ts';
import { localSource } from './local-source.ts';

let base: string;
let config: string;
let warnings: string[];

beforeEach(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), 'local-source-'));
  config = path.join(base, 'portal');
  warnings = [];
  await put('portal/content/catalog-info.yaml', 'one');
  await put('portal/content/deep/catalog-info.yml', 'two');
  await put('portal/content/deep/api.json', '{}');
});
afterEach(async () => {
  await rm(base, { recursive: true });
});

async function put(file: string, text: string): Promise<void> {
  const absolute = path.join(base, file);
  await mkdir(path.dirname(absolute), { recursive: true });
  await writeFile(absolute, text);
  // Old enough that its time stamp is trusted.
  await utimes(absolute, 1_000, 1_000);
}

function open(options: { folder?: string; include?: string[]; url?: string } = {}): Promise<SourceTree> {
  const { folder = 'content', ...rest } = options;
  return localSource({ ...rest, folder: path.resolve(config, folder), configFolder: config }).open({
    cacheFolder: path.join(base, 'cache'),
    fetch,
    now: () => new Date(0),
    signal: new AbortController().signal,
    logger: { info: () => undefined, warn: (message) => warnings.push(message) },
  });
}

async function text(tree: SourceTree, file: string): Promise<string | undefined> {
  const bytes = await tree.read(file);
  return bytes && Buffer.from(bytes).toString();
}

describe('a local folder', () => {
  it('finds descriptors by their conventional names, or by the globs it is given', async () => {
    expect(await (await open()).descriptors()).toEqual(['catalog-info.yaml', 'deep/catalog-info.yml']);
    const tree = await open({ include: ['**/*.json', './catalog-info.yaml'] });
    expect(await tree.descriptors()).toEqual(['catalog-info.yaml', 'deep/api.json']);
  });

  it('takes an address that cannot be decoded, or that leads out of it, for none of its files', async () => {
    const tree = await open({ url: 'https://files.example.com/base' });
    expect(tree.pathOf('https://files.example.com/base/a%20b.yaml')).toBe('a b.yaml');
    expect(tree.pathOf('https://files.example.com/base/%zz')).toBeUndefined();
    expect(tree.pathOf('https://files.example.com/base/%2e%2e/portal.config.yaml')).toBeUndefined();
    expect(tree.pathOf('https://files.example.com/base/..%2fportal.config.yaml')).toBeUndefined();
  });

  it('reads and globs its files, dot files included', async () => {
    await put('portal/content/.hidden/a.yaml', 'hidden');
    const tree = await open();
    expect(await text(tree, 'deep/../catalog-info.yaml')).toBe('one');
    expect(await text(tree, 'nothing.yaml')).toBeUndefined();
    expect(await text(tree, 'deep')).toBeUndefined();
    expect(await tree.glob('./**/*.y*ml')).toEqual([
      '.hidden/a.yaml',
      'catalog-info.yaml',
      'deep/catalog-info.yml',
    ]);
  });

  it('leaves out .git, node_modules and folders that say that they are a cache', async () => {
    await put('portal/content/.git/catalog-info.yaml', 'x');
    await put('portal/content/node_modules/a/catalog-info.yaml', 'x');
    await put('portal/content/cache/CACHEDIR.TAG', 'Signature: 8a477f597d28d172789f06886806bc55');
    await put('portal/content/cache/catalog-info.yaml', 'x');
    const tree = await open();
    expect(await tree.descriptors()).toEqual(['catalog-info.yaml', 'deep/catalog-info.yml']);
    expect(await tree.read('.git/catalog-info.yaml')).toBeUndefined();
  });

  it('has the same revision wherever it lies, and another when a byte, a name or a link changes', async () => {
    await cp(config, path.join(base, 'clone'), { recursive: true });
    const here = (await open()).revision;
    expect((await open({ folder: path.join(base, 'clone/content') })).revision).toBe(here);
    await put('portal/content/deep/api.json', '[]');
    const changed = (await open()).revision;
    expect(changed).not.toBe(here);
    await symlink('api.json', path.join(config, 'content/deep/link.json'));
    expect((await open()).revision).not.toBe(changed);
    await rm(path.join(config, 'content/deep/link.json'));
    expect((await open()).revision).toBe(changed);
  });

  it('sees a change of the same size right after the first harvest', async () => {
    const file = path.join(config, 'content/catalog-info.yaml');
    await writeFile(file, 'aaa');
    const before = (await open()).revision;
    await writeFile(file, 'bbb');
    expect((await open()).revision).not.toBe(before);
  });

  it('starts afresh when its cache is damaged', async () => {
    const { revision } = await open();
    await writeFile(path.join(base, 'cache/digests.json'), '{"version":1,"files":{"catalog');
    expect((await open()).revision).toBe(revision);
  });

  it('locates files relative to the config, so that no path of the machine shows', async () => {
    const tree = await open();
    expect(tree.locationOf('deep/catalog-info.yml')).toBe('file:content/deep/catalog-info.yml');
    expect(tree.pathOf('file:content/deep/catalog-info.yml')).toBe('deep/catalog-info.yml');
    expect(tree.pathOf('./content/deep/../catalog-info.yaml')).toBe('catalog-info.yaml');
    expect(tree.pathOf('file:content/../secret.yaml')).toBeUndefined();
    expect(tree.pathOf('file:other/catalog-info.yaml')).toBeUndefined();
    expect(tree.pathOf('https://example.com/content/catalog-info.yaml')).toBeUndefined();
    expect(tree.webAddressOf).toBeUndefined();
    expect(localSource({ folder: config, configFolder: config }).id).toBe('local:.');
  });

  it('names the addresses of its files when the address of the folder is given', async () => {
    const tree = await open({ url: 'https://github.com/acme/portal/tree/main/content' });
    expect(tree.webAddressOf?.('deep/catalog-info.yml')).toEqual({
      view: 'https://github.com/acme/portal/blob/main/content/deep/catalog-info.yml',
      edit: 'https://github.com/acme/portal/edit/main/content/deep/catalog-info.yml',
      lineSuffix: '#L{line}',
    });
    expect(tree.pathOf('https://github.com/acme/portal/blob/main/content/deep/api.json')).toBe(
      'deep/api.json',
    );
    const plain = await open({ url: 'https://files.example.com/catalog' });
    expect(plain.webAddressOf?.('deep/a b.yaml')).toEqual({
      view: 'https://files.example.com/catalog/deep/a%20b.yaml',
    });
    expect(plain.pathOf('https://files.example.com/catalog/deep/a%20b.yaml')).toBe('deep/a b.yaml');
  });

  it('says which folder is missing', async () => {
    await expect(open({ folder: 'contents' })).rejects.toThrow(
      'there is no folder "contents" (relative to the folder of the config); correct `path` or create the folder',
    );
  });
});

describe('a local folder with hostile content', () => {
  beforeEach(async () => {
    await put('secret.yaml', 'secret');
    await put('portal/secret.yaml', 'secret');
  });

  it('follows links inside the folder', async () => {
    await symlink('../catalog-info.yaml', path.join(config, 'content/deep/catalog-info.yaml'));
    const tree = await open();
    expect(await tree.descriptors()).toContain('deep/catalog-info.yaml');
    expect(await text(tree, 'deep/catalog-info.yaml')).toBe('one');
  });

  it.each([
    ['a relative link', '../../secret.yaml'],
    ['an absolute link', '/etc/passwd'],
    ['a link to a neighbour that shares a prefix', '../content-secret.yaml'],
  ])('never reads through %s that leads out', async (_, target) => {
    await put('portal/content-secret.yaml', 'secret');
    await symlink(target, path.join(config, 'content/catalog-info.yml'));
    const tree = await open();
    expect(await tree.descriptors()).not.toContain('catalog-info.yml');
    await expect(tree.read('catalog-info.yml')).rejects.toMatchObject({
      name: 'UnreadableFileError',
      message: 'it is a link that leads out of the folder of its source',
    });
  });

  it('never reads through a linked folder, a circle of links, or ..', async () => {
    await symlink('../..', path.join(config, 'content/up'));
    await symlink('circle', path.join(config, 'content/circle'));
    const tree = await open();
    await expect(tree.read('up/secret.yaml')).rejects.toThrow('leads out of the folder');
    expect(await tree.read('circle')).toBeUndefined();
    expect(await tree.read('../secret.yaml')).toBeUndefined();
    expect(await tree.read('/etc/passwd')).toBeUndefined();
    expect(await tree.read('deep/..\\..\\secret.yaml')).toBeUndefined();
    expect(await tree.read('a\0b')).toBeUndefined();
    expect(await tree.glob('**/secret.yaml')).toEqual([]);
    expect(await tree.glob('../*.yaml')).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)('names a file that it may not read, and goes on', async () => {
    await chmod(path.join(config, 'content/catalog-info.yaml'), 0);
    const tree = await open();
    await expect(tree.read('catalog-info.yaml')).rejects.toThrow('the system refused it (EACCES)');
    expect(await text(tree, 'deep/catalog-info.yml')).toBe('two');
  });
});
