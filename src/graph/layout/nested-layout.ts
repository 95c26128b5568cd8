import { graphLayout } from './graph-layout.ts';
import { packBoxes } from './pack-boxes.ts';
import type { LayoutGraph, Placement, Spacing } from './layout-graph.ts';

/** Nodes in groups in groups. Nodes are numbered from 0, groups after them. */
export interface NestedGraph {
  /** Extent of each node along the main direction, in pixels. */
  readonly lengths: ArrayLike<number>;
  readonly breadths: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** The group that each node, then each group, lies in; -1 where none. */
  readonly parents: ArrayLike<number>;
  /** Nodes to lay the others out around. */
  readonly roots?: readonly number[];
}

/** Room inside a group's edge; before its content there is also a title. */
export interface GroupPadding {
  readonly side: number;
  readonly title: number;
  /** Whether the title stands before the content along the main direction instead of across it. */
  readonly titleAlong: boolean;
}

/** Where nodes and then groups stand. */
export interface NestedPlacement extends Placement {
  /** Extents of the groups. */
  readonly groupLengths: readonly number[];
  readonly groupBreadths: readonly number[];
}

/**
 * Lays out what each group holds by the edges between its members, or between what these hold, from the innermost
 * groups outwards.
 */
export function nestedLayout(graph: NestedGraph, spacing: Spacing, padding: GroupPadding): NestedPlacement {
  const size = graph.lengths.length;
  const total = graph.parents.length;
  const members = membersOf(graph.parents);
  const edges = edgesByGroup(graph);
  const lengths = Float64Array.from({ length: total }, (_, item) => graph.lengths[item] ?? 0);
  const breadths = Float64Array.from({ length: total }, (_, item) => graph.breadths[item] ?? 0);
  const inside = new Map<number, Placement>();
  const { side } = padding;
  const [titleLength, titleBreadth] = padding.titleAlong ? [padding.title, 0] : [0, padding.title];
  // Groups are numbered after what they hold or before: depth decides, the deepest first.
  for (const group of [...groupsByDepth(graph.parents, size), -1]) {
    const own = members.get(group) ?? [];
    const local = new Map(own.map((item, index) => [item, index]));
    const lifted = edges.get(group) ?? [];
    const placement = layOut(
      {
        lengths: own.map((item) => lengths[item] ?? 0),
        breadths: own.map((item) => breadths[item] ?? 0),
        from: lifted.map(({ from }) => local.get(from) ?? 0),
        to: lifted.map(({ to }) => local.get(to) ?? 0),
      },
      spacing,
      (graph.roots ?? []).flatMap((root) => local.get(root) ?? []),
      own.some((item) => item >= size),
    );
    inside.set(group, placement);
    if (group < 0) continue;
    lengths[group] = placement.length + 2 * side + titleLength;
    breadths[group] = placement.breadth + 2 * side + titleBreadth;
  }
  return gather(graph, members, edges, inside, lengths, breadths, { side, titleLength, titleBreadth });
}

/** In layers; but where groups make a thread, or a board with much empty room, packed. */
function layOut(
  graph: LayoutGraph & { readonly lengths: readonly number[]; readonly breadths: readonly number[] },
  spacing: Spacing,
  roots: readonly number[],
  hasGroups: boolean,
): Placement {
  const placement = graphLayout(graph, spacing, roots);
  const { length, breadth } = placement;
  const count = graph.lengths.length;
  if (!hasGroups || roots.length > 0 || count < 3) return placement;
  const filled = graph.lengths.reduce((sum, each, item) => sum + each * (graph.breadths[item] ?? 0), 0);
  const isThread = length > 2.5 * breadth || breadth > 2.5 * length;
  const isSparse = count >= 12 && filled < 0.25 * length * breadth;
  if (!isThread && !isSparse) return placement;
  const packing = packBoxes(graph.lengths, graph.breadths, spacing.nodes * 3);
  return {
    ...packing,
    along: Float64Array.from(packing.along),
    across: Float64Array.from(packing.across),
    bends: new Map(),
  };
}

interface LiftedEdge {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
}

function membersOf(parents: ArrayLike<number>): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (let item = 0; item < parents.length; item++) {
    const parent = parents[item] ?? -1;
    const own = members.get(parent);
    if (own) own.push(item);
    else members.set(parent, [item]);
  }
  return members;
}

/** Each edge in the innermost group that holds both its ends, between the members that hold them. */
function edgesByGroup({ from, to, parents }: NestedGraph): Map<number, LiftedEdge[]> {
  const edges = new Map<number, LiftedEdge[]>();
  for (let edge = 0; edge < from.length; edge++) {
    const [a, b] = [chainOf(from[edge] ?? 0, parents), chainOf(to[edge] ?? 0, parents)];
    let [i, j] = [a.length - 1, b.length - 1];
    while (i > 0 && j > 0 && a[i] === b[j]) {
      i--;
      j--;
    }
    const [first, last] = [a[i] ?? 0, b[j] ?? 0];
    if (first === last) continue;
    const group = parents[first] ?? -1;
    const own = edges.get(group) ?? [];
    edges.set(group, own);
    own.push({ edge, from: first, to: last });
  }
  return edges;
}

/** An item and the groups around it, outwards. */
function chainOf(item: number, parents: ArrayLike<number>): number[] {
  const chain = [item];
  for (let group = parents[item] ?? -1; group >= 0 && !chain.includes(group); group = parents[group] ?? -1) {
    chain.push(group);
  }
  return chain;
}

function groupsByDepth(parents: ArrayLike<number>, size: number): number[] {
  const groups = Array.from({ length: parents.length - size }, (_, index) => size + index);
  const depths = new Map(groups.map((group) => [group, chainOf(group, parents).length]));
  return groups.sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0) || a - b);
}

function gather(
  { lengths: leaves, parents }: NestedGraph,
  members: ReadonlyMap<number, readonly number[]>,
  edges: ReadonlyMap<number, readonly LiftedEdge[]>,
  inside: ReadonlyMap<number, Placement>,
  lengths: Float64Array,
  breadths: Float64Array,
  room: { readonly side: number; readonly titleLength: number; readonly titleBreadth: number },
): NestedPlacement {
  const along = new Float64Array(parents.length);
  const across = new Float64Array(parents.length);
  const bends = new Map<number, number[]>();
  const outer = inside.get(-1);
  const open = [-1];
  for (const group of open) {
    const placement = inside.get(group);
    if (!placement) continue;
    const x = group < 0 ? 0 : (along[group] ?? 0) + room.side + room.titleLength;
    const y = group < 0 ? 0 : (across[group] ?? 0) + room.side + room.titleBreadth;
    for (const [index, item] of (members.get(group) ?? []).entries()) {
      along[item] = x + (placement.along[index] ?? 0);
      across[item] = y + (placement.across[index] ?? 0);
      if (item >= leaves.length) open.push(item);
    }
    for (const [index, points] of placement.bends) {
      const lifted = edges.get(group)?.[index];
      // Between groups the bends are those of the groups' line, not of one between what they hold.
      if (!lifted || lifted.from >= leaves.length || lifted.to >= leaves.length) continue;
      bends.set(
        lifted.edge,
        points.map((value, at) => value + (at % 2 === 0 ? x : y)),
      );
    }
  }
  return {
    along,
    across,
    bends,
    length: outer?.length ?? 0,
    breadth: outer?.breadth ?? 0,
    groupLengths: [...lengths.slice(leaves.length)],
    groupBreadths: [...breadths.slice(leaves.length)],
  };
}
