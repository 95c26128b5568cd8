import { expect, test } from 'vitest';
import { graphLayout } from './graph-layout.ts';
import type { LayoutGraph, Placement } from './layout-graph.ts';

const SPACING = { layers: 50, nodes: 10 };

function graph(size: number, edges: readonly (readonly [number, number])[]): LayoutGraph {
  return {
    lengths: Array.from({ length: size }, () => 100),
    breadths: Array.from({ length: size }, () => 30),
    from: edges.map(([from]) => from),
    to: edges.map(([, to]) => to),
  };
}

function overlaps({ along, across }: Placement): string[] {
  const found: string[] = [];
  for (let a = 0; a < along.length; a++) {
    for (let b = 0; b < a; b++) {
      const apart =
        Math.abs((along[a] ?? 0) - (along[b] ?? 0)) >= 100 ||
        Math.abs((across[a] ?? 0) - (across[b] ?? 0)) >= 29.9;
      if (!apart) found.push(`${String(b)} and ${String(a)}`);
    }
  }
  return found;
}

test('edges lead along, and a source stands next to what it leads to', () => {
  const { along } = graphLayout(
    graph(4, [
      [0, 1],
      [1, 2],
      [3, 2],
    ]),
    SPACING,
  );
  expect([...along]).toEqual([0, 150, 300, 150]);
});

test('with a root, nodes stand as many steps before or after it as the way is long', () => {
  const { along } = graphLayout(
    graph(5, [
      [0, 1],
      [1, 2],
      [2, 3],
      [1, 3],
      [4, 1],
    ]),
    SPACING,
    [1],
  );
  expect([...along]).toEqual([0, 150, 300, 300, 0]);
});

test('cycles, loops and edges within a layer do no harm', () => {
  const placement = graphLayout(
    graph(4, [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 3],
      [2, 1],
    ]),
    SPACING,
  );
  expect(overlaps(placement)).toEqual([]);
});

test('a long edge passes between the nodes of the layers that it crosses', () => {
  const { bends, across, breadth } = graphLayout(
    graph(4, [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 3],
    ]),
    SPACING,
  );
  const points = bends.get(3) ?? [];
  expect(points.length).toBe(4);
  for (const [at, node] of [
    [1, 1],
    [3, 2],
  ] as const) {
    const y = points[at] ?? 0;
    expect(y < (across[node] ?? 0) || y > (across[node] ?? 0) + 30).toBe(true);
    expect(y).toBeLessThanOrEqual(breadth);
  }
});

test('parts that nothing connects stand beside each other, lone nodes in a grid', () => {
  const placement = graphLayout(
    graph(12, [
      [0, 1],
      [2, 3],
    ]),
    SPACING,
  );
  expect(overlaps(placement)).toEqual([]);
  expect(placement.length).toBeGreaterThan(150);
});

test('a layer of hundreds is broken into columns', () => {
  const edges = Array.from({ length: 400 }, (_, index) => [0, index + 1] as const);
  const placement = graphLayout(graph(401, edges), SPACING, [0]);
  expect(overlaps(placement)).toEqual([]);
  expect(placement.breadth).toBeLessThan(2000);
  expect(placement.length).toBeGreaterThan(1000);
});

test('the same graph is laid out the same way, and an empty one is empty', () => {
  const edges = Array.from({ length: 300 }, (_, index) => [index, (index * 7 + 3) % 200] as const);
  expect(graphLayout(graph(300, edges), SPACING)).toEqual(graphLayout(graph(300, edges), SPACING));
  expect(graphLayout(graph(0, []), SPACING)).toMatchObject({ length: 0, breadth: 0 });
});
