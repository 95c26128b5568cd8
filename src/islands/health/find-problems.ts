import type { Selection } from '../selection.ts';
import { FACETS, type Facet, type ProblemRows } from './problem-rows.ts';

/** What a selection leaves of the problems. */
export interface FoundProblems {
  /** Row numbers by code, codes in the order of the index. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
  readonly total: number;
  /** How many rows each value of a facet would leave, its own choice left aside. */
  readonly counts: ReadonlyMap<Facet, ReadonlyMap<string, number>>;
}

/** Rows that have one of the chosen values in every facet with a choice, and every word of the query. */
export function findProblems(rows: ProblemRows, { query, filters }: Selection): FoundProblems {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const counts = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));
  const groups = new Map<string, number[]>();
  let total = 0;
  for (let row = 0; row < rows.length; row++) {
    if (words.length > 0) {
      const text = rows.text(row);
      if (!words.every((word) => text.includes(word))) continue;
    }
    const failed = FACETS.filter((facet) => filters.get(facet)?.has(rows.value(row, facet)) === false);
    if (failed.length > 1) continue;
    if (failed.length === 0) {
      total += 1;
      const code = rows.value(row, 'code');
      const group = groups.get(code);
      if (group) group.push(row);
      else groups.set(code, [row]);
    }
    for (const facet of failed.length === 0 ? FACETS : failed) {
      const value = rows.value(row, facet);
      const ofFacet = counts.get(facet);
      if (value !== '') ofFacet?.set(value, (ofFacet.get(value) ?? 0) + 1);
    }
  }
  return { groups, total, counts };
}
