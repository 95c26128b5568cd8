import { checkQuery, matchesQuery, queryFields, type CheckedQuery } from '../../query/index.ts';
import type { ExplorerState } from '../../graph/explorer/explorer-state.ts';
import type { CatalogIndex } from '../catalog/catalog-index.ts';
import type { GraphSource } from './graph-source.ts';

/** Which rows a state lets through. */
export interface MatchedRows {
  /** 1 for each row that matches. */
  readonly matches: Uint8Array;
  /** Whether part of the query was not understood. */
  readonly hasFaults: boolean;
}

/** People, pointers and forms are not what one looks at a whole catalog for. */
const SELDOM = new Set(['group', 'user', 'location', 'template']);

/** Rows that satisfy the query and the filters. */
export function matchRows(source: GraphSource, state: ExplorerState): MatchedRows {
  const { index, types } = source;
  const names = types.flatMap(({ forward, reverse }) => [
    forward,
    ...(reverse === undefined ? [] : [reverse]),
  ]);
  const checked = checkQuery(state.query, queryFields(names));
  const [kinds, chosenTypes, owners, lifecycles] = [
    state.kinds,
    state.types,
    state.owners,
    state.lifecycles,
  ].map((values) => (values.length > 0 ? new Set(values) : undefined));
  const isWhole = state.roots.length + state.kinds.length === 0 && state.query.trim() === '';
  const matches = Uint8Array.from({ length: index.length }, (_, row) => {
    const kind = index.kind(row).toLowerCase();
    if (kinds ? !kinds.has(kind) : isWhole && SELDOM.has(kind)) return 0;
    if (chosenTypes && !chosenTypes.has(index.type(row))) return 0;
    if (owners && !owners.has(index.ownerRef(row))) return 0;
    return lifecycles && !lifecycles.has(index.lifecycle(row)) ? 0 : 1;
  });
  if (checked.checked.length > 0) matchQuery(source, checked, matches);
  return { matches, hasFaults: checked.faults.length > 0 };
}

function matchQuery(source: GraphSource, checked: CheckedQuery, matches: Uint8Array): void {
  const { index } = source;
  const titleOf = (ref: string): string | undefined => {
    const row = index.rowOf(ref);
    return row === undefined ? undefined : index.title(row);
  };
  for (const [row, match] of matches.entries()) {
    if (match === 0) continue;
    const values = (field: string) => valuesOf(source, row, field);
    if (!matchesQuery(checked, { values, titleOf })) matches[row] = 0;
  }
}

const WORDS: Readonly<Record<string, (index: CatalogIndex, row: number) => string>> = {
  kind: (index, row) => index.kind(row),
  type: (index, row) => index.type(row),
  owner: (index, row) => index.ownerRef(row),
  system: (index, row) => index.systemRef(row),
  domain: (index, row) => index.domainRef(row),
  lifecycle: (index, row) => index.lifecycle(row),
  namespace: (index, row) => index.namespace(row),
  name: (index, row) => index.name(row),
  title: (index, row) => index.title(row),
};

function valuesOf(source: GraphSource, row: number, field: string): string[] {
  const { index } = source;
  const word = Object.hasOwn(WORDS, field) ? WORDS[field] : undefined;
  if (word) return [word(index, row)].filter((value) => value !== '');
  switch (field) {
    case 'text':
      return [index.title(row), index.name(row)];
    case 'tag':
      return [...index.tags(row)];
    case 'is':
      return [...(index.orphan(row) ? ['orphan'] : []), index.lifecycle(row)];
    case 'has':
      return hasValues(source, row);
    default:
      return relatedRefs(source, row, field);
  }
}

function hasValues({ index }: GraphSource, row: number): string[] {
  return Object.entries({
    problems: index.problems(row) > 0,
    errors: index.worst(row) === 'error',
    owner: index.ownerRef(row) !== '',
    system: index.systemRef(row) !== '',
    domain: index.domainRef(row) !== '',
    lifecycle: index.lifecycle(row) !== '',
    type: index.type(row) !== '',
    tag: index.tags(row).length > 0,
    title: index.title(row) !== index.name(row),
    description: index.has(row, 'description'),
    links: index.has(row, 'links'),
    docs: index.has(row, 'docs'),
    definition: index.has(row, 'definition'),
    label: index.has(row, 'labels'),
  }).flatMap(([name, holds]) => (holds ? [name] : []));
}

/** References that a row is related to, forwards or backwards. */
function relatedRefs({ index, graph, types }: GraphSource, row: number, field: string): string[] {
  const found: string[] = [];
  for (const { starts, ends, edges } of [graph.after, graph.before]) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const edge = edges[at] ?? 0;
      const type = types[graph.type[edge] ?? 0];
      const isForward = graph.from[edge] === row;
      if ((isForward ? type?.forward : type?.reverse) === field) found.push(index.ref(ends[at] ?? 0));
    }
  }
  return found;
}
