import { linksOf } from './links.ts';

/** Nodes that edges connect, each list ascending; the lists are in the order of their first node. */
export function connectedComponents(
  size: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): number[][] {
  const forward = linksOf(size, from, to);
  const backward = linksOf(size, to, from);
  const seen = new Uint8Array(size);
  const components: number[][] = [];
  for (let start = 0; start < size; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const component = [start];
    for (const node of component) {
      for (const { starts, ends } of [forward, backward]) {
        for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
          const end = ends[at] ?? 0;
          if (seen[end]) continue;
          seen[end] = 1;
          component.push(end);
        }
      }
    }
    components.push(component.sort((a, b) => a - b));
  }
  return components;
}
