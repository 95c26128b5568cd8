import type { Diagram, DiagramEdge } from './diagram.ts';
import { arrowPath, curvePath, edgeCurve } from './edge-curve.ts';
import { framedLayout } from './layout/framed-layout.ts';
import { nestedLayout, type NestedPlacement } from './layout/nested-layout.ts';
import type { Lines } from './lines.ts';
import { NODE_HEIGHT, TEXT_START } from './neighbourhood-layout.ts';
import { orientBox, orientPoints, type Orientation, type Rectangle } from './orientation.ts';
import { fitText, textWidth } from './text-width.ts';

const WIDEST = 220;
const MARK = 20;
const PAD = 16;

/** A node or group of a diagram in its place, and what fits of its title. */
export interface DiagramBox extends Rectangle {
  readonly label: string;
}

/** A diagram in pixels. Boxes have the numbers that nodes and groups have in the diagram. */
export interface DiagramLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DiagramBox[];
  readonly groups: readonly DiagramBox[];
  readonly lines: Lines;
}

/** Room for a diagram on a page; one that needs more is tried from top to bottom. */
const PAGE = 1150;

/** Lays a diagram out: what uses stands before what it needs, within each box and between boxes. */
export function layOutDiagram(diagram: Diagram): DiagramLayout {
  const across = layOut(diagram, 'LR');
  if (across.width <= PAGE) return across;
  const down = layOut(diagram, 'TB');
  return down.width < across.width ? down : across;
}

function layOut({ nodes, groups, edges }: Omit<Diagram, 'more'>, orientation: 'LR' | 'TB'): DiagramLayout {
  const vertical = orientation === 'TB';
  const widths = nodes.map(({ title, worst }) =>
    Math.min(WIDEST, Math.ceil(textWidth(title)) + TEXT_START + 12 + (worst ? MARK : 0)),
  );
  const heights = nodes.map(() => NODE_HEIGHT);
  const size = nodes.length;
  const placement = place(
    { nodes, groups, edges },
    vertical ? heights : widths,
    vertical ? widths : heights,
    vertical,
  );
  const rectangle = (item: number): Rectangle => {
    const group = item - size;
    const length = (vertical ? heights[item] : widths[item]) ?? placement.groupLengths[group] ?? 0;
    const breadth = (vertical ? widths[item] : heights[item]) ?? placement.groupBreadths[group] ?? 0;
    const [along, across] = [placement.along[item] ?? 0, placement.across[item] ?? 0];
    const { x, y, width, height } = orientBox(orientation, placement.length, {
      along,
      across,
      length,
      breadth,
    });
    return {
      x: Math.round(x + PAD),
      y: Math.round(y + PAD),
      width: Math.round(width),
      height: Math.round(height),
    };
  };
  const boxes = nodes.map((node, number) => {
    const box = rectangle(number);
    return { ...box, label: fitText(node.title, box.width - TEXT_START - 10 - (node.worst ? MARK : 0)) };
  });
  const bendsOf = (number: number) =>
    orientPoints(orientation, placement.length, placement.bends.get(number) ?? []).map(
      (value) => value + PAD,
    );
  const { width, height } = orientBox(orientation, 0, {
    along: 0,
    across: 0,
    length: placement.length,
    breadth: placement.breadth,
  });
  return {
    width: Math.ceil(width) + 2 * PAD,
    height: Math.ceil(height) + 2 * PAD,
    nodes: boxes,
    groups: groups.map((group, number) => {
      const box = rectangle(size + number);
      return { ...box, label: fitText(group.title, box.width - 44) };
    }),
    lines: drawLines(edges, boxes, bendsOf, orientation),
  };
}

function place(
  { nodes, groups, edges }: Omit<Diagram, 'more'>,
  lengths: readonly number[],
  breadths: readonly number[],
  vertical: boolean,
): NestedPlacement {
  const graph = {
    lengths,
    breadths,
    from: edges.map(({ from, to, line }) => (line === 'provide' ? to : from)),
    to: edges.map(({ from, to, line }) => (line === 'provide' ? from : to)),
  };
  const spacing = vertical ? { layers: groups.length === 1 ? 22 : 44, nodes: 14 } : { layers: 56, nodes: 8 };
  const padding = { side: 14, title: 24, titleAlong: vertical };
  const inside = nodes.map(({ group }) => group >= 0);
  if (groups.length === 1) return framedLayout(graph, inside, spacing, padding);
  const parents = [...nodes, ...groups].map(({ group }) => (group < 0 ? -1 : nodes.length + group));
  return nestedLayout({ ...graph, parents }, spacing, padding);
}

function drawLines(
  edges: readonly DiagramEdge[],
  boxes: readonly Rectangle[],
  bendsOf: (edge: number) => number[],
  orientation: Orientation,
): Lines {
  const lines = { solid: '', dashed: '', arrows: '' };
  for (const [number, { from, to, line }] of edges.entries()) {
    const [start, end] = [boxes[from], boxes[to]];
    if (!start || !end) continue;
    const bends = bendsOf(number);
    const curve = edgeCurve(start, end, line === 'provide' ? reversePairs(bends) : bends, orientation);
    lines[line === 'use' ? 'dashed' : 'solid'] += curvePath(curve);
    lines.arrows += arrowPath(curve);
  }
  return lines;
}

function reversePairs(points: readonly number[]): number[] {
  return points.map((_, at) => points[points.length - 2 - at + 2 * (at % 2)] ?? 0);
}
