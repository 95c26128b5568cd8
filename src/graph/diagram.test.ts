import { expect, test } from 'vitest';
import { catalogOf, type Relation } from './catalog.fixture.ts';
import { layOutDiagram } from './diagram-layout.ts';
import { diagramOf, hasDiagram } from './diagram.ts';

const PARTS: readonly Relation[] = [
  ['system:default/ledger', 'partOf', 'domain:default/money'],
  ['component:default/writer', 'partOf', 'system:default/ledger'],
  ['api:default/postings', 'partOf', 'system:default/ledger'],
  ['component:default/writer', 'providesApi', 'api:default/postings'],
  ['component:default/desk', 'partOf', 'system:default/shop'],
  ['component:default/desk', 'consumesApi', 'api:default/postings'],
];
const REFS = [
  'domain:default/money',
  'system:default/ledger',
  'system:default/shop',
  'component:default/writer',
  'component:default/desk',
  'api:default/postings',
];

function diagram(ref: string, refs = REFS, relations = PARTS) {
  const catalog = catalogOf(refs, relations);
  const item = catalog.entities.get(ref);
  if (!item) throw new Error(`no ${ref}`);
  return diagramOf(catalog, item);
}

test('a domain holds its systems, these their parts; what is outside stands as its system', () => {
  const { groups, nodes, edges, more } = diagram('domain:default/money');
  expect(groups.map(({ ref, group }) => [ref, group])).toEqual([
    ['domain:default/money', -1],
    ['system:default/ledger', 0],
  ]);
  expect(nodes.map(({ ref, group }) => [ref, group])).toEqual([
    ['api:default/postings', 1],
    ['component:default/writer', 1],
    ['system:default/shop', -1],
  ]);
  expect(edges).toEqual([
    { from: 1, to: 0, line: 'provide' },
    { from: 2, to: 0, line: 'use' },
  ]);
  expect(more).toBe(0);
});

test('only systems and domains that hold something have a diagram', () => {
  const catalog = catalogOf([...REFS, 'system:default/empty'], PARTS);
  expect(catalog.sorted.filter((item) => hasDiagram(item)).map(({ ref }) => ref)).toEqual([
    'system:default/ledger',
    'domain:default/money',
    'system:default/shop',
  ]);
});

test('a domain of very many parts shows its systems and the lines between them', () => {
  const parts = Array.from({ length: 200 }, (_, index) => `component:default/c${String(index)}`);
  const systems = ['system:default/one', 'system:default/two'];
  const { groups, nodes, edges } = diagram(
    'domain:default/big',
    ['domain:default/big', ...systems, ...parts],
    [
      ...systems.map((ref): Relation => [ref, 'partOf', 'domain:default/big']),
      ...parts.map((ref, index): Relation => [ref, 'partOf', systems[index % 2] ?? '']),
      ['component:default/c0', 'dependsOn', 'component:default/c1'],
    ],
  );
  expect(groups.length).toBe(1);
  expect(nodes.map(({ title }) => title)).toEqual(['one', 'two']);
  expect(edges).toEqual([{ from: 0, to: 1, line: 'need' }]);
});

test('systems that hold each other are drawn all the same', () => {
  const { groups, nodes } = diagram(
    'system:default/a',
    ['system:default/a', 'system:default/b'],
    [
      ['system:default/a', 'partOf', 'system:default/b'],
      ['system:default/b', 'partOf', 'system:default/a'],
    ],
  );
  expect([groups.length, nodes.length]).toEqual([2, 0]);
});

test('members lie in the frame of their system, what is outside does not', () => {
  const layout = layOutDiagram(diagram('system:default/ledger'));
  const [frame] = layout.groups;
  const isInside = layout.nodes.map(
    ({ x, y, width, height }) =>
      frame !== undefined &&
      x >= frame.x &&
      y >= frame.y + 24 &&
      x + width <= frame.x + frame.width &&
      y + height <= frame.y + frame.height,
  );
  expect(isInside).toEqual([true, true, false]);
  expect(layout.lines.dashed).toMatch(/^M[\d. ]+C/);
});
