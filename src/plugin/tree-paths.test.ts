import { expect, test } from 'vitest';
import { treePath } from './tree-paths.ts';

test.each([
  ['a/./b//c/../d', 'a/b/d'],
  ['../a', undefined],
  ['a/../../b', undefined],
  ['/etc/passwd', undefined],
  ['C:/boot.ini', undefined],
  ['a\\b', undefined],
])('a path has one spelling inside its tree: %s', (written, path) => {
  expect(treePath(written)).toBe(path);
});

test.each([
  ['http://127.0.0.1:9/a/./b/../catalog-info.yaml', 'http://127.0.0.1:9/a/catalog-info.yaml'],
  ['https://host.example//a.yaml', 'https://host.example/a.yaml'],
  ['https://host.example/a/../../other.example/b.yaml', undefined],
])('a path that is an address keeps its host: %s', (written, path) => {
  expect(treePath(written)).toBe(path);
});
