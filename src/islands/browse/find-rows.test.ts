import { expect, test } from 'vitest';
import { checkQuery, queryFields, READER_CHOICES } from '../../query/index.ts';
import type { ColumnarIndex, LinkDictionary } from '../../view/columnar-index.ts';
import { readCatalogIndex } from '../catalog/catalog-index.ts';
import { readDetails } from '../catalog/details.ts';
import { readRelations } from '../catalog/relations.ts';
import { CatalogFinder } from './catalog-finder.ts';
import { FLAGS } from './facet-list.ts';
import { facetValues } from './facet-values.ts';
import { sortRows } from './sort-rows.ts';

const none: LinkDictionary = { values: [''], rows: [0, 0, 0, 0], titles: {}, lost: [] };
const columnar: ColumnarIndex = {
  names: ['a', 'b', 'c', 'constructor'],
  titles: { '1': 'Bee service' },
  refs: { '3': 'c++:default/constructor' },
  words: {
    kind: { values: ['', 'Component', '__proto__'], rows: [1, 1, 1, 2] },
    namespace: { values: ['', 'default'], rows: [1, 1, 1, 1] },
    type: { values: ['', 'service', 'library'], rows: [1, 1, 2, 0] },
    lifecycle: { values: ['', 'deprecated'], rows: [0, 1, 0, 0] },
  },
  links: {
    owner: {
      values: ['', 'group:default/red', 'group:other/red', 'group:default/blue'],
      rows: [1, 2, 0, 3],
      titles: { '1': 'The reds', '2': 'The reds', '3': 'Aces' },
      lost: [],
    },
    system: none,
    domain: none,
  },
  tags: { values: ['go', 'constructor'], rows: [[0], [0, 1], [], [1]] },
  traits: [0, 2, 0, 1],
  problems: { '2': [4, 'error'], '1': [1, 'warn'] },
  relationTypes: ['dependsOn', 'dependencyOf'],
};
const index = readCatalogIndex(columnar, '/x/');
const fields = queryFields(index.relationTypes, READER_CHOICES);
const finder = new CatalogFinder(index);
finder.relations = readRelations({
  types: [{ forward: 'dependsOn', reverse: 'dependencyOf' }],
  from: [0, 1],
  type: [0, 0],
  to: [1, 2],
});
finder.details = readDetails({
  descriptions: ['', 'Knows the Queen.', '', ''],
  labels: { values: ['team=reds'], rows: [[0], [], [], []] },
  annotations: { values: ['__proto__=1'], rows: [[], [], [], [0]] },
  targets: {},
});
finder.follow({
  owners: new Set(['group:other/red']),
  starred: ['c++:default/constructor', 'component:default/gone'],
});
const found = (query: string) => finder.find(checkQuery(query, fields));
const find = (query: string) => [...found(query).rows];

test.each([
  ['', [0, 1, 2, 3]],
  ['type:service', [0, 1]],
  ['type:service,library', [0, 1, 2]],
  ['type:service owner:default/red', [0]],
  ['owner:red', [0, 1]],
  ['owner:"the reds"', [0, 1]],
  ['-owner:*', [2]],
  ['-owner:red', [2, 3]],
  ['tag:go', [0, 1]],
  ['tag:go tag:constructor', [1]],
  ['kind:__proto__', [3]],
  ['SERVICE', [1]],
  ['bee b', [1]],
  ['c', [1, 2, 3]],
  ['name:c*', [2, 3]],
  ['title:"bee service"', [1]],
  ['dependsOn:*', [0, 1]],
  ['dependsOn:component:b', [0]],
  ['dependencyOf:a', [1]],
  ['has:dependencyOf -has:dependsOn', [2]],
  ['has:problems', [1, 2]],
  ['has:errors', [2]],
  ['has:description', [1]],
  ['has:tag,title -has:owner', []],
  ['is:orphan', [3]],
  ['is:deprecated', [1]],
  ['is:owned', [1]],
  ['is:starred', [3]],
  ['is:owned,starred', [1, 3]],
  ['label:team', [0]],
  ['annotation:__proto__=1', [3]],
  ['description:queen', [1]],
  ['namespace:default domain:*', []],
])('%s finds %j', (query, rows) => {
  expect(find(query)).toEqual(rows);
});

test('counts of a facet leave its own terms aside', () => {
  const { counts, flags } = found('type:service owner:default/red');
  expect([...(counts.get('type') ?? [])]).toEqual([0, 1, 0]);
  expect([...(counts.get('owner') ?? [])]).toEqual([0, 1, 1, 0]);
  expect([...(counts.get('tag') ?? [])]).toEqual([1, 0]);
  expect(FLAGS.map((flag) => [flag.value, flags.get(flag)])).toEqual([
    ['owned', 0],
    ['starred', 0],
    ['problems', 0],
    ['orphan', 0],
  ]);
  expect(found('is:owned').flags.get(FLAGS[2])).toBe(1);
});

test('when nothing matches, each term that stands in the way says how many it hides', () => {
  const query = checkQuery('type:library tag:go bee', fields);
  const { rows, without } = finder.find(query);
  expect(rows).toHaveLength(0);
  expect([...without].map(([term, count]) => [query.terms.indexOf(term), count])).toEqual([[0, 1]]);
});

test('what a query needs is known before it is fetched', () => {
  const fresh = new CatalogFinder(index);
  const missing = (query: string) => [...fresh.missing(checkQuery(query, fields))];
  expect(missing('type:service has:owner,links is:orphan')).toEqual([]);
  expect(missing('dependsOn:x label:y has:api')).toEqual(['relations', 'details']);
});

test('rows sort both ways, those that do not say last', () => {
  const all = Uint32Array.from([0, 1, 2, 3]);
  const sorted = (sort: string) => [...sortRows(index, all, sort)];
  expect(sorted('owner')).toEqual([3, 0, 1, 2]);
  expect(sorted('-owner')).toEqual([0, 1, 3, 2]);
  expect(sorted('-problems')).toEqual([2, 1, 0, 3]);
  expect(sorted('problems')).toEqual([1, 2, 0, 3]);
  expect(sorted('-name')).toEqual([3, 2, 1, 0]);
  expect(sorted('__proto__')).toEqual([0, 1, 2, 3]);
});

test('a query names an owner as shortly as it can', () => {
  const { token } = facetValues(index, 'owner');
  expect([1, 2, 3].map(token)).toEqual(['group:default/red', 'group:other/red', 'blue']);
  expect(facetValues(index, 'kind').token(1)).toBe('component');
});
