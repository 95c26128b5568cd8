import type { CheckedQuery, CheckedTerm, QueryTerm } from '../../query/index.ts';
import type { CatalogIndex } from '../catalog/catalog-index.ts';
import { FACETS, FLAGS, facetColumn, type Facet, type Flag } from './facet-list.ts';

/** What a query leaves of the catalog. */
export interface FoundRows {
  /** Rows in the order of the index. */
  readonly rows: Uint32Array;
  /** How many rows each value of a facet would leave, by number of the value. */
  readonly counts: ReadonlyMap<Facet, Uint32Array>;
  readonly flags: ReadonlyMap<Flag, number>;
  /** How many rows there would be without a term, for each term that alone stands in the way of some. */
  readonly without: ReadonlyMap<QueryTerm, number>;
}

/** Marks the rows that have a value that a term asks for. */
export type RowsOfTerm = (term: CheckedTerm) => Uint8Array;

/**
 * Rows that satisfy every term. Counts of a facet leave its own terms aside, so that they say what choosing another
 * value would give.
 *
 * @param flagRows marks the rows to which a flag applies
 */
export function findRows(
  index: CatalogIndex,
  { checked }: CheckedQuery,
  rowsOf: RowsOfTerm,
  flagRows: (flag: Flag) => Uint8Array,
): FoundRows {
  const { length } = index;
  // How many terms a row fails, and the facet or flag that all of them belong to: 0 none, 255 several.
  const failed = new Uint8Array(length);
  const group = new Uint8Array(length);
  const lastFailed = new Uint8Array(length);
  for (const [place, term] of checked.entries()) {
    const marks = rowsOf(term);
    const pass = term.term.isNegated ? 0 : 1;
    const own = groupOf(term);
    for (let row = 0; row < length; row++) {
      if (marks[row] === pass) continue;
      group[row] = failed[row] === 0 || group[row] === own ? own : MIXED;
      failed[row] = Math.min(255, (failed[row] ?? 0) + 1);
      lastFailed[row] = Math.min(255, place);
    }
  }
  const counts = new Map(
    FACETS.map((facet, place) => [facet, countFacet(index, facet, failed, group, place + 1)]),
  );
  const flags = new Map(
    FLAGS.map((flag, place) => [flag, countFlag(flagRows(flag), failed, group, FACETS.length + place + 1)]),
  );
  const rows = passing(failed);
  return {
    rows,
    counts,
    flags,
    without: rows.length === 0 ? countWithout(checked, failed, lastFailed) : new Map(),
  };
}

const MIXED = 255;

/** The number of the facet or flag that a term chooses from; `MIXED` for any other term. */
function groupOf({ term, field }: CheckedTerm): number {
  if (term.kind === 'text' || term.isNegated) return MIXED;
  const facet = (FACETS as readonly string[]).indexOf(field.name);
  if (facet !== -1) return facet + 1;
  const [only] = term.values;
  const flag = FLAGS.findIndex(
    (candidate) => candidate.field === field.name && candidate.value === only?.text.toLowerCase(),
  );
  return flag !== -1 && term.values.length === 1 ? FACETS.length + flag + 1 : MIXED;
}

function countFacet(
  index: CatalogIndex,
  facet: Facet,
  failed: Uint8Array,
  group: Uint8Array,
  own: number,
): Uint32Array {
  const { values, rows } = facetColumn(index, facet);
  const counts = new Uint32Array(values.length);
  const { numbers, starts } = index.columns.tags.rows;
  const add = (number = 0) => {
    counts[number] = (counts[number] ?? 0) + 1;
  };
  for (let row = 0; row < failed.length; row++) {
    if (failed[row] !== 0 && group[row] !== own) continue;
    if (rows) add(rows[row]);
    else for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at++) add(numbers[at]);
  }
  return counts;
}

function countFlag(marks: Uint8Array, failed: Uint8Array, group: Uint8Array, own: number): number {
  let count = 0;
  for (let row = 0; row < failed.length; row++) {
    if (marks[row] === 1 && (failed[row] === 0 || group[row] === own)) count++;
  }
  return count;
}

function passing(failed: Uint8Array): Uint32Array {
  const rows = new Uint32Array(failed.length);
  let length = 0;
  for (let row = 0; row < failed.length; row++) if (failed[row] === 0) rows[length++] = row;
  return rows.slice(0, length);
}

function countWithout(
  checked: readonly CheckedTerm[],
  failed: Uint8Array,
  lastFailed: Uint8Array,
): Map<QueryTerm, number> {
  const counts = new Map<QueryTerm, number>();
  for (let row = 0; row < failed.length; row++) {
    const term = failed[row] === 1 ? checked[lastFailed[row] ?? 0]?.term : undefined;
    if (term) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
