/** Where columns stand and how wide they are, in pixels. */
export interface ColumnPlace {
  readonly x: number;
  readonly width: number;
}

/** Least room between columns, for lines and their arrows. */
const GAP = 68;

/**
 * Places columns side by side over the whole width. Each is as wide as it wants to be; where that is too much, the
 * widest give way first.
 */
export function fitColumns(wanted: readonly number[], width: number): ColumnPlace[] {
  const gaps = Math.max(wanted.length - 1, 0);
  const cap = widthCap(wanted, width - gaps * GAP);
  const widths = wanted.map((want) => Math.floor(Math.min(want, cap)));
  const gap = gaps > 0 ? (width - widths.reduce((sum, each) => sum + each, 0)) / gaps : 0;
  let x = 0;
  return widths.map((each) => {
    const place = { x: Math.round(x), width: each };
    x += each + gap;
    return place;
  });
}

/** The width that no column may exceed, so that all fit. */
function widthCap(wanted: readonly number[], room: number): number {
  const ascending = [...wanted].sort((a, b) => a - b);
  let left = room;
  for (const [index, want] of ascending.entries()) {
    const share = left / (ascending.length - index);
    if (want > share) return share;
    left -= want;
  }
  return Infinity;
}
