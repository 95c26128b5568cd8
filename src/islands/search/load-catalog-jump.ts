import { loadCatalogIndex } from '../catalog/load-catalog.ts';
import { ownerRefs } from '../mine/identity.ts';
import { starredRefs } from '../mine/stars.ts';
import { visits } from '../mine/visits.ts';
import { createCatalogJump, type CatalogJump } from './catalog-jump.ts';

/** Quick-jump over the whole catalog, with what is the reader's own lifted. */
export async function loadCatalogJump(): Promise<CatalogJump> {
  const index = await loadCatalogIndex();
  const visited = new Set(visits().map(({ ref }) => ref));
  return createCatalogJump(index, { starred: new Set(starredRefs()), visited, owners: ownerRefs() });
}
