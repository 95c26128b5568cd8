import { expect, it } from 'vitest';
import { findPaths } from './find-paths.ts';
import type { GitFolder } from './git-object.ts';

const FOLDERS: Readonly<Record<string, GitFolder>> = {
  '': { files: ['README.md', 'catalog-info.yaml'], folders: ['.github', 'docs', 'services'] },
  '.github': { files: ['catalog-info.yaml'], folders: [] },
  docs: { files: ['index.md'], folders: ['deep'] },
  'docs/deep': { files: ['catalog-info.yaml'], folders: [] },
  services: { files: [], folders: ['a', 'b'], links: ['linked.yaml', 'dead.yaml'] },
  'services/a': { files: ['catalog-info.yaml'], folders: ['deep'] },
  'services/b': { files: ['catalog-info.yml'], folders: [] },
  'services/a/deep': { files: ['catalog-info.yaml'], folders: [], submodules: ['lib'] },
};

async function find(pattern: string): Promise<{ paths: readonly string[]; looked: readonly string[] }> {
  const looked: string[] = [];
  const paths = await findPaths(pattern, {
    folder: (path) => {
      looked.push(path);
      return Promise.resolve(FOLDERS[path]);
    },
    isFile: (path) => Promise.resolve(path !== 'services/dead.yaml'),
  });
  return { paths, looked: looked.sort() };
}

it('looks into no folder that cannot hold a match', async () => {
  expect(await find('services/*/catalog-info.yaml')).toEqual({
    paths: ['services/a/catalog-info.yaml'],
    looked: ['services', 'services/a', 'services/b'],
  });
  expect(await find('*.yaml')).toEqual({ paths: ['catalog-info.yaml'], looked: [''] });
  expect(await find('none/*.yaml')).toEqual({ paths: [], looked: ['none'] });
});

it('looks everywhere below two stars, and where braces may hold anything', async () => {
  expect((await find('**/catalog-info.yaml')).paths).toEqual([
    '.github/catalog-info.yaml',
    'catalog-info.yaml',
    'docs/deep/catalog-info.yaml',
    'services/a/catalog-info.yaml',
    'services/a/deep/catalog-info.yaml',
  ]);
  expect((await find('services/{a/deep,b}/catalog-info.y*ml')).paths).toEqual([
    'services/a/deep/catalog-info.yaml',
    'services/b/catalog-info.yml',
  ]);
});

it('takes a link that leads to a file', async () => {
  expect((await find('services/*.yaml')).paths).toEqual(['services/linked.yaml']);
});
