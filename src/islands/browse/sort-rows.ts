import type { CatalogIndex } from '../catalog/catalog-index.ts';

/** What rows can be sorted by, besides their title, which is the order of the index. */
export const SORTABLE = [
  'name',
  'kind',
  'type',
  'system',
  'owner',
  'domain',
  'lifecycle',
  'namespace',
  'problems',
] as const;
type SortColumn = (typeof SORTABLE)[number];

/**
 * Rows in another order; those of one value stay in the order of the index, those without a value come last.
 *
 * @param sort a column, with `-` in front to reverse; anything else is the order of the index
 */
export function sortRows(index: CatalogIndex, rows: Uint32Array, sort: string): Uint32Array {
  const isReversed = sort.startsWith('-');
  const column = SORTABLE.find((candidate) => candidate === sort.replace(/^-/, ''));
  if (column === undefined) return rows;
  if (column === 'name') return isReversed ? rows.toReversed() : rows;
  const { rankOf, count } = ranksOf(index, column, isReversed);
  // Counting sort: where the rows of each rank begin, then each row to its place.
  const places = new Uint32Array(count + 1);
  for (const row of rows) places[rankOf(row) + 1] = (places[rankOf(row) + 1] ?? 0) + 1;
  for (let rank = 1; rank <= count; rank++) places[rank] = (places[rank] ?? 0) + (places[rank - 1] ?? 0);
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const place = places[rankOf(row)] ?? 0;
    sorted[place] = row;
    places[rankOf(row)] = place + 1;
  }
  return sorted;
}

interface Ranks {
  /** The place of a row's value among all values. */
  readonly rankOf: (row: number) => number;
  readonly count: number;
}

function ranksOf(index: CatalogIndex, column: Exclude<SortColumn, 'name'>, isReversed: boolean): Ranks {
  const { words, links, problems } = index.columns;
  if (column === 'problems') {
    let most = 0;
    for (const count of problems) most = Math.max(most, count);
    // Rows without problems come last either way.
    const rank = (count: number) => (count === 0 ? most : isReversed ? most - count : count - 1);
    return { rankOf: (row) => rank(problems[row] ?? 0), count: most + 1 };
  }
  const isLink = column === 'owner' || column === 'system' || column === 'domain';
  const { values, rows } = isLink ? links[column] : words[column];
  const shown = isLink ? links[column].titles : values;
  const direction = isReversed ? -1 : 1;
  const order = shown
    .map((word, number) => ({ key: word.toLowerCase(), number }))
    .sort((a, b) => compare(a.key, b.key, direction) || a.number - b.number);
  const ranks = new Uint32Array(values.length);
  for (const [rank, { number }] of order.entries()) ranks[number] = rank;
  return { rankOf: (row) => ranks[rows[row] ?? 0] ?? 0, count: values.length };
}

function compare(a: string, b: string, direction: number): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return direction * (a < b ? -1 : 1);
}
