import { search } from '#text/search';
import {
  createQuickJump,
  markTitle,
  markWords,
  type JumpColumn,
  type JumpReason,
  type QuickJump,
} from '../../search/quick-jump/index.ts';
import { glyphOf } from '../../view/glyph.ts';
import type { CatalogIndex } from '../catalog/catalog-index.ts';
import { unmarked, type SearchItem } from './search-item.ts';

/** What is the reader's own, to lift it: canonical references. */
export interface OwnThings {
  readonly starred: ReadonlySet<string>;
  readonly visited: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
}

/** Entities found while somebody types. */
export interface CatalogJump {
  readonly find: (
    query: string,
    limit: number,
  ) => { readonly items: readonly SearchItem[]; readonly total: number };
  /** What was probably meant by a query with mistakes. */
  readonly suggest: (query: string) => string | undefined;
  /** An entity as a result, by canonical reference; undefined when the catalog has none. */
  readonly itemOf: (ref: string) => SearchItem | undefined;
}

const KIND_WORTH: Readonly<Record<string, number>> = {
  component: 0.06,
  system: 0.07,
  group: 0.065,
  domain: 0.06,
  api: 0.05,
  resource: 0.045,
  template: 0.03,
  user: 0.02,
  location: -0.15,
};

/** Quick-jump over the rows of the catalog index. Made once for a page, as indexing the words takes a moment. */
export function createCatalogJump(index: CatalogIndex, own: OwnThings): CatalogJump {
  const { columns } = index;
  const titles = columns.names.map((name, row) => columns.titles.get(row) ?? name);
  const jump: QuickJump = createQuickJump(
    { names: columns.names, titles, columns: jumpColumns(index) },
    search.synonyms,
    search.fillers,
  );
  const worth = worthOf(index, own);
  const item = (row: number, reasons: readonly JumpReason[] = [], score = 0, loose = false): SearchItem => {
    const kind = index.kind(row);
    const isPerson = ['user', 'group'].includes(kind.toLowerCase());
    const why = whyOf(reasons);
    return {
      href: index.href(row),
      scope: isPerson ? 'people' : 'catalog',
      mark: { glyph: glyphOf(kind) },
      title: markTitle(titles[row] ?? '', reasons),
      facts: factsOf(index, row),
      ...(why && { why }),
      worst: index.worst(row),
      loose,
      score,
    };
  };
  return {
    itemOf: (ref) => {
      const row = index.rowOf(ref);
      return row === undefined ? undefined : item(row);
    },
    suggest: jump.suggest,
    find: (query, limit) => {
      const { results, total } = jump.find(query, { limit, worth });
      return {
        total,
        items: results.map(({ row, reasons, score, loose }) => item(row, reasons, score, loose)),
      };
    },
  };
}

/** The columns whose words find an entity, and what each counts beside its name. */
export function jumpColumns({ columns }: Pick<CatalogIndex, 'columns'>): JumpColumn[] {
  const { words, links, tags } = columns;
  const link = (name: 'owner' | 'system', weight: number): JumpColumn => ({
    name,
    weight,
    values: links[name].titles,
    aliases: links[name].values.map((ref) => ref.slice(ref.indexOf('/') + 1)),
    numbers: links[name].rows,
  });
  const word = (name: 'kind' | 'type' | 'namespace' | 'lifecycle', weight: number): JumpColumn => ({
    name,
    weight,
    values: words[name].values,
    numbers: words[name].rows,
  });
  return [
    { name: 'tag', weight: 0.64, values: tags.values, numbers: tags.rows.numbers, starts: tags.rows.starts },
    link('owner', 0.62),
    word('kind', 0.55),
    word('type', 0.55),
    link('system', 0.5),
    word('lifecycle', 0.35),
    word('namespace', 0.3),
  ];
}

/** What rows are worth before anything is typed. Kinds and lifecycles are looked up once for all rows. */
export function worthOf(index: CatalogIndex, own: OwnThings): (row: number) => number {
  const { kind, lifecycle } = index.columns.words;
  const { owner } = index.columns.links;
  const kinds = kind.values.map((value) => KIND_WORTH[value.toLowerCase()] ?? 0);
  const lives = lifecycle.values.map((value) =>
    /^(?:deprecated|retired|archived)$/i.test(value) ? -0.12 : 0,
  );
  const owners = owner.values.map((ref) => (own.owners.has(ref) ? 0.1 : 0));
  const lifted = new Map<number, number>();
  for (const [refs, worth] of [
    [own.starred, 0.22],
    [own.visited, 0.12],
  ] as const) {
    for (const ref of refs) {
      const row = index.rowOf(ref);
      if (row !== undefined) lifted.set(row, (lifted.get(row) ?? 0) + worth);
    }
  }
  return (row) =>
    (kinds[kind.rows[row] ?? 0] ?? 0) +
    (lives[lifecycle.rows[row] ?? 0] ?? 0) +
    (owners[owner.rows[row] ?? 0] ?? 0) +
    (lifted.get(row) ?? 0);
}

function factsOf(index: CatalogIndex, row: number): readonly string[] {
  const { owner } = index.columns.links;
  const lifecycle = index.lifecycle(row);
  const facts = [
    index.kind(row),
    index.type(row),
    owner.titles[owner.rows[row] ?? 0] ?? '',
    lifecycle === 'production' ? '' : lifecycle,
  ];
  return facts.filter((fact) => fact !== '');
}

/** The reason that the title does not show by itself. */
function whyOf(reasons: readonly JumpReason[]): SearchItem['why'] {
  const { why } = search;
  for (const { field, value, term, manner } of reasons) {
    if (field !== 'name') return { field: why[field as keyof typeof why], value: markWords(value, [term]) };
    if (manner === 'near') return { field: why.near, value: unmarked('') };
    if (manner === 'initials' || manner === 'starts') return { field: why.initials, value: unmarked('') };
  }
  return undefined;
}
