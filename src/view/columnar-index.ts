import type { CatalogView } from './catalog-view.ts';
import { entityRow, type EntityRow } from './entity-row.ts';
import { entityPath } from './href.ts';

/** The columns that hold one word an entity, as numbers into a dictionary. */
export const WORD_COLUMNS = ['kind', 'namespace', 'type', 'system', 'owner', 'lifecycle'] as const;
export type WordColumn = (typeof WORD_COLUMNS)[number];

/** `catalog-index.json`: what the browse page filters, one array a column. Rows are sorted by title. */
export interface ColumnarIndex {
  /** Name of each entity; `titles` and `paths` hold only what differs from it. */
  readonly names: readonly string[];
  /** Titles by row number. */
  readonly titles: Readonly<Record<string, string>>;
  /** Addresses below the portal's root by row number, where they are not made of namespace, kind and name. */
  readonly paths: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<WordColumn, WordDictionary>>;
  readonly tags: { readonly values: readonly string[]; readonly rows: readonly (readonly number[])[] };
  /** Problems by row number: how many, and the worst level. */
  readonly problems: Readonly<Record<string, readonly [number, string]>>;
}

export interface WordDictionary {
  /** The words; the first is the empty one: the entity does not say. */
  readonly values: readonly string[];
  /** For each row the number of its word. */
  readonly rows: readonly number[];
}

export function columnarIndex(catalog: CatalogView): ColumnarIndex {
  const rows = catalog.sorted.map((item) => ({
    ...entityRow(catalog, item),
    namespace: item.ref.slice(item.ref.indexOf(':') + 1, item.ref.indexOf('/')),
    name: item.entity.metadata.name,
  }));
  const tags = new Dictionary();
  return {
    names: rows.map(({ name }) => name.slice(0, 200)),
    titles: sparse(rows, ({ title, name }) => (title === name ? undefined : title)),
    paths: sparse(rows, ({ ref, namespace, kind, name }) => {
      const path = entityPath(ref);
      const plain = [namespace, kind, name].map((part) => part.toLowerCase());
      const same = plain[0] === path.namespace && plain[1] === path.kind && plain[2] === path.name;
      return same ? undefined : `catalog/${path.namespace}/${path.kind}/${path.name}/`;
    }),
    words: {
      kind: column(rows, ({ kind }) => kind),
      namespace: column(rows, ({ namespace }) => namespace),
      type: column(rows, ({ type }) => type),
      system: column(rows, ({ system }) => system),
      owner: column(rows, ({ owner }) => owner),
      lifecycle: column(rows, ({ lifecycle }) => lifecycle),
    },
    tags: { rows: rows.map((row) => row.tags.map((tag) => tags.number(tag))), values: tags.values },
    problems: sparse(rows, ({ problems, worst }) => (worst ? ([problems, worst] as const) : undefined)),
  };
}

class Dictionary {
  readonly values: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.values.length);
    return this.values.push(word) - 1;
  }
}

function column<Row extends EntityRow>(rows: readonly Row[], wordOf: (row: Row) => string): WordDictionary {
  const dictionary = new Dictionary();
  dictionary.number('');
  return { rows: rows.map((row) => dictionary.number(wordOf(row))), values: dictionary.values };
}

function sparse<Row, Value>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value | undefined,
): Record<string, Value> {
  const entries = rows.flatMap((row, index) => {
    const value = valueOf(row);
    return value === undefined ? [] : [[String(index), value] as const];
  });
  return Object.fromEntries(entries);
}
