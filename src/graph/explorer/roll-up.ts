import type { CatalogGraph } from './catalog-graph.ts';

/**
 * The graph with each node in the place of what holds it: what systems need of each other instead of what their parts
 * do. Lines within one holder, and of what has no holder, fall away.
 *
 * @param holderOf the node that stands for each node; -1 where none does
 */
export function rollUp(graph: CatalogGraph, holderOf: Int32Array): CatalogGraph {
  const [from, to, type]: [number[], number[], number[]] = [[], [], []];
  const seen = new Set<number>();
  const types = graph.types.length;
  for (let edge = 0; edge < graph.from.length; edge++) {
    const a = holderOf[graph.from[edge] ?? 0] ?? -1;
    const b = holderOf[graph.to[edge] ?? 0] ?? -1;
    const own = graph.type[edge] ?? 0;
    const key = (a * graph.size + b) * types + own;
    if (a < 0 || b < 0 || a === b || seen.has(key)) continue;
    seen.add(key);
    from.push(a);
    to.push(b);
    type.push(own);
  }
  return { ...graph, from, to, type };
}
