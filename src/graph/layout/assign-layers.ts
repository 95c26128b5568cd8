import { linksOf, type Links } from './links.ts';

/**
 * Layers around roots: a node stands as many steps after or before them as the shortest way takes. What no way leads
 * to stands with the roots.
 */
export function layersAround(
  size: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  roots: readonly number[],
): Int32Array {
  const layers = new Int32Array(size);
  const seen = new Uint8Array(size);
  const queue = [...new Set(roots)];
  for (const root of queue) seen[root] = 1;
  const [forward, backward] = [linksOf(size, from, to), linksOf(size, to, from)];
  for (const node of queue) {
    for (const [{ starts, ends }, step] of [[forward, 1] as const, [backward, -1] as const]) {
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const end = ends[at] ?? 0;
        if (seen[end]) continue;
        seen[end] = 1;
        layers[end] = (layers[node] ?? 0) + step;
        queue.push(end);
      }
    }
  }
  return fromZero(layers);
}

/** Layers without a root: every edge that is in no cycle leads to a later layer, and sources stand close to it. */
export function layersByLongestPath(
  size: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): Int32Array {
  const links = linksOf(size, from, to);
  const { order, rank } = finishOrder(size, links);
  const layers = new Int32Array(size);
  for (const node of order) {
    forEachLater(links, node, rank, (end) => {
      layers[end] = Math.max(layers[end] ?? 0, (layers[node] ?? 0) + 1);
    });
  }
  const hasBefore = new Uint8Array(size);
  for (const node of order) {
    forEachLater(links, node, rank, (end) => {
      hasBefore[end] = 1;
    });
  }
  for (const node of order) {
    if (hasBefore[node]) continue;
    let nearest = Infinity;
    forEachLater(links, node, rank, (end) => {
      nearest = Math.min(nearest, (layers[end] ?? 0) - 1);
    });
    if (nearest !== Infinity) layers[node] = nearest;
  }
  return fromZero(layers);
}

/** Nodes so that only edges which close a cycle lead back. */
function finishOrder(size: number, { starts, ends }: Links): { order: number[]; rank: Uint32Array } {
  const state = new Uint8Array(size);
  const next = starts.slice(0, size);
  const finished: number[] = [];
  for (let start = 0; start < size; start++) {
    if (state[start]) continue;
    const stack = [start];
    state[start] = 1;
    while (stack.length > 0) {
      const node = stack[stack.length - 1] ?? 0;
      const at = next[node] ?? 0;
      if (at >= (starts[node + 1] ?? 0)) {
        finished.push(node);
        stack.pop();
        continue;
      }
      next[node] = at + 1;
      const end = ends[at] ?? 0;
      if (state[end]) continue;
      state[end] = 1;
      stack.push(end);
    }
  }
  const order = finished.reverse();
  const rank = new Uint32Array(size);
  for (const [place, node] of order.entries()) rank[node] = place;
  return { order, rank };
}

function forEachLater(
  { starts, ends }: Links,
  node: number,
  rank: Uint32Array,
  visit: (end: number) => void,
): void {
  for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
    const end = ends[at] ?? 0;
    if ((rank[end] ?? 0) > (rank[node] ?? 0)) visit(end);
  }
}

function fromZero(layers: Int32Array): Int32Array {
  let first = Infinity;
  for (const layer of layers) first = Math.min(first, layer);
  return layers.map((layer) => layer - first);
}
