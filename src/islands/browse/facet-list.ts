import type { CatalogIndex } from '../catalog/catalog-index.ts';
import type { NumberColumn } from '../catalog/number-column.ts';

/** The facets of the catalog, in the order of the panel. Each is a field of queries. */
export const FACETS = ['owner', 'lifecycle', 'type', 'system', 'domain', 'tag', 'kind', 'namespace'] as const;
export type Facet = (typeof FACETS)[number];

/** What can be asked besides, yes or no: a term each. */
export const FLAGS = [
  { field: 'is', value: 'owned' },
  { field: 'is', value: 'starred' },
  { field: 'has', value: 'problems' },
  { field: 'is', value: 'orphan' },
] as const;
export type Flag = (typeof FLAGS)[number];

/** A facet's values, and for each row the number of its value. Tags are lists, and have no `rows`. */
export interface FacetColumn {
  readonly values: readonly string[];
  readonly titles?: readonly string[];
  readonly rows?: NumberColumn;
}

/** The column of a facet. */
export function facetColumn({ columns }: CatalogIndex, facet: Facet): FacetColumn {
  if (facet === 'tag') return { values: columns.tags.values };
  if (facet === 'owner' || facet === 'system' || facet === 'domain') return columns.links[facet];
  return columns.words[facet];
}
