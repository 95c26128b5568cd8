import { ORIENTATIONS, type Orientation } from '../orientation.ts';

/** Which way the graph is walked from its roots. */
export const FLOWS = ['both', 'needs', 'users'] as const;
export type Flow = (typeof FLOWS)[number];

/** What a node is: an entity, or a whole system or domain for all that it holds. `auto` is what suits the catalog. */
export const LEVELS = ['auto', 'entity', 'system', 'domain'] as const;
export type Level = (typeof LEVELS)[number];

/** What nodes are put into boxes by. `auto` is what suits the roots. */
export const GROUPINGS = ['auto', 'none', 'system', 'domain', 'owner'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the explorer shows. The address holds it. */
export interface ExplorerState {
  /** In the language of queries. */
  readonly query: string;
  /** Canonical references that the graph starts from; none is the whole catalog. */
  readonly roots: readonly string[];
  /** Lower-case kinds to show; none is all. */
  readonly kinds: readonly string[];
  readonly types: readonly string[];
  /** Canonical references of owners. */
  readonly owners: readonly string[];
  readonly lifecycles: readonly string[];
  /** Forward relation types to draw; none is what suits the roots. */
  readonly relations: readonly string[];
  /** Steps from the roots; Infinity is all the way. */
  readonly depth: number;
  readonly flow: Flow;
  readonly direction: Orientation;
  /** Only lines that lead further from the roots. */
  readonly isSimple: boolean;
  /** One line for all relations between two nodes. */
  readonly isMerged: boolean;
  /** What leads to a match stays, dimmed, though it matches nothing itself. */
  readonly keepsPath: boolean;
  readonly level: Level;
  readonly grouping: Grouping;
}

export const DEFAULT_STATE: ExplorerState = {
  query: '',
  roots: [],
  kinds: [],
  types: [],
  owners: [],
  lifecycles: [],
  relations: [],
  depth: 2,
  flow: 'both',
  direction: 'LR',
  isSimple: false,
  isMerged: true,
  keepsPath: true,
  level: 'auto',
  grouping: 'auto',
};

/** The lists of the state with their keys in the address, and the keys by which Backstage calls them. */
const LISTS = [
  ['roots', 'root', 'rootEntityRefs[]'],
  ['kinds', 'kind', 'selectedKinds[]'],
  ['types', 'type', undefined],
  ['owners', 'owner', undefined],
  ['lifecycles', 'lifecycle', undefined],
  ['relations', 'relation', 'selectedRelations[]'],
] as const;
const MOST = 200;

/**
 * Reads the address. Links to Backstage's catalog graph work too.
 *
 * @param search the query string
 * @param forwardOf the forward type of a relation's reverse type, which Backstage's addresses may name
 */
export function readExplorerState(search: string, forwardOf: (type: string) => string): ExplorerState {
  const query = new URLSearchParams(search);
  const lists = Object.fromEntries(
    LISTS.map(([name, own, theirs]) => [name, listOf(query, own, theirs)]),
  ) as Record<(typeof LISTS)[number][0], string[]>;
  return {
    ...lists,
    kinds: lists.kinds.map((kind) => kind.toLowerCase()),
    roots: lists.roots.map((ref) => ref.toLowerCase()),
    owners: lists.owners.map((ref) => ref.toLowerCase()),
    relations: [...new Set(lists.relations.map(forwardOf))],
    query: query.get('q') ?? '',
    depth: readDepth(query.get('depth') ?? query.get('maxDepth')),
    flow: oneOf(FLOWS, query.get('flow'), DEFAULT_STATE.flow),
    direction: oneOf(ORIENTATIONS, query.get('direction'), DEFAULT_STATE.direction),
    isSimple: query.get('simple') === '1' || query.get('unidirectional') === 'true',
    isMerged: query.get('merge') !== '0' && query.get('mergeRelations') !== 'false',
    keepsPath: query.get('path') !== '0',
    level: oneOf(LEVELS, query.get('level'), DEFAULT_STATE.level),
    grouping: oneOf(GROUPINGS, query.get('group'), DEFAULT_STATE.grouping),
  };
}

/** The address of a state, from the question mark on; empty when nothing differs from the start. */
export function writeExplorerState(state: ExplorerState): string {
  const pairs: [string, string][] = [];
  if (state.query.trim() !== '') pairs.push(['q', state.query.trim()]);
  for (const [name, key] of LISTS) for (const value of state[name]) pairs.push([key, value]);
  if (state.depth !== DEFAULT_STATE.depth) {
    pairs.push(['depth', state.depth === Infinity ? 'all' : String(state.depth)]);
  }
  if (state.flow !== DEFAULT_STATE.flow) pairs.push(['flow', state.flow]);
  if (state.direction !== DEFAULT_STATE.direction) pairs.push(['direction', state.direction]);
  if (state.isSimple) pairs.push(['simple', '1']);
  if (!state.isMerged) pairs.push(['merge', '0']);
  if (!state.keepsPath) pairs.push(['path', '0']);
  if (state.level !== DEFAULT_STATE.level) pairs.push(['level', state.level]);
  if (state.grouping !== DEFAULT_STATE.grouping) pairs.push(['group', state.grouping]);
  const written = pairs.map(([key, value]) => `${key}=${encodeValue(value)}`).join('&');
  return written === '' ? '' : `?${written}`;
}

/** References read better with their colon and slash, which an address may hold as they are. */
function encodeValue(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replaceAll('%3A', ':').replaceAll('%2F', '/');
}

function listOf(query: URLSearchParams, own: string, theirs: string | undefined): string[] {
  const values = [...query.getAll(own), ...(theirs === undefined ? [] : query.getAll(theirs))];
  return [...new Set(values.filter((value) => value !== ''))].slice(0, MOST);
}

function readDepth(text: string | null): number {
  if (text === null || text === '') return DEFAULT_STATE.depth;
  if (text === 'all' || text === '∞') return Infinity;
  const depth = Number(text);
  return Number.isInteger(depth) && depth > 0 ? depth : DEFAULT_STATE.depth;
}

function oneOf<Value extends string>(known: readonly Value[], text: string | null, other: Value): Value {
  return known.find((value) => value === text) ?? other;
}
