import { expect, test } from 'vitest';
import type { ColumnarIndex } from '../../view/columnar-index.ts';
import { readSelection } from '../selection.ts';
import { FACETS, findRows } from './find-rows.ts';
import { indexRows } from './index-rows.ts';

const index: ColumnarIndex = {
  names: ['a', 'b', 'c', 'constructor'],
  titles: { '1': 'Bee service' },
  refs: { '3': 'c++:default/constructor' },
  words: {
    kind: { values: ['', 'Component', '__proto__'], rows: [1, 1, 1, 2] },
    namespace: { values: ['', 'default'], rows: [1, 1, 1, 1] },
    type: { values: ['', 'service', 'library'], rows: [1, 1, 2, 0] },
    lifecycle: { values: [''], rows: [0, 0, 0, 0] },
  },
  links: {
    system: { values: [''], rows: [0, 0, 0, 0], titles: {}, lost: [] },
    owner: {
      values: ['', 'group:default/red', 'group:default/blue'],
      rows: [1, 2, 0, 1],
      titles: { '2': 'Blue' },
      lost: [],
    },
    domain: { values: [''], rows: [0, 0, 0, 0], titles: {}, lost: [] },
  },
  traits: [0, 0, 0, 0],
  tags: { values: ['go', 'constructor'], rows: [[0], [0, 1], [], [1]] },
  problems: { '2': [4, 'error'] },
};
const rows = indexRows(index, '/x/');
const find = (search: string) => findRows(rows, readSelection(search, FACETS));

test('values of one facet add rows, facets narrow each other', () => {
  expect(find('?type=service').rows).toEqual([0, 1]);
  expect(find('?type=service&type=library').rows).toEqual([0, 1, 2]);
  expect(find('?type=service&owner=red').rows).toEqual([0]);
});

test('counts leave the choice of their own facet aside', () => {
  const { counts } = find('?type=service&owner=red');
  expect(counts.get('type')).toEqual(new Map([['service', 1]]));
  expect(counts.get('owner')).toEqual(
    new Map([
      ['red', 1],
      ['Blue', 1],
    ]),
  );
});

test('names of object members are values like any other', () => {
  expect(find('?kind=__proto__&tag=constructor').rows).toEqual([3]);
});

test('every word of the query must be in title or name, in any case', () => {
  expect(find('?q=SERVICE bee').rows).toEqual([1]);
  expect(find('?q=bee x').rows).toEqual([]);
});

test('rows sort both ways, those that do not say last', () => {
  expect(find('?sort=owner').rows).toEqual([1, 0, 3, 2]);
  expect(find('?sort=-owner').rows).toEqual([0, 3, 1, 2]);
  expect(find('?sort=-problems').rows).toEqual([2, 0, 1, 3]);
  expect(find('?sort=-name').rows).toEqual([3, 2, 1, 0]);
});

test('a row links to its page below the base path', () => {
  expect(rows.view(1)).toMatchObject({ title: 'Bee service', href: '/x/catalog/default/component/b/' });
  expect(rows.view(3).href).toBe('/x/catalog/default/c~2b~~2b~/constructor/');
});
