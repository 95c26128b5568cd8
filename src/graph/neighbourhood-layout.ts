import { fitColumns, type ColumnPlace } from './fit-columns.ts';
import { lineBetween, railTo, type Lines } from './lines.ts';
import type { Neighbourhood, NeighbourhoodColumn, NeighbourhoodNode } from './neighbourhood.ts';
import type { ColumnCaption } from './relation-roles.ts';
import { fitText, textWidth } from './text-width.ts';

/** Height of a node, in pixels. */
export const NODE_HEIGHT = 30;
/** From the left edge of a node to its text: room for the glyph. */
export const TEXT_START = 32;
/** Room for the mark of a node with problems. */
const MARK = 20;
const PITCH = 38;
const PAD = 16;
const CAPTION = 26;
/** How far what the entity provides is set in, for the rail beside it. */
const INSET = 22;

/** A node in its place; the entity itself has the ink edge. */
export interface PlacedNode {
  readonly node: NeighbourhoodNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The title, cut where it would not fit. */
  readonly label: string;
}

/** A picture of a neighbourhood in pixels. */
export interface NeighbourhoodLayout {
  readonly width: number;
  readonly height: number;
  readonly captions: readonly { readonly x: number; readonly keys: readonly ColumnCaption[] }[];
  readonly nodes: readonly PlacedNode[];
  /** "12 more" under a column. */
  readonly more: readonly { readonly x: number; readonly y: number; readonly count: number }[];
  readonly lines: Lines;
}

/** Widest picture: what the entity page has room for. */
const WIDTH = 812;
/** Most room between columns; short names make a small picture rather than long lines. */
const GAP = 130;

interface Row {
  readonly node: NeighbourhoodNode;
  readonly inset: number;
}

interface Column {
  readonly rows: readonly Row[];
  readonly from: NeighbourhoodColumn;
}

/** Lays a neighbourhood out: before, the entity with what it provides, after. */
export function layOutNeighbourhood(picture: Neighbourhood): NeighbourhoodLayout {
  const middle = middleRows(picture);
  const columns: Column[] = [
    { rows: sortByTarget(picture, middle), from: picture.before },
    { rows: middle, from: picture.beside },
    { rows: picture.after.nodes.map((node) => ({ node, inset: 0 })), from: picture.after },
  ].filter(({ rows }) => rows.length > 0);
  const wanted = columns.map(({ rows }) => Math.max(...rows.map(wantedWidth)));
  const natural = wanted.reduce((sum, each) => sum + each, (columns.length - 1) * GAP);
  const width = Math.min(WIDTH, natural + 2 * PAD);
  const places = fitColumns(wanted, width - 2 * PAD).map(({ x, width: each }) => ({
    x: x + PAD,
    width: each,
  }));
  const tallest = Math.max(...columns.map(({ rows, from }) => rows.length + Number(from.more > 0)));
  const placed = columns.map((column, index) =>
    placeColumn(column, places[index] ?? { x: 0, width: 0 }, tallest),
  );
  return {
    width,
    height: CAPTION + tallest * PITCH - (PITCH - NODE_HEIGHT) + 2 * PAD,
    captions: columns.map(({ from }, index) => ({ x: places[index]?.x ?? 0, keys: from.captions })),
    nodes: placed.flatMap(({ nodes }) => nodes),
    more: placed.flatMap(({ nodes, y }, index) => {
      const count = columns[index]?.from.more ?? 0;
      return count > 0 ? [{ x: nodes[0]?.x ?? 0, y, count }] : [];
    }),
    lines: drawLines(picture, columns, placed),
  };
}

/** Half of what the entity provides stands above it, half below. */
function middleRows({ self, beside }: Neighbourhood): Row[] {
  const rows = beside.nodes.map((node) => ({ node, inset: INSET }));
  const above = Math.floor(rows.length / 2);
  return [...rows.slice(0, above), { node: self, inset: 0 }, ...rows.slice(above)];
}

/** Neighbours in the order of what they point at, so that fewer lines cross. */
function sortByTarget({ before, edges }: Neighbourhood, middle: readonly Row[]): Row[] {
  const rank = new Map(middle.map(({ node }, index) => [node.ref, index]));
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { from, to, side } of edges) {
    if (side !== 'before') continue;
    const sum = sums.get(from) ?? { sum: 0, count: 0 };
    sums.set(from, { sum: sum.sum + (rank.get(to) ?? 0), count: sum.count + 1 });
  }
  const place = (ref: string) => {
    const { sum, count } = sums.get(ref) ?? { sum: 0, count: 1 };
    return sum / count;
  };
  return before.nodes
    .map((node) => ({ node, inset: 0 }))
    .sort((a, b) => place(a.node.ref) - place(b.node.ref));
}

function wantedWidth({ node, inset }: Row): number {
  return Math.max(112, Math.ceil(textWidth(node.title)) + TEXT_START + 12 + markRoom(node) + inset);
}

function markRoom({ worst }: NeighbourhoodNode): number {
  return worst ? MARK : 0;
}

interface PlacedColumn {
  readonly nodes: readonly PlacedNode[];
  /** Where the row after the last one stands. */
  readonly y: number;
}

function placeColumn({ rows, from }: Column, { x, width }: ColumnPlace, tallest: number): PlacedColumn {
  const free = tallest - rows.length - Number(from.more > 0);
  const top = PAD + CAPTION + Math.round((free * PITCH) / 2);
  const nodes = rows.map(({ node, inset }, row) => ({
    node,
    x,
    y: top + row * PITCH,
    width: width - inset,
    label: fitText(node.title, width - inset - TEXT_START - 10 - markRoom(node)),
  }));
  return { nodes, y: top + rows.length * PITCH };
}

function drawLines(
  { self, edges }: Neighbourhood,
  columns: readonly Column[],
  placed: readonly PlacedColumn[],
): Lines {
  const middleIndex = columns.findIndex(({ rows }) => rows.some(({ node }) => node === self));
  const byRef = placed.map(({ nodes }) => new Map(nodes.map((node) => [node.node.ref, node])));
  const middle = byRef[middleIndex];
  const lines = { solid: '', dashed: '', arrows: '' };
  const me = middle?.get(self.ref);
  for (const { from, to, line, side } of edges) {
    if (side === 'beside') {
      const target = middle?.get(to);
      if (me && target) add(lines, railTo(me, target, NODE_HEIGHT, INSET));
      continue;
    }
    const aside = byRef[side === 'before' ? middleIndex - 1 : middleIndex + 1];
    const start = aside?.get(from) ?? middle?.get(from);
    const end = middle?.get(to) ?? aside?.get(to);
    if (start && end) add(lines, lineBetween(start, end, NODE_HEIGHT, line));
  }
  return lines;
}

function add(lines: { solid: string; dashed: string; arrows: string }, more: Lines): void {
  lines.solid += more.solid;
  lines.dashed += more.dashed;
  lines.arrows += more.arrows;
}
