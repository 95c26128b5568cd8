import type { CatalogIndex } from '../catalog/catalog-index.ts';

/** What somebody owns: how many entities of each kind, and the rows with problems, worst first. */
export interface OwnWork {
  readonly total: number;
  /** Numbers by kind as written, most first. */
  readonly kinds: readonly (readonly [kind: string, count: number])[];
  readonly troubled: readonly number[];
}

const RANK = { error: 0, warn: 1, info: 2 } as const;

/** What these owners own, by their canonical references. */
export function ownWork(index: CatalogIndex, owners: ReadonlySet<string>): OwnWork {
  const { values, rows } = index.columns.links.owner;
  const numbers = new Set(values.flatMap((ref, number) => (owners.has(ref) ? [number] : [])));
  const counts = new Map<string, number>();
  const troubled: number[] = [];
  let total = 0;
  for (let row = 0; numbers.size > 0 && row < index.length; row++) {
    if (!numbers.has(rows[row] ?? 0)) continue;
    total += 1;
    const kind = index.kind(row);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (index.problems(row) > 0) troubled.push(row);
  }
  return {
    total,
    kinds: [...counts].sort((a, b) => b[1] - a[1]),
    troubled: worstFirst(index, troubled),
  };
}

/** Rows by the worst level of their problems, then by how many they have, then by title. */
export function worstFirst(index: CatalogIndex, rows: readonly number[]): readonly number[] {
  const rank = (row: number) => RANK[index.worst(row) ?? 'info'];
  return rows.toSorted((a, b) => rank(a) - rank(b) || index.problems(b) - index.problems(a) || a - b);
}
