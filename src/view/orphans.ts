import type { CatalogView } from './catalog-view.ts';
import { isOrphan } from './entity-traits.ts';
import type { Neighbour } from './neighbour.ts';
import { neighbourOf } from './resolve-neighbour.ts';

/** Entities that are related to no other of the catalog, by title. */
export function orphansOf(catalog: CatalogView): Neighbour[] {
  return catalog.sorted.filter((item) => isOrphan(catalog, item)).map(({ ref }) => neighbourOf(catalog, ref));
}
