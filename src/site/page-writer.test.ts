import { expect, test } from 'vitest';
import { fileOf } from './page-writer.ts';

test.each([
  ['/', '/', 'index.html'],
  ['/x/', '/x/', 'index.html'],
  ['/x/health/', '/x/', 'health/index.html'],
  ['/404/', '/', '404.html'],
  ['/x/404.html', '/x/', '404.html'],
  ['/catalog/default/component/404/', '/', 'catalog/default/component/404/index.html'],
])('the page %s below %s lies in %s', (pathname, base, file) => {
  expect(fileOf(pathname, { base, type: 'page' })).toBe(file);
});

test.each([
  ['/x/catalog-index.json', '/x/', 'catalog-index.json'],
  ['/catalog/default/api/x/definition.txt/', '/', 'catalog/default/api/x/definition.txt'],
])('what the endpoint %s below %s answers is never a page: %s', (pathname, base, file) => {
  expect(fileOf(pathname, { base, type: 'endpoint' })).toBe(file);
});
