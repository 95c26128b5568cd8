/** Lists of numbers by number, in one piece of memory: the neighbours of each node. */
export interface Links {
  /** Where the list of each node starts in `ends`; one more than there are nodes. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The edge that each of `ends` belongs to. */
  readonly edges: Uint32Array;
}

/** For each node of `size` the nodes that its edges lead to. */
export function linksOf(size: number, from: ArrayLike<number>, to: ArrayLike<number>): Links {
  const starts = new Uint32Array(size + 1);
  for (let edge = 0; edge < to.length; edge++) {
    const next = (from[edge] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let node = 0; node < size; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const place = starts.slice();
  const ends = new Uint32Array(from.length);
  const edges = new Uint32Array(from.length);
  for (let edge = 0; edge < from.length; edge++) {
    const node = from[edge] ?? 0;
    const at = place[node] ?? 0;
    ends[at] = to[edge] ?? 0;
    edges[at] = edge;
    place[node] = at + 1;
  }
  return { starts, ends, edges };
}
