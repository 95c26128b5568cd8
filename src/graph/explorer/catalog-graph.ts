import { linksOf, type Links } from '../layout/links.ts';

/** The catalog as a graph: nodes are rows of the catalog index, edges its relations from their forward side. */
export interface CatalogGraph {
  readonly size: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** Numbers into `types`. */
  readonly type: ArrayLike<number>;
  /** Forward relation types. */
  readonly types: readonly string[];
}

/** A graph with what a walk needs: edges as they read, from who uses to what is used, from the whole to its parts. */
export interface ReadingGraph extends CatalogGraph {
  /** The end of each edge that reads first. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly after: Links;
  readonly before: Links;
}

/**
 * Relations that read against their direction: an API comes before what provides it, a system before its parts, an
 * owner before what it owns.
 */
const BACKWARDS = new Set(['providesApi', 'partOf', 'ownedBy', 'memberOf']);

/** Relations that are drawn dashed: use, rather than need or containment. */
export const DASHED_RELATIONS: ReadonlySet<string> = new Set(['consumesApi']);

/** Whether a relation reads from its target to its source. */
export function readsBackwards(type: string): boolean {
  return BACKWARDS.has(type);
}

/** Prepares a graph for walks. */
export function readingGraph(graph: CatalogGraph): ReadingGraph {
  const backwards = graph.types.map(readsBackwards);
  const [first, last] = [new Uint32Array(graph.from.length), new Uint32Array(graph.from.length)];
  for (let edge = 0; edge < graph.from.length; edge++) {
    const isBackwards = backwards[graph.type[edge] ?? 0] ?? false;
    first[edge] = (isBackwards ? graph.to[edge] : graph.from[edge]) ?? 0;
    last[edge] = (isBackwards ? graph.from[edge] : graph.to[edge]) ?? 0;
  }
  return {
    ...graph,
    first,
    last,
    after: linksOf(graph.size, first, last),
    before: linksOf(graph.size, last, first),
  };
}
