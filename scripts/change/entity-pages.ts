import type { PublishedCatalog } from '../../src/change/index.ts';
import { createHrefs } from '../../src/view/href.ts';

/** The addresses of the entities that a portal shows. */
export function entityPages(portal: {
  readonly catalog: PublishedCatalog;
  readonly base?: URL | undefined;
}): ((ref: string) => string | undefined) | undefined {
  const { base } = portal;
  if (base === undefined) return undefined;
  const shown = new Set(portal.catalog.entities.map(({ ref }) => ref));
  const hrefs = createHrefs(base.pathname);
  return (ref) => (shown.has(ref) ? `${base.origin}${hrefs.entity(ref)}` : undefined);
}
