import { expect, test } from 'vitest';
import { readRepositories } from '../register/repository-list.ts';
import { findRepositories } from './find-repositories.ts';

const list = readRepositories({
  unregistered: 3,
  names: ['acme/web', 'acme/worker', 'shop/web-shop', 'acme/registered'],
  places: { values: ['', 'https://github.com'], rows: [1, 1, 1, 1] },
  descriptions: ['The café’s pages', '', ''],
  types: { values: ['', 'website', 'service'], rows: [1, 2, 1] },
  reasons: { values: ['', 'container Docker file', 'framework astro.config.mjs'], rows: [2, 1, 0] },
  owners: { values: ['', 'group:default/crew'], rows: [1, 0, 1] },
  titles: { 'group:default/crew': 'The crew' },
  detailsSize: 2,
});
const find = (query: string, filters: Record<string, readonly string[]> = {}) =>
  findRepositories(list, {
    query,
    sort: '',
    page: 1,
    filters: new Map(Object.entries(filters).map(([facet, values]) => [facet, new Set(values)])),
  });

test('words find by name and description, whatever case and accents', () => {
  expect(find('').rows).toEqual([0, 1, 2]);
  expect(find('WEB').rows).toEqual([0, 2]);
  expect(find('cafe acme').rows).toEqual([0]);
});

test('a facet counts what each of its values would leave', () => {
  const { rows, counts } = find('', { type: ['website'], organisation: ['acme'] });
  expect(rows).toEqual([0]);
  expect(
    Object.fromEntries([...counts].map(([facet, values]) => [facet, Object.fromEntries(values)])),
  ).toEqual({
    type: { website: 1, service: 1 },
    owner: { 'group:default/crew': 1 },
    organisation: { acme: 1, shop: 1 },
  });
  expect(find('', { owner: ['nobody'] }).rows).toEqual([1]);
});

test('a row knows its address, its details and why it is what it is', () => {
  expect(list.rowOf('https://GitHub.com/shop/Web-Shop')).toBe(2);
  expect(list.rowOf('https://github.com/acme/none')).toBeUndefined();
  expect(list.detailsOf(3)).toEqual({ file: 1, index: 1 });
  expect(list.guess(1)).toEqual({ type: 'service', because: { reason: 'container', file: 'Docker file' } });
  expect(list.guess(2)).toEqual({ type: 'website' });
});
