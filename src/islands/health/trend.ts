/** One value at a moment, in milliseconds. */
export interface TrendPoint {
  readonly at: number;
  readonly value: number;
}

/** A line as SVG draws it, in a box of `width` by `height`. */
export interface TrendLine {
  readonly width: number;
  readonly height: number;
  /** For the attribute `d`: a step at each publication, as nothing changed in between. */
  readonly path: string;
  /** Height of the last value. */
  readonly end: number;
}

const DAY = 24 * 60 * 60_000;
const WIDTH = 300;
const HEIGHT = 48;
const EDGE = 3;

/** The line of values over time; points in order of time, at least one. */
export function trendLine(points: readonly TrendPoint[]): TrendLine {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [start, end] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const x = (at: number) => round(end === start ? WIDTH : ((at - start) / (end - start)) * WIDTH);
  const y = (value: number) =>
    round(high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE));
  const [first = 0, ...rest] = values;
  const steps = rest.map((value, index) => `H${x(points[index + 1]?.at ?? 0)}V${y(value)}`);
  const path = points.length === 1 ? `M0 ${y(first)}H${String(WIDTH)}` : `M0 ${y(first)}${steps.join('')}`;
  return { width: WIDTH, height: HEIGHT, path, end: Number(y(values.at(-1) ?? 0)) };
}

/** How much the last value differs from what it was some days before; undefined when nothing is that old. */
export function changeSince(points: readonly TrendPoint[], days: number, now: number): number | undefined {
  const before = points.findLast(({ at }) => at <= now - days * DAY);
  const last = points.at(-1);
  return before && last ? last.value - before.value : undefined;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
