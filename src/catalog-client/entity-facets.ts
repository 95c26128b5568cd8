import type { Entity } from '../model/entity.ts';
import { searchValues } from './search-values.ts';

/** The values of each facet and how many entities have them, most frequent first. */
export type EntityFacets = Readonly<
  Record<string, readonly { readonly value: string; readonly count: number }[]>
>;

/** Counts the values at some paths. */
export function facetsOf(entities: readonly Entity[], facets: readonly string[]): EntityFacets {
  const answer = Object.create(null) as Record<string, { value: string; count: number }[]>;
  for (const facet of facets) {
    const counts = new Map<string, number>();
    for (const entity of entities) {
      const values = new Set(
        searchValues(entity, facet)
          .filter((value) => value !== null)
          .map(String),
      );
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    answer[facet] = [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
  return answer;
}
