import type { CatalogView } from './catalog-view.ts';

/** All relation types of a portal: those of its pairs, and those that only entities name. */
export function relationTypesOf(catalog: CatalogView): string[] {
  const types = new Set(catalog.relationPairs.flatMap(({ forward, reverse }) => [forward, reverse]));
  for (const { entity } of catalog.sorted) for (const { type } of entity.relations ?? []) types.add(type);
  return [...types];
}
