import type { ReadingGraph } from './catalog-graph.ts';
import type { Flow } from './explorer-state.ts';

/** What to take of a graph. */
export interface GraphChoice {
  /** Nodes to start from; none is everything. */
  readonly roots: readonly number[];
  /** 1 for each node that may be shown. */
  readonly matches: Uint8Array;
  /** Whether lines of each relation type are drawn and walked. */
  readonly relations: readonly boolean[];
  readonly depth: number;
  readonly flow: Flow;
  readonly isSimple: boolean;
  readonly isMerged: boolean;
  readonly keepsPath: boolean;
  /** Most nodes to take. */
  readonly limit: number;
}

/** A line between two nodes of a selection, by their places in it. */
export interface SelectedEdge {
  /** Who stands first in reading. */
  readonly first: number;
  readonly last: number;
  /** Numbers of the relation types. */
  readonly types: readonly number[];
  /** Whether the relation itself leads from `last` to `first`. */
  readonly isBackwards: boolean;
}

/** A part of a graph. */
export interface GraphSelection {
  /** Nodes, the roots first. */
  readonly nodes: readonly number[];
  /** Steps of each node from the nearest root; 0 without roots. */
  readonly steps: readonly number[];
  /** Whether each node is only there because it leads to a match. */
  readonly isPath: readonly boolean[];
  readonly edges: readonly SelectedEdge[];
  /** How many nodes the limit left out. */
  readonly more: number;
}

/** Takes of a graph what can be reached from its roots, or all that matches where there are none. */
export function selectGraph(graph: ReadingGraph, choice: GraphChoice): GraphSelection {
  const walked = choice.roots.length > 0 ? walk(graph, choice) : everything(choice);
  const nodes = walked.nodes.slice(0, choice.limit);
  const place = new Int32Array(graph.size).fill(-1);
  for (const [index, node] of nodes.entries()) place[node] = index;
  return {
    nodes,
    steps: nodes.map((node) => walked.step.get(node) ?? 0),
    isPath: nodes.map((node) => choice.matches[node] !== 1 && !choice.roots.includes(node)),
    edges: edgesBetween(graph, choice, place, walked.step),
    more: walked.nodes.length - nodes.length,
  };
}

interface Walked {
  readonly nodes: readonly number[];
  readonly step: ReadonlyMap<number, number>;
}

function everything({ matches }: GraphChoice): Walked {
  const nodes: number[] = [];
  for (const [node, match] of matches.entries()) if (match === 1) nodes.push(node);
  return { nodes, step: new Map() };
}

/** Nearest first. Where the path is not kept, what does not match is not walked through. */
function walk(graph: ReadingGraph, choice: GraphChoice): Walked {
  const { matches, keepsPath } = choice;
  const roots = [...new Set(choice.roots)];
  const step = new Map(roots.map((root) => [root, 0]));
  const cameFrom = new Map<number, number>();
  const queue = [...roots];
  for (const node of queue) {
    const next = (step.get(node) ?? 0) + 1;
    if (next > choice.depth) break;
    for (const end of neighbours(graph, choice, node)) {
      if (step.has(end) || (!keepsPath && matches[end] !== 1)) continue;
      step.set(end, next);
      cameFrom.set(end, node);
      queue.push(end);
    }
  }
  const kept = new Set(roots);
  for (const node of queue) {
    if (matches[node] !== 1) continue;
    for (let at: number | undefined = node; at !== undefined && !kept.has(at); at = cameFrom.get(at))
      kept.add(at);
  }
  return { nodes: queue.filter((node) => kept.has(node)), step };
}

function* neighbours(graph: ReadingGraph, { flow, relations }: GraphChoice, node: number): Generator<number> {
  const ways = [...(flow === 'users' ? [] : [graph.after]), ...(flow === 'needs' ? [] : [graph.before])];
  for (const { starts, ends, edges } of ways) {
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
      if (relations[graph.type[edges[at] ?? 0] ?? 0]) yield ends[at] ?? 0;
    }
  }
}

function edgesBetween(
  graph: ReadingGraph,
  choice: GraphChoice,
  place: Int32Array,
  step: ReadonlyMap<number, number>,
): SelectedEdge[] {
  const merged = new Map<string, { first: number; last: number; types: number[]; isBackwards: boolean }>();
  for (let edge = 0; edge < graph.first.length; edge++) {
    const type = graph.type[edge] ?? 0;
    const [a, b] = [graph.first[edge] ?? 0, graph.last[edge] ?? 0];
    const [first, last] = [place[a] ?? -1, place[b] ?? -1];
    if (first < 0 || last < 0 || first === last || !choice.relations[type]) continue;
    if (choice.isSimple && choice.roots.length > 0 && step.get(a) === step.get(b)) continue;
    const key = `${String(first)} ${String(last)}${choice.isMerged ? '' : ` ${String(type)}`}`;
    const known = merged.get(key);
    if (!known) merged.set(key, { first, last, types: [type], isBackwards: a !== graph.from[edge] });
    else if (!known.types.includes(type)) known.types.push(type);
  }
  return [...merged.values()];
}
