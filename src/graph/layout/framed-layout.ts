import { layersByLongestPath } from './assign-layers.ts';
import { gridOf } from './graph-layout.ts';
import { layeredLayout } from './layered-layout.ts';
import type { LayoutGraph, Placement, Spacing } from './layout-graph.ts';
import type { GroupPadding, NestedPlacement } from './nested-layout.ts';

/**
 * Lays one group out with what it is connected to: its members within a frame, what uses them before it, what they
 * need after it. Unlike nested groups, lines from outside find their way between the members.
 *
 * @param inside whether each node is a member
 */
export function framedLayout(
  graph: LayoutGraph,
  inside: readonly boolean[],
  spacing: Spacing,
  padding: GroupPadding,
): NestedPlacement {
  const { from, to } = graph;
  const size = inside.length;
  const connected = new Set([...Array.from(from), ...Array.from(to)]);
  const lines = inside.flatMap((_, node) => (connected.has(node) ? [node] : []));
  const local = new Map(lines.map((node, number) => [node, number]));
  const part: LayoutGraph = {
    lengths: lines.map((node) => graph.lengths[node] ?? 0),
    breadths: lines.map((node) => graph.breadths[node] ?? 0),
    from: Array.from(from, (node) => local.get(node) ?? 0),
    to: Array.from(to, (node) => local.get(node) ?? 0),
  };
  const layers = layersOf(
    part,
    lines.map((node) => inside[node] ?? false),
  );
  const wide = {
    ...spacing,
    layers: spacing.layers + padding.side + (padding.titleAlong ? padding.title : 0),
  };
  const placement = layeredLayout(part, wide, layers);
  const lone = inside.flatMap((_, node) => (connected.has(node) ? [] : [node]));
  return frame(graph, inside, { lines, placement, lone, spacing, padding, size });
}

/** Members by the lines between them; around them one layer of what uses them, and one of what they only need. */
function layersOf({ from, to }: LayoutGraph, inside: readonly boolean[]): Int32Array {
  const edges = Array.from(from, (_, edge) => edge);
  const inner = edges.filter((edge) => inside[from[edge] ?? 0] && inside[to[edge] ?? 0]);
  const layers = layersByLongestPath(
    inside.length,
    inner.map((edge) => from[edge] ?? 0),
    inner.map((edge) => to[edge] ?? 0),
  );
  const own = inside.flatMap((member, node) => (member ? [layers[node] ?? 0] : []));
  const last = own.reduce((far, layer) => Math.max(far, layer), 0);
  const uses = new Set(edges.map((edge) => from[edge] ?? 0));
  return layers.map((layer, node) => (inside[node] ? layer + 1 : uses.has(node) ? 0 : last + 2));
}

function frame(
  graph: LayoutGraph,
  inside: readonly boolean[],
  parts: {
    readonly lines: readonly number[];
    readonly placement: Placement;
    readonly lone: readonly number[];
    readonly spacing: Spacing;
    readonly padding: GroupPadding;
    readonly size: number;
  },
): NestedPlacement {
  const { lines, placement, lone, spacing, padding, size } = parts;
  const top = padding.side + (padding.titleAlong ? 0 : padding.title);
  const start = padding.side + (padding.titleAlong ? padding.title : 0);
  const along = new Float64Array(size + 1);
  const across = new Float64Array(size + 1);
  for (const [number, node] of lines.entries()) {
    along[node] = placement.along[number] ?? 0;
    across[node] = (placement.across[number] ?? 0) + top;
  }
  const members = lines.filter((node) => inside[node]);
  const near = members.length > 0 ? Math.min(...members.map((node) => along[node] ?? 0)) : 0;
  const grid = gridOf(lone, graph, spacing);
  const below = lines.length > 0 ? top + placement.breadth + 2 * spacing.nodes : top;
  for (const [number, node] of lone.entries()) {
    along[node] = near + (grid.along[number] ?? 0);
    across[node] = below + (grid.across[number] ?? 0);
  }
  const held = [...members, ...lone];
  const far = Math.max(0, ...held.map((node) => (along[node] ?? 0) + (graph.lengths[node] ?? 0)));
  const bottom = Math.max(top, ...held.map((node) => (across[node] ?? 0) + (graph.breadths[node] ?? 0)));
  // What stands before the frame leaves room for its edge; where nothing does, the frame makes it.
  const shift = Math.max(0, start - near);
  for (let node = 0; node < size; node++) along[node] = (along[node] ?? 0) + shift;
  along[size] = near + shift - start;
  const length = far - near + start + padding.side;
  const breadth = bottom + padding.side;
  return {
    along,
    across,
    bends: new Map(
      [...placement.bends].map(([edge, points]) => [
        edge,
        points.map((value, at) => value + (at % 2 === 0 ? shift : top)),
      ]),
    ),
    length: Math.max(placement.length + shift, (along[size] ?? 0) + length),
    breadth: Math.max(breadth, placement.breadth + top),
    groupLengths: [length],
    groupBreadths: [breadth],
  };
}
