import { foldText } from '../../search/quick-jump/fold-text.ts';
import type { RepositoryList } from '../register/repository-list.ts';
import type { Selection } from '../selection.ts';

/** What repositories are filtered by, in order. */
export const FACETS = ['type', 'owner', 'organisation'] as const;
export type Facet = (typeof FACETS)[number];

/** The value of the owner facet where CODEOWNERS names nobody. */
export const NOBODY = 'nobody';

/** What a selection leaves of the repositories without a descriptor. */
export interface FoundRepositories {
  /** Row numbers, in the order of the list. */
  readonly rows: readonly number[];
  /** How many rows each value of a facet would leave, its own choice left aside. */
  readonly counts: ReadonlyMap<Facet, ReadonlyMap<string, number>>;
}

/** Repositories that have one of the chosen values in every facet with a choice, and every word of the query. */
export function findRepositories(list: RepositoryList, { query, filters }: Selection): FoundRepositories {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const counts = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));
  const rows: number[] = [];
  for (let row = 0; row < list.unregistered; row++) {
    if (words.length > 0 && !words.every((word) => list.text(row).includes(word))) continue;
    const failed = FACETS.filter((facet) => filters.get(facet)?.has(valueOf(list, row, facet)) === false);
    if (failed.length > 1) continue;
    if (failed.length === 0) rows.push(row);
    for (const facet of failed.length === 0 ? FACETS : failed) {
      const value = valueOf(list, row, facet);
      const ofFacet = counts.get(facet);
      ofFacet?.set(value, (ofFacet.get(value) ?? 0) + 1);
    }
  }
  return { rows, counts };
}

function valueOf(list: RepositoryList, row: number, facet: Facet): string {
  if (facet === 'type') return list.guess(row).type;
  return facet === 'owner' ? list.owner(row) || NOBODY : list.organisation(row);
}
