import { isVertical, type Orientation, type Rectangle } from './orientation.ts';

/** A curve between two boxes: its start, then cubic segments, six numbers each; and where its arrow points. */
export interface EdgeCurve {
  readonly points: readonly number[];
  readonly end: { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number };
}

/** Between the end of a line and the box, for the tip of the arrow. */
const TIP = 2;
/** How far a line between nodes of one layer swings out. */
const SWING = 36;

/**
 * The curve from one box to another along the main direction, through the bends that the layout gives it. Ends leave
 * and arrive square to the sides that face each other.
 */
export function edgeCurve(
  from: Rectangle,
  to: Rectangle,
  bends: readonly number[],
  orientation: Orientation,
): EdgeCurve {
  const vertical = isVertical(orientation);
  const a = vertical ? turn(from) : from;
  const b = vertical ? turn(to) : to;
  const curve = drawAlong(a, b, vertical ? swapPairs(bends) : bends);
  if (!vertical) return curve;
  const { x, y, dx, dy } = curve.end;
  return { points: swapPairs(curve.points), end: { x: y, y: x, dx: dy, dy: dx } };
}

function drawAlong(from: Rectangle, to: Rectangle, bends: readonly number[]): EdgeCurve {
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2];
  const forwards = from.x + from.width <= to.x;
  const backwards = to.x + to.width <= from.x;
  if (!forwards && !backwards) return swing(from, to, y1, y2);
  const sign = forwards ? 1 : -1;
  const start = forwards ? from.x + from.width : from.x;
  const end = (forwards ? to.x : to.x + to.width) - sign * TIP;
  const stops = [start, y1, ...bends, end, y2];
  const points = [start, y1];
  for (let at = 2; at < stops.length; at += 2) {
    const [px, py, x, y] = stops.slice(at - 2, at + 2) as [number, number, number, number];
    const middle = (px + x) / 2;
    points.push(middle, py, middle, y, x, y);
  }
  return { points, end: { x: end, y: y2, dx: sign, dy: 0 } };
}

/** Boxes above each other: the line leaves and arrives on the same side. */
function swing(from: Rectangle, to: Rectangle, y1: number, y2: number): EdgeCurve {
  const [start, end] = [from.x + from.width, to.x + to.width + TIP];
  const out = Math.max(start, end) + SWING;
  return { points: [start, y1, out, y1, out, y2, end, y2], end: { x: end, y: y2, dx: -1, dy: 0 } };
}

function turn({ x, y, width, height }: Rectangle): Rectangle {
  return { x: y, y: x, width: height, height: width };
}

function swapPairs(points: readonly number[]): number[] {
  return points.map((_, at) => points[at % 2 === 0 ? at + 1 : at - 1] ?? 0);
}

/** SVG path data of a curve. */
export function curvePath({ points }: EdgeCurve): string {
  const [x = 0, y = 0, ...rest] = points.map((value) => Math.round(value * 10) / 10);
  let path = `M${x} ${y}`;
  for (let at = 0; at < rest.length; at += 6) path += `C${rest.slice(at, at + 6).join(' ')}`;
  return path;
}

/** SVG path data of a curve's arrow, to be filled. */
export function arrowPath({ end: { x, y, dx, dy } }: EdgeCurve): string {
  const [tipX, tipY] = [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  return dx === 0 ? `M${tipX} ${tipY}l-3.5 ${-7 * dy}h7z` : `M${tipX} ${tipY}l${-7 * dx}-3.5v7z`;
}
