import { readingGraph, type ReadingGraph } from '../../graph/explorer/catalog-graph.ts';
import type { RelationType } from '../../view/relations-index.ts';
import type { CatalogIndex, LinkValues } from '../catalog/catalog-index.ts';
import { loadCatalogIndex, loadRelations } from '../catalog/load-catalog.ts';

/** The catalog as the explorer walks it. */
export interface GraphSource {
  readonly index: CatalogIndex;
  readonly graph: ReadingGraph;
  readonly types: readonly RelationType[];
  /** Row of the system that each row belongs to, its own for a system; -1 where none. */
  readonly systemOf: Int32Array;
  readonly domainOf: Int32Array;
  readonly ownerOf: Int32Array;
}

/**
 * Fetches the catalog and its relations.
 *
 * @throws {Error} when either cannot be fetched.
 */
export async function loadGraphSource(): Promise<GraphSource> {
  const [index, { types, from, type, to }] = await Promise.all([loadCatalogIndex(), loadRelations()]);
  const { links } = index.columns;
  return {
    index,
    types,
    graph: readingGraph({ size: index.length, from, to, type, types: types.map(({ forward }) => forward) }),
    systemOf: rowsOfLinks(index, links.system, 'system'),
    domainOf: rowsOfLinks(index, links.domain, 'domain'),
    ownerOf: rowsOfLinks(index, links.owner),
  };
}

/** Rows that a column of references leads to. */
function rowsOfLinks(index: CatalogIndex, { values, rows }: LinkValues, selfKind?: string): Int32Array {
  const targets = values.map((ref) => index.rowOf(ref) ?? -1);
  return Int32Array.from({ length: index.length }, (_, row) =>
    selfKind !== undefined && index.kind(row).toLowerCase() === selfKind
      ? row
      : (targets[rows[row] ?? 0] ?? -1),
  );
}
