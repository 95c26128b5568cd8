import { layersAround, layersByLongestPath } from './assign-layers.ts';
import type { LayoutGraph } from './layout-graph.ts';

/** Layers around the roots; without any, sources first, but around the node with most edges where that makes a thread. */
export function chooseLayers(
  { lengths: { length: size }, from, to }: LayoutGraph,
  roots: readonly number[],
): Int32Array {
  if (roots.length > 0) return layersAround(size, from, to, roots);
  const layers = layersByLongestPath(size, from, to);
  const count = layers.reduce((most, layer) => Math.max(most, layer + 1), 0);
  return count > Math.max(8, Math.sqrt(size))
    ? layersAround(size, from, to, [hubOf(size, from, to)])
    : layers;
}

function hubOf(size: number, from: ArrayLike<number>, to: ArrayLike<number>): number {
  const degrees = new Uint32Array(size);
  for (let edge = 0; edge < from.length; edge++) {
    for (const node of [from[edge] ?? 0, to[edge] ?? 0]) degrees[node] = (degrees[node] ?? 0) + 1;
  }
  let hub = 0;
  for (let node = 1; node < size; node++) if ((degrees[node] ?? 0) > (degrees[hub] ?? 0)) hub = node;
  return hub;
}
