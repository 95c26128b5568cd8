import { expect, test } from 'vitest';
import { readingGraph } from './catalog-graph.ts';
import { rollUp } from './roll-up.ts';
import { selectGraph, type GraphChoice } from './select-graph.ts';

const TYPES = ['dependsOn', 'providesApi', 'consumesApi', 'ownedBy'];
/** 0 desk, 1 postings (API), 2 writer, 3 cache, 4 database, 5 team */
const EDGES = [
  [0, 2, 1],
  [2, 1, 1],
  [2, 0, 3],
  [3, 0, 4],
  [2, 3, 5],
  [2, 0, 4],
] as const;
const graph = readingGraph({
  size: 6,
  types: TYPES,
  from: EDGES.map(([from]) => from),
  type: EDGES.map(([, type]) => type),
  to: EDGES.map(([, , to]) => to),
});

function choose(choice: Partial<GraphChoice>) {
  return selectGraph(graph, {
    roots: [2],
    matches: new Uint8Array(6).fill(1),
    relations: [true, true, true, false],
    depth: Infinity,
    flow: 'both',
    isSimple: false,
    isMerged: true,
    keepsPath: true,
    limit: 100,
    ...choice,
  });
}

test('a walk goes so many steps, and no relation that is left out', () => {
  expect(choose({ depth: 1 }).nodes).toEqual([2, 3, 4, 1]);
  expect(choose({}).nodes).toEqual([2, 3, 4, 1, 0]);
  expect(choose({ depth: 2 }).steps).toEqual([0, 1, 1, 1, 2]);
});

test('one can ask for what it needs, or for who uses it: consumers of what it provides too', () => {
  expect(choose({ flow: 'needs' }).nodes).toEqual([2, 3, 4]);
  expect(choose({ flow: 'users' }).nodes).toEqual([2, 1, 0]);
});

test('lines between nodes that were reached before are drawn too, unless only lines that lead on are wanted', () => {
  const pairs = (choice: Partial<GraphChoice>) => {
    const { edges, nodes } = choose(choice);
    return edges.map(({ first, last }) => [nodes[first], nodes[last]]);
  };
  expect(pairs({ flow: 'needs' })).toEqual([
    [2, 3],
    [3, 4],
    [2, 4],
  ]);
  expect(pairs({ flow: 'needs', isSimple: true })).toEqual([
    [2, 3],
    [2, 4],
  ]);
});

test('what leads to a match stays, and says so; or it is neither shown nor walked through', () => {
  const matches = Uint8Array.from([1, 0, 0, 0, 0, 0]);
  const kept = choose({ matches });
  expect([kept.nodes, kept.isPath]).toEqual([
    [2, 1, 0],
    [false, true, false],
  ]);
  expect(choose({ matches, keepsPath: false }).nodes).toEqual([2]);
});

test('without roots all that matches is there, up to the limit', () => {
  const { nodes, more } = choose({ roots: [], limit: 4 });
  expect([nodes, more]).toEqual([[0, 1, 2, 3], 2]);
});

test('an API reads before what provides it', () => {
  const { edges, nodes } = choose({ depth: 1 });
  const provides = edges.find(({ types }) => types.includes(1));
  expect([nodes[provides?.first ?? 0], nodes[provides?.last ?? 0], provides?.isBackwards]).toEqual([
    1,
    2,
    true,
  ]);
});

test('rolled up, holders need what their parts need, once', () => {
  const rolled = rollUp(graph, Int32Array.from([0, 1, 1, 4, 4, -1]));
  expect([rolled.from, rolled.to, rolled.type]).toEqual([
    [0, 1],
    [1, 4],
    [2, 0],
  ]);
});
