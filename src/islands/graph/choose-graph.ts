import { DASHED_RELATIONS, readingGraph, type ReadingGraph } from '../../graph/explorer/catalog-graph.ts';
import type { ExplorerState, Grouping, Level } from '../../graph/explorer/explorer-state.ts';
import { rollUp } from '../../graph/explorer/roll-up.ts';
import type { SceneEdge, SceneGroup, SceneNode, SceneParts } from '../../graph/explorer/scene.ts';
import { selectGraph, type GraphSelection } from '../../graph/explorer/select-graph.ts';
import { NODE_HEIGHT, TEXT_START } from '../../graph/neighbourhood-layout.ts';
import { fitText, textWidth } from '../../graph/text-width.ts';
import type { GraphSource } from './graph-source.ts';
import { matchRows } from './match-rows.ts';

/** What the explorer shows of a catalog, not laid out yet. */
export interface ChosenGraph {
  readonly parts: SceneParts;
  readonly selection: GraphSelection;
  /** Places of the roots among the nodes. */
  readonly roots: readonly number[];
  readonly level: Exclude<Level, 'auto'>;
  readonly hasFaults: boolean;
}

/** Most nodes of a picture: beyond it neither eye nor machine gains anything. */
const LIMIT = 25_000;
const WIDEST = 220;
const MARK = 20;
/** More entities than one can take in at once: the whole catalog then starts with its systems. */
const FEW = 150;
const MEMBERSHIP = ['ownedBy', 'memberOf', 'parentOf'];

/** Takes of the catalog what a state asks for. */
export function chooseGraph(source: GraphSource, state: ExplorerState): ChosenGraph {
  const { index } = source;
  const roots = state.roots.flatMap((ref) => index.rowOf(ref) ?? []);
  const { matches, hasFaults } = matchRows(source, state);
  const level = levelOf(source, state, roots, matches);
  const grouping = groupingOf(state.grouping, level, roots);
  const holderOf = level === 'system' ? source.systemOf : level === 'domain' ? source.domainOf : undefined;
  const graph = holderOf ? readingGraph(rollUp(source.graph, holderOf)) : source.graph;
  const rootsShown = holderOf ? roots.map((row) => holderOf[row] ?? -1).filter((row) => row >= 0) : roots;
  const boxOf = boxesBy(source, grouping);
  const selection = selectGraph(graph, {
    roots: rootsShown,
    matches: holderOf ? liftMatches(matches, holderOf) : hideBoxes(matches, boxOf),
    relations: relationsOf(source, state, roots, level, boxOf !== undefined),
    depth: state.depth,
    flow: state.flow,
    isSimple: state.isSimple,
    isMerged: state.isMerged,
    keepsPath: state.keepsPath,
    limit: LIMIT,
  });
  return {
    parts: partsOf(source, state, graph, selection, new Set(rootsShown), boxOf),
    selection,
    roots: selection.nodes.flatMap((row, place) => (rootsShown.includes(row) ? [place] : [])),
    level,
    hasFaults,
  };
}

function levelOf(
  { systemOf }: GraphSource,
  { level, query, kinds }: ExplorerState,
  roots: readonly number[],
  matches: Uint8Array,
): Exclude<Level, 'auto'> {
  if (level !== 'auto') return level;
  const isWhole = roots.length + kinds.length === 0 && query.trim() === '';
  const entities = matches.reduce((sum, match) => sum + match, 0);
  const systems = new Set(systemOf).size - 1;
  return isWhole && entities > FEW && systems > 1 ? 'system' : 'entity';
}

function groupingOf(grouping: Grouping, level: Level, roots: readonly number[]): Exclude<Grouping, 'auto'> {
  if (grouping !== 'auto') return grouping;
  if (roots.length > 0) return 'none';
  return level === 'entity' ? 'system' : level === 'system' ? 'domain' : 'none';
}

/** The boxes that a row lies in, outwards; undefined without boxes. */
type BoxOf = (row: number) => readonly number[];

function boxesBy({ systemOf, domainOf, ownerOf }: GraphSource, grouping: Grouping): BoxOf | undefined {
  const one = (columns: readonly Int32Array[]) => (row: number) =>
    columns.map((column) => column[row] ?? -1).filter((box) => box >= 0 && box !== row);
  if (grouping === 'system') return one([systemOf, domainOf]);
  if (grouping === 'domain') return one([domainOf]);
  return grouping === 'owner' ? one([ownerOf]) : undefined;
}

