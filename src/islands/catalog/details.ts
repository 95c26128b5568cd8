import type { DetailsIndex } from '../../view/details-index.ts';
import { readLists, type NumberLists } from './number-column.ts';

/** What few pages ask of every entity, by row of the catalog index. */
export interface Details {
  /** Plain text, cut; empty where there is none. */
  readonly description: (row: number) => string;
  /** What a Location leads to; empty for other kinds. */
  readonly targets: (row: number) => string;
  readonly labels: PairColumn;
  readonly annotations: PairColumn;
}

/** `key=value` texts, and for each row the numbers of its own. */
export interface PairColumn {
  readonly values: readonly string[];
  readonly rows: NumberLists;
}

/** Reads the columns of `catalog-details.json`. */
export function readDetails({ descriptions, labels, annotations, targets }: DetailsIndex): Details {
  return {
    description: (row) => descriptions[row] ?? '',
    targets: (row) => targets[String(row)] ?? '',
    labels: { values: labels.values, rows: readLists(labels.rows) },
    annotations: { values: annotations.values, rows: readLists(annotations.rows) },
  };
}
