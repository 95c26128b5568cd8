import { keepApart } from './keep-apart.ts';
import type { LayoutGraph, Placement, Spacing } from './layout-graph.ts';
import type { Links } from './links.ts';
import { orderLayers } from './order-layers.ts';
import { properLayers, type ProperLayers } from './proper-layers.ts';

/** Room that a line takes beside the nodes that it passes. */
const BEND = 10;
const PULLS = 6;

/**
 * Lays a graph out in layers: edges lead from one layer to the next where they can, cross little, and are short. Layers
 * with very many nodes are broken into several columns.
 *
 * @param layerOf the layer of each node, from 0; see `chooseLayers`
 */
export function layeredLayout(graph: LayoutGraph, spacing: Spacing, layerOf: Int32Array): Placement {
  const { lengths, breadths, from, to } = graph;
  const proper = properLayers(layerOf, from, to);
  orderLayers(proper);
  const extent = (node: number) => (node < lengths.length ? (breadths[node] ?? 0) + spacing.nodes : BEND);
  const columns = breakLayers(proper.layers, lengths.length);
  const across = placeAcross(proper, columns, extent, spacing);
  const along = new Float64Array(proper.size);
  let position = 0;
  for (const column of columns) {
    const length = column.reduce((longest, node) => Math.max(longest, lengths[node] ?? 0), 0);
    for (const node of column) along[node] = position + (node < lengths.length ? 0 : length / 2);
    position += length + spacing.layers;
  }
  return {
    along: along.slice(0, lengths.length),
    across: across.slice(0, lengths.length),
    length: Math.max(position - spacing.layers, 0),
    breadth: breadthOf(across, breadths),
    bends: bendsOf(proper, along, across, layerOf, from, to),
  };
}

/** A layer of thousands would be a thread: a wide picture is more use than a long one. */
function breakLayers(layers: readonly number[][], size: number): number[][] {
  const most = Math.max(24, Math.round(Math.sqrt(size) * 2));
  return layers.flatMap((layer) => {
    const count = Math.ceil(layer.length / most);
    const each = Math.ceil(layer.length / Math.max(count, 1));
    return Array.from({ length: count }, (_, index) => layer.slice(index * each, (index + 1) * each));
  });
}

/** Draws each node towards the middle of its neighbours, column by column, there and back. */
function placeAcross(
  { size, after, before }: ProperLayers,
  columns: readonly (readonly number[])[],
  extent: (node: number) => number,
  spacing: Spacing,
): Float64Array {
  const centre = new Float64Array(size);
  for (const column of columns) {
    let position = column.reduce((sum, node) => sum + extent(node), 0) / -2;
    for (const node of column) {
      centre[node] = position + extent(node) / 2;
      position += extent(node);
    }
  }
  for (let pull = 0; pull < PULLS; pull++) {
    const order = pull % 2 === 0 ? columns : columns.toReversed();
    for (const column of order) {
      const extents = column.map(extent);
      const wanted = column.map(
        (node, index) => meanOf(node, after, before, centre) - (extents[index] ?? 0) / 2,
      );
      for (const [index, near] of keepApart(wanted, extents).entries()) {
        const node = column[index];
        if (node !== undefined) centre[node] = near + (extents[index] ?? 0) / 2;
      }
    }
  }
  return nearEdges(centre, extent, spacing);
}

function meanOf(node: number, after: Links, before: Links, centre: Float64Array): number {
  let [sum, count] = [0, 0];
  for (const { starts, ends } of [after, before]) {
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
      sum += centre[ends[at] ?? 0] ?? 0;
      count++;
    }
  }
  return count === 0 ? (centre[node] ?? 0) : sum / count;
}

/** From centres to near edges, the first of them at 0. */
function nearEdges(centre: Float64Array, extent: (node: number) => number, { nodes }: Spacing): Float64Array {
  const near = centre.map((middle, node) => middle - Math.max(extent(node) - nodes, 0) / 2);
  let first = Infinity;
  for (const edge of near) first = Math.min(first, edge);
  return near.map((edge) => edge - first);
}

function breadthOf(across: Float64Array, breadths: ArrayLike<number>): number {
  let far = 0;
  for (const [node, near] of across.entries()) far = Math.max(far, near + (breadths[node] ?? 0));
  return far;
}

function bendsOf(
  { bends }: ProperLayers,
  along: Float64Array,
  across: Float64Array,
  layerOf: Int32Array,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): Map<number, number[]> {
  const points = new Map<number, number[]>();
  for (const [edge, passed] of bends) {
    const backwards = (layerOf[from[edge] ?? 0] ?? 0) > (layerOf[to[edge] ?? 0] ?? 0);
    const nodes = backwards ? passed.toReversed() : passed;
    points.set(
      edge,
      nodes.flatMap((node) => [along[node] ?? 0, across[node] ?? 0]),
    );
  }
  return points;
}
