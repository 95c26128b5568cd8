/** Which way a picture reads: `LR` is left to right, `BT` bottom to top. */
export const ORIENTATIONS = ['LR', 'RL', 'TB', 'BT'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** A rectangle in pixels, y downwards. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether the main direction is up or down. */
export function isVertical(orientation: Orientation): boolean {
  return orientation === 'TB' || orientation === 'BT';
}

/** From a layout's own axes to the page. `total` is the layout's whole length. */
export function orientBox(
  orientation: Orientation,
  total: number,
  box: { readonly along: number; readonly across: number; readonly length: number; readonly breadth: number },
): Rectangle {
  const backwards = orientation === 'RL' || orientation === 'BT';
  const main = backwards ? total - box.along - box.length : box.along;
  return isVertical(orientation)
    ? { x: box.across, y: main, width: box.breadth, height: box.length }
    : { x: main, y: box.across, width: box.length, height: box.breadth };
}

/** Points as pairs along and across, turned into pairs of x and y. */
export function orientPoints(orientation: Orientation, total: number, points: readonly number[]): number[] {
  const turned: number[] = [];
  for (let at = 0; at < points.length; at += 2) {
    const { x, y } = orientBox(orientation, total, {
      along: points[at] ?? 0,
      across: points[at + 1] ?? 0,
      length: 0,
      breadth: 0,
    });
    turned.push(x, y);
  }
  return turned;
}
