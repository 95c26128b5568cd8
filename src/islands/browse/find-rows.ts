import type { Selection } from '../selection.ts';
import type { IndexRows } from './index-rows.ts';

/** The facets of the catalog, in order. */
export const FACETS = ['kind', 'lifecycle', 'owner', 'type', 'system', 'tag'] as const;
export type Facet = (typeof FACETS)[number];

/** How many rows each value of a facet would leave, by value. */
export type FacetCounts = ReadonlyMap<string, number>;

/** What a selection leaves of the catalog. */
export interface FoundRows {
  /** Row numbers in the chosen order. */
  readonly rows: readonly number[];
  readonly counts: ReadonlyMap<Facet, FacetCounts>;
}

/**
 * Rows that have one of the chosen values in every facet with a choice, and every word of the query in title or name.
 * The counts of a facet leave its own choice aside, so that they say what choosing another value would add.
 */
export function findRows(index: IndexRows, selection: Selection): FoundRows {
  const words = selection.query.toLowerCase().split(/\s+/).filter(Boolean);
  const counts = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));
  const rows: number[] = [];
  for (let row = 0; row < index.length; row++) {
    const text = index.text(row);
    if (!words.every((word) => text.includes(word))) continue;
    const failed = FACETS.filter((facet) => !passes(index, row, facet, selection.filters.get(facet)));
    if (failed.length === 0) rows.push(row);
    if (failed.length > 1) continue;
    for (const facet of failed.length === 0 ? FACETS : failed) {
      const ofFacet = counts.get(facet);
      for (const value of valuesOf(index, row, facet)) ofFacet?.set(value, (ofFacet.get(value) ?? 0) + 1);
    }
  }
  return { rows: sortRows(index, rows, selection.sort), counts };
}

function passes(
  index: IndexRows,
  row: number,
  facet: Facet,
  chosen: ReadonlySet<string> | undefined,
): boolean {
  return chosen === undefined || valuesOf(index, row, facet).some((value) => chosen.has(value));
}

function valuesOf(index: IndexRows, row: number, facet: Facet): readonly string[] {
  if (facet === 'tag') return index.tags(row);
  const word = index.word(row, facet);
  return word === '' ? [] : [word];
}

function sortRows(index: IndexRows, rows: number[], sort: string): readonly number[] {
  const descending = sort.startsWith('-');
  const key = descending ? sort.slice(1) : sort;
  const direction = descending ? -1 : 1;
  if (key === 'problems') {
    return rows.sort((a, b) => direction * (index.problems(a) - index.problems(b)) || a - b);
  }
  if (key === 'type' || key === 'system' || key === 'owner' || key === 'lifecycle') {
    return rows.sort((a, b) => compare(index.word(a, key), index.word(b, key), direction) || a - b);
  }
  return key === 'name' && descending ? rows.reverse() : rows;
}

/** Rows that do not say come last in either direction. */
function compare(a: string, b: string, direction: number): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return direction * (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
}