/** What is a box is no node. */
function hideBoxes(matches: Uint8Array, boxOf: BoxOf | undefined): Uint8Array {
  if (!boxOf) return matches;
  const shown = matches.slice();
  for (const [row, match] of matches.entries()) {
    if (match === 1) for (const box of boxOf(row)) shown[box] = 0;
  }
  return shown;
}

/** A holder matches when anything that it holds does. */
function liftMatches(matches: Uint8Array, holderOf: Int32Array): Uint8Array {
  const lifted = new Uint8Array(matches.length);
  for (const [row, match] of matches.entries()) {
    const holder = holderOf[row] ?? -1;
    if (match === 1 && holder >= 0) lifted[holder] = 1;
  }
  return lifted;
}

function relationsOf(
  { graph, index }: GraphSource,
  { relations }: ExplorerState,
  roots: readonly number[],
  level: Level,
  hasBoxes: boolean,
): boolean[] {
  if (relations.length > 0) return graph.types.map((type) => relations.includes(type));
  const left = new Set(
    roots.length > 0 ? leftAround(roots.map((row) => index.kind(row).toLowerCase())) : MEMBERSHIP,
  );
  if (level !== 'entity' || hasBoxes) left.add('partOf');
  return graph.types.map((type) => !left.has(type));
}

/** Relations that would lead from a root to nearly everything: those to its owner, its system and their other parts. */
function leftAround(kinds: readonly string[]): string[] {
  if (kinds.some((kind) => kind === 'group' || kind === 'user')) return [];
  return kinds.some((kind) => kind === 'system' || kind === 'domain') ? ['ownedBy'] : ['ownedBy', 'partOf'];
}

function partsOf(
  source: GraphSource,
  state: ExplorerState,
  graph: ReadingGraph,
  selection: GraphSelection,
  roots: ReadonlySet<number>,
  boxOf: BoxOf | undefined,
): SceneParts {
  const { index } = source;
  const groups = new Groups(index.title);
  const nodes = selection.nodes.map((row, place): SceneNode => {
    const worst = index.worst(row);
    const title = index.title(row);
    return {
      row,
      title,
      label: fitText(title, WIDEST - TEXT_START - 10 - (worst ? MARK : 0)),
      kind: index.kind(row),
      worst,
      isRoot: roots.has(row),
      isPath: selection.isPath[place] ?? false,
      group: boxOf ? groups.numberOf(boxOf(row)) : -1,
    };
  });
  return {
    direction: state.direction,
    nodes,
    edges: selection.edges.map((edge) => sceneEdge(source, graph, edge)),
    groups: groups.list,
    widths: nodes.map(
      ({ label, worst }) => Math.ceil(textWidth(label)) + TEXT_START + 12 + (worst ? MARK : 0),
    ),
    heights: nodes.map(() => NODE_HEIGHT),
  };
}

function sceneEdge(
  { types }: GraphSource,
  graph: ReadingGraph,
  { first, last, types: numbers, isBackwards }: GraphSelection['edges'][number],
): SceneEdge {
  const names = numbers.map((type) => types[type]?.forwardTitle ?? graph.types[type] ?? '');
  return {
    from: isBackwards ? last : first,
    to: isBackwards ? first : last,
    label: names.join(', '),
    isDashed: numbers.every((type) => DASHED_RELATIONS.has(graph.types[type] ?? '')),
    isBackwards,
  };
}

/** Numbers boxes as nodes ask for them; a box lies in the next one outwards. */
class Groups {
  readonly list: (SceneGroup & { group: number })[] = [];
  readonly #numbers = new Map<number, number>();
  readonly #titleOf: (row: number) => string;

  constructor(titleOf: (row: number) => string) {
    this.#titleOf = titleOf;
  }

  /** The number of the innermost of some boxes, given outwards; -1 for none. */
  numberOf([row, ...outer]: readonly number[]): number {
    if (row === undefined) return -1;
    const known = this.#numbers.get(row);
    if (known !== undefined) return known;
    const number = this.list.push({ title: this.#titleOf(row), row, group: -1 }) - 1;
    this.#numbers.set(row, number);
    const box = this.list[number];
    if (box) box.group = this.numberOf(outer.filter((each) => each !== row));
    return number;
  }
}
