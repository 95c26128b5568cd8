import { expect, it } from 'vitest';
import type { SourceTree } from '../plugin/source.ts';
import { targetPath } from './target-path.ts';

function tree(isWide: boolean): SourceTree {
  return {
    revision: '1',
    isWide,
    descriptors: () => Promise.resolve([]),
    read: () => Promise.resolve(undefined),
    glob: () => Promise.resolve([]),
    locationOf: (path) => `url:https://host.example/${path}`,
    pathOf: (target) => target.split('https://host.example/')[1],
  };
}

it('in the tree of one repository a target is relative to its file, or to the root', () => {
  const from = 'services/web/catalog-info.yaml';
  expect(targetPath(tree(false), from, './api.yaml')).toBe('services/web/api.yaml');
  expect(targetPath(tree(false), from, '../api.yaml')).toBe('services/api.yaml');
  expect(targetPath(tree(false), from, '/api.yaml')).toBe('api.yaml');
  expect(targetPath(tree(false), from, '../../../api.yaml')).toBeUndefined();
});

it('in a tree of many repositories it stays in its own, and `/` is the root of that', () => {
  const from = 'acme/web@dev/services/catalog-info.yaml';
  expect(targetPath(tree(true), from, '../api.yaml')).toBe('acme/web@dev/api.yaml');
  expect(targetPath(tree(true), from, '/docs/api.yaml')).toBe('acme/web@dev/docs/api.yaml');
  for (const outside of [
    '../../web/secret',
    '../../../other/vault/secret',
    '/../vault/secret',
    '%2E%2E/../../x',
  ]) {
    expect(targetPath(tree(true), from, outside)).toBeUndefined();
  }
});

it('an address leads into another repository', () => {
  const from = 'acme/web/catalog-info.yaml';
  expect(targetPath(tree(true), from, 'https://host.example/acme/specs/api.yaml')).toBe(
    'acme/specs/api.yaml',
  );
});
