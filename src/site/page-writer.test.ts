import { expect, test } from 'vitest';
import { fileOf } from './page-writer.ts';

test.each([
  ['/', '/', 'index.html'],
  ['/x/', '/x/', 'index.html'],
  ['/x/health/', '/x/', 'health/index.html'],
  ['/x/catalog-index.json', '/x/', 'catalog-index.json'],
  ['/404/', '/', '404.html'],
  ['/x/404.html', '/x/', '404.html'],
  ['/catalog/default/component/404/', '/', 'catalog/default/component/404/index.html'],
])('%s below %s lies in %s', (pathname, base, file) => {
  expect(fileOf(pathname, base)).toBe(file);
});
