import { expect, test } from 'vitest';
import { routeOf } from './route.ts';

const ORIGIN = 'https://portal.example.com';

function route(path: string, more: Partial<Parameters<typeof routeOf>[0]> = {}) {
  const request = { method: 'GET', mode: 'cors', url: ORIGIN + path, isPartial: false, ...more };
  return routeOf(request, ORIGIN, '/x/');
}

test.each([
  ['/x/_astro/page.BVScPF0l.css', 'asset'],
  ['/x/pagefind/fragment/en_1a2b.pf_fragment', 'asset'],
  ['/x/pagefind/pagefind-entry.json', 'data'],
  ['/x/catalog-index.json', 'data'],
  ['/x/api/catalog/entities/by-name/component/default/a', 'data'],
  ['/x/status/sources.json', 'status'],
  ['/x/catalog/', undefined],
  ['/x/service-worker.js', undefined],
  ['/y/catalog-index.json', undefined],
])('%s is answered as %s', (path, expected) => {
  expect(route(path)).toBe(expected);
});

test('opening an address of the portal asks for a page; other methods, hosts and parts of files are left alone', () => {
  expect(route('/x/catalog/?q=a', { mode: 'navigate' })).toBe('page');
  expect(route('/x/catalog/', { mode: 'navigate', method: 'POST' })).toBeUndefined();
  expect(route('/x/catalog-index.json', { isPartial: true })).toBeUndefined();
  expect(
    routeOf(
      { method: 'GET', mode: 'cors', url: 'https://other.example.com/x/_astro/a.js', isPartial: false },
      ORIGIN,
      '/x/',
    ),
  ).toBeUndefined();
});
