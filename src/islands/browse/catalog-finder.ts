import {
  checkQuery,
  writeTerm,
  type CheckedQuery,
  type CheckedTerm,
  type QueryFields,
} from '../../query/index.ts';
import type { CatalogIndex } from '../catalog/catalog-index.ts';
import type { Details } from '../catalog/details.ts';
import type { Relations } from '../catalog/relations.ts';
import type { Flag } from './facet-list.ts';
import { findRows, type FoundRows } from './find-rows.ts';
import { needsOf, termRows } from './term-rows.ts';
import { createTextRows } from './text-rows.ts';

/** What the reader's browser knows of the reader. */
export interface ReaderMarks {
  readonly owners: ReadonlySet<string>;
  readonly starred: readonly string[];
}

/** How many terms keep their rows: while a query is typed, all its terms but one stay as they are. */
const KEPT = 16;

/** Answers queries from the columns of the catalog. */
export class CatalogFinder {
  readonly #index: CatalogIndex;
  readonly #findText: ReturnType<typeof createTextRows>;
  readonly #known = new Map<string, Uint8Array>();
  #marks: ReaderMarks = { owners: new Set(), starred: [] };
  relations: Relations | undefined;
  details: Details | undefined;

  constructor(index: CatalogIndex) {
    this.#index = index;
    this.#findText = createTextRows(index);
  }

  /** What a query needs that has not been fetched. */
  missing({ checked }: CheckedQuery): ReadonlySet<'relations' | 'details'> {
    const needs = checked.map(needsOf).filter((need) => need !== undefined);
    return new Set(needs.filter((need) => this[need] === undefined));
  }

  find(query: CheckedQuery): FoundRows {
    return findRows(
      this.#index,
      query,
      (term) => this.#rowsOf(term),
      (flag) => this.#flagRows(flag),
    );
  }

  /** Takes what the reader owns and starred into account from now on. */
  follow(marks: ReaderMarks): void {
    this.#marks = marks;
    this.#known.clear();
  }

  #rowsOf(checked: CheckedTerm): Uint8Array {
    const key = writeTerm({ ...checked.term, isNegated: false });
    const known = this.#known.get(key);
    if (known) return known;
    const rows = termRows(checked, {
      index: this.#index,
      findText: this.#findText,
      relations: this.relations,
      details: this.details,
      ...this.#marks,
    });
    const [oldest] = this.#known.keys();
    if (this.#known.size >= KEPT && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(key, rows);
    return rows;
  }

  #flagRows({ field, value }: Flag): Uint8Array {
    const [term] = checkQuery(`${field}:${value}`, FLAG_FIELDS).checked;
    return term ? this.#rowsOf(term) : new Uint8Array(this.#index.length);
  }
}

const CHOICES = ['owned', 'starred', 'orphan', 'problems'];

/** The fields that flags ask of. */
const FLAG_FIELDS: QueryFields = {
  all: [],
  find: (name) => ({ name, shape: 'choice', choices: CHOICES }),
};
