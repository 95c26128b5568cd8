import type { CatalogView } from './catalog-view.ts';
import type { EntityLink } from './entity-places.ts';
import { entityRow, type EntityRow } from './entity-row.ts';
import { nameInRef } from './name-in-ref.ts';
import { relationTypesOf } from './relation-types.ts';
import { traitBits } from './entity-traits.ts';
import { sparseColumn, WordList, wordDictionary, type WordDictionary } from './word-dictionary.ts';

/** The columns that hold one word an entity, as numbers into a dictionary. */
export const WORD_COLUMNS = ['kind', 'namespace', 'type', 'lifecycle'] as const;
export type WordColumn = (typeof WORD_COLUMNS)[number];

/** The columns that hold one reference an entity, as numbers into a dictionary. */
export const LINK_COLUMNS = ['owner', 'system', 'domain'] as const;
export type LinkColumn = (typeof LINK_COLUMNS)[number];

/** `catalog-index.json`: what the browser knows of every entity, one array a column. Rows are sorted by title. */
export interface ColumnarIndex {
  readonly names: readonly string[];
  /** Titles by row number, where they are not the name. */
  readonly titles: Readonly<Record<string, string>>;
  /** Canonical references by row number, where they are not made of kind, namespace and name. */
  readonly refs: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<WordColumn, WordDictionary>>;
  readonly links: Readonly<Record<LinkColumn, LinkDictionary>>;
  readonly tags: { readonly values: readonly string[]; readonly rows: readonly (readonly number[])[] };
  /** For each row its traits as bits, see `TRAITS`. */
  readonly traits: readonly number[];
  /** Problems by row number: how many, and the worst level. */
  readonly problems: Readonly<Record<string, readonly [number, string]>>;
  /** Every relation type of the portal, in both directions: fields of queries. */
  readonly relationTypes: readonly string[];
}

/** A column of references: two entities of the same title stay apart. `values` holds canonical references. */
export interface LinkDictionary extends WordDictionary {
  /** Titles by number of the value, where they are not the name in the reference. */
  readonly titles: Readonly<Record<string, string>>;
  /** Numbers of the values that are not in the catalog. */
  readonly lost: readonly number[];
}

export function columnarIndex(catalog: CatalogView): ColumnarIndex {
  const rows = catalog.sorted.map((item) => entityRow(catalog, item));
  const tags = new WordList();
  return {
    names: rows.map(({ name }) => name),
    titles: sparseColumn(rows, ({ title, name }) => (title === name ? undefined : title)),
    refs: sparseColumn(rows, ({ ref, kind, namespace, name }) =>
      ref === `${kind}:${namespace}/${name}`.toLowerCase() ? undefined : ref,
    ),
    words: {
      kind: wordDictionary(rows, ({ kind }) => kind),
      namespace: wordDictionary(rows, ({ namespace }) => namespace),
      type: wordDictionary(rows, ({ type }) => type),
      lifecycle: wordDictionary(rows, ({ lifecycle }) => lifecycle),
    },
    links: {
      owner: linkDictionary(rows, ({ places }) => places.owner),
      system: linkDictionary(rows, ({ places }) => places.system),
      domain: linkDictionary(rows, ({ places }) => places.domain),
    },
    tags: { rows: rows.map((row) => row.tags.map((tag) => tags.number(tag))), values: tags.values },
    traits: catalog.sorted.map((item) => traitBits(catalog, item)),
    problems: sparseColumn(rows, ({ problems, worst }) => (worst ? ([problems, worst] as const) : undefined)),
    relationTypes: relationTypesOf(catalog),
  };
}

function linkDictionary(
  rows: readonly EntityRow[],
  linkOf: (row: EntityRow) => EntityLink | undefined,
): LinkDictionary {
  const column = wordDictionary(rows, (row) => linkOf(row)?.ref);
  const links = new Map(rows.flatMap((row) => linkOf(row) ?? []).map((link) => [link.ref, link]));
  return {
    ...column,
    titles: sparseColumn(column.values, (ref) => {
      const title = links.get(ref)?.title;
      return title === nameInRef(ref) ? undefined : title;
    }),
    lost: column.values.flatMap((ref, number) => (links.has(ref) && !links.get(ref)?.href ? [number] : [])),
  };
}
