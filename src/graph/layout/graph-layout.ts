import { connectedComponents } from './components.ts';
import { chooseLayers } from './choose-layers.ts';
import { layeredLayout } from './layered-layout.ts';
import type { LayoutGraph, Placement, Spacing } from './layout-graph.ts';
import { packBoxes, type Packing } from './pack-boxes.ts';

/**
 * Lays any graph out: each connected part in layers, the parts beside each other, nodes without edges in a grid.
 *
 * @param roots nodes to lay the others out around
 */
export function graphLayout(graph: LayoutGraph, spacing: Spacing, roots: readonly number[] = []): Placement {
  const size = graph.lengths.length;
  const components = connectedComponents(size, graph.from, graph.to);
  const single = components.filter(({ length }) => length === 1).flat();
  const parts = components.filter(({ length }) => length > 1);
  const placed = splitGraph(graph, parts).map(({ part, local, nodes, edges }) => {
    const own = roots.flatMap((root) => local.get(root) ?? []);
    return { nodes, edges, placement: layeredLayout(part, spacing, chooseLayers(part, own)) };
  });
  const grid = gridOf(single, graph, spacing);
  const boxes = placed.map(({ placement: { length, breadth } }) => ({ length, breadth }));
  if (single.length > 0) boxes.push(grid);
  const packing = packBoxes(
    boxes.map(({ length }) => length),
    boxes.map(({ breadth }) => breadth),
    spacing.nodes * 3,
  );
  return gather(size, placed, single, grid, packing);
}

interface Part {
  readonly part: LayoutGraph;
  readonly nodes: readonly number[];
  /** Numbers that the part's edges have in the whole graph. */
  readonly edges: readonly number[];
  readonly local: ReadonlyMap<number, number>;
}

function splitGraph(graph: LayoutGraph, parts: readonly (readonly number[])[]): Part[] {
  const partOf = new Int32Array(graph.lengths.length).fill(-1);
  for (const [index, nodes] of parts.entries()) for (const node of nodes) partOf[node] = index;
  const edges: number[][] = parts.map(() => []);
  for (let edge = 0; edge < graph.from.length; edge++) {
    const part = partOf[graph.from[edge] ?? 0] ?? -1;
    if (graph.from[edge] !== graph.to[edge]) edges[part]?.push(edge);
  }
  return parts.map((nodes, index) => {
    const local = new Map(nodes.map((node, number) => [node, number]));
    const own = edges[index] ?? [];
    const numbers = (ends: ArrayLike<number>) => own.map((edge) => local.get(ends[edge] ?? 0) ?? 0);
    return {
      nodes,
      local,
      edges: own,
      part: {
        lengths: nodes.map((node) => graph.lengths[node] ?? 0),
        breadths: nodes.map((node) => graph.breadths[node] ?? 0),
        from: numbers(graph.from),
        to: numbers(graph.to),
      },
    };
  });
}

/** Nodes of much the same size in columns of one length; others row by row. */
export function gridOf(
  nodes: readonly number[],
  { lengths, breadths }: LayoutGraph,
  { nodes: gap }: Spacing,
): Packing {
  const own = nodes.map((node) => lengths[node] ?? 0);
  const broad = nodes.map((node) => breadths[node] ?? 0);
  const [longest, broadest] = [Math.max(0, ...own), Math.max(0, ...broad)];
  if (broadest > 2 * Math.min(...broad)) return packBoxes(own, broad, 2 * gap);
  return packBoxes(
    own.map(() => longest),
    broad.map(() => broadest),
    gap,
  );
}

function gather(
  size: number,
  placed: readonly { nodes: readonly number[]; edges: readonly number[]; placement: Placement }[],
  single: readonly number[],
  grid: Packing,
  packing: Packing,
): Placement {
  const along = new Float64Array(size);
  const across = new Float64Array(size);
  const bends = new Map<number, number[]>();
  const corner = (box: number) => [packing.along[box] ?? 0, packing.across[box] ?? 0] as const;
  for (const [box, { nodes, edges, placement }] of placed.entries()) {
    const [x, y] = corner(box);
    for (const [index, node] of nodes.entries()) {
      along[node] = x + (placement.along[index] ?? 0);
      across[node] = y + (placement.across[index] ?? 0);
    }
    for (const [index, points] of placement.bends) {
      bends.set(
        edges[index] ?? 0,
        points.map((value, at) => value + (at % 2 === 0 ? x : y)),
      );
    }
  }
  const [x, y] = corner(placed.length);
  for (const [index, node] of single.entries()) {
    along[node] = x + (grid.along[index] ?? 0);
    across[node] = y + (grid.across[index] ?? 0);
  }
  return { along, across, length: packing.length, breadth: packing.breadth, bends };
}
