import type { ProblemLevel } from '../../problems/problem.ts';
import type { ColumnarIndex, LinkColumn, LinkDictionary, WordColumn } from '../../view/columnar-index.ts';
import { nameInRef } from '../../view/name-in-ref.ts';
import { TRAITS, type Trait } from '../../view/entity-traits.ts';
import { createHrefs } from '../../view/href.ts';
import { readColumn, readLists, type NumberColumn, type NumberLists } from './number-column.ts';

/**
 * The whole catalog in the browser, a row an entity, sorted by title. Rows are numbers from 0 to `length`; the same
 * numbers stand in the relations. Each answer is computed when asked for, so that 100,000 rows cost little.
 */
export interface CatalogIndex {
  readonly length: number;
  /** Canonical reference. */
  readonly ref: (row: number) => string;
  /** Address of the entity's page, with the base path. */
  readonly href: (row: number) => string;
  readonly name: (row: number) => string;
  readonly title: (row: number) => string;
  /** As written, for example `Component`. */
  readonly kind: (row: number) => string;
  readonly namespace: (row: number) => string;
  /** Empty where the entity does not say, as with `lifecycle` and the references below. */
  readonly type: (row: number) => string;
  readonly lifecycle: (row: number) => string;
  readonly tags: (row: number) => readonly string[];
  readonly ownerRef: (row: number) => string;
  readonly systemRef: (row: number) => string;
  readonly domainRef: (row: number) => string;
  /** How many problems the entity has. */
  readonly problems: (row: number) => number;
  readonly worst: (row: number) => ProblemLevel | undefined;
  readonly orphan: (row: number) => boolean;
  readonly has: (row: number, trait: Trait) => boolean;
  /** The row of an entity, by canonical reference. */
  readonly rowOf: (ref: string) => number | undefined;
  /** Address of any entity's page, by canonical reference. */
  readonly hrefOf: (ref: string) => string;
  /** Every relation type of the portal, in both directions. */
  readonly relationTypes: readonly string[];
  /** The columns as they are stored, for work on all rows at once. */
  readonly columns: CatalogColumns;
}

/** A column of words: `rows` holds numbers into `values`, of which the first is empty. */
export interface WordValues {
  readonly values: readonly string[];
  readonly rows: NumberColumn;
}

/** A column of references: `values` are canonical references, `titles` what they are called. */
export interface LinkValues extends WordValues {
  readonly titles: readonly string[];
  /** Whether the catalog has no entity of this reference. */
  readonly lost: readonly boolean[];
}

export interface CatalogColumns {
  readonly names: readonly string[];
  readonly titles: ReadonlyMap<number, string>;
  readonly words: Readonly<Record<WordColumn, WordValues>>;
  readonly links: Readonly<Record<LinkColumn, LinkValues>>;
  readonly tags: { readonly values: readonly string[]; readonly rows: NumberLists };
  readonly traits: NumberColumn;
  readonly problems: NumberColumn;
}

/** Reads the columns of `catalog-index.json` for a portal below `base`. */
export function readCatalogIndex(index: ColumnarIndex, base: string): CatalogIndex {
  const columns = readColumns(index);
  const { names, titles, words, links, tags, traits, problems } = columns;
  const hrefs = createHrefs(base);
  const refs = numbered(index.refs);
  const word = (column: WordColumn) => (row: number) =>
    words[column].values[words[column].rows[row] ?? 0] ?? '';
  const link = (column: LinkColumn) => (row: number) =>
    links[column].values[links[column].rows[row] ?? 0] ?? '';
  const [kind, namespace] = [word('kind'), word('namespace')];
  const name = (row: number) => names[row] ?? '';
  const known: string[] = [];
  const ref = (row: number) =>
    (known[row] ??= refs.get(row) ?? `${kind(row)}:${namespace(row)}/${name(row)}`.toLowerCase());
  const has = (row: number, trait: Trait) => ((traits[row] ?? 0) & (1 << TRAITS.indexOf(trait))) !== 0;
  let rows: ReadonlyMap<string, number> | undefined;
  return {
    length: names.length,
    ref,
    href: (row) => hrefs.entity(ref(row)),
    name,
    title: (row) => titles.get(row) ?? name(row),
    kind,
    namespace,
    type: word('type'),
    lifecycle: word('lifecycle'),
    tags: (row) => tags.rows.of(row).map((tag) => tags.values[tag] ?? ''),
    ownerRef: link('owner'),
    systemRef: link('system'),
    domainRef: link('domain'),
    problems: (row) => problems[row] ?? 0,
    worst: (row) => index.problems[String(row)]?.[1] as ProblemLevel | undefined,
    orphan: (row) => has(row, 'orphan'),
    has,
    rowOf: (wanted) => {
      rows ??= new Map(names.map((_, row) => [ref(row), row]));
      return rows.get(wanted);
    },
    hrefOf: (wanted) => hrefs.entity(wanted),
    relationTypes: index.relationTypes,
    columns,
  };
}

function readColumns({ names, titles, words, links, tags, traits, problems }: ColumnarIndex): CatalogColumns {
  const readWords = ({ values, rows }: ColumnarIndex['words']['kind']): WordValues => ({
    values,
    rows: readColumn(rows, values.length),
  });
  const counts = new Uint32Array(names.length);
  for (const [row, [count]] of Object.entries(problems)) counts[Number(row)] = count;
  return {
    names,
    titles: numbered(titles),
    words: {
      kind: readWords(words.kind),
      namespace: readWords(words.namespace),
      type: readWords(words.type),
      lifecycle: readWords(words.lifecycle),
    },
    links: {
      owner: readLinks(links.owner),
      system: readLinks(links.system),
      domain: readLinks(links.domain),
    },
    tags: { values: tags.values, rows: readLists(tags.rows) },
    traits: readColumn(traits, 1 << TRAITS.length),
    problems: counts,
  };
}

function readLinks({ values, rows, titles, lost }: LinkDictionary): LinkValues {
  const missing = new Set(lost);
  return {
    values,
    rows: readColumn(rows, values.length),
    titles: values.map((ref, number) => titles[String(number)] ?? nameInRef(ref)),
    lost: values.map((_, number) => missing.has(number)),
  };
}

/** A sparse column by row number. */
function numbered(sparse: Readonly<Record<string, string>>): ReadonlyMap<number, string> {
  return new Map(Object.entries(sparse).map(([row, value]) => [Number(row), value]));
}
