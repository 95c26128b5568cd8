/** Path data of all lines of a picture: three paths, however many lines there are. */
export interface Lines {
  readonly solid: string;
  readonly dashed: string;
  /** Filled. */
  readonly arrows: string;
}

/** A box that lines start and end at. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A curve from the facing side of one box to that of another; a `part` line has no arrow. */
export function lineBetween(from: Box, to: Box, height: number, line: 'need' | 'part' | 'use'): Lines {
  const rightwards = from.x < to.x;
  const x1 = rightwards ? from.x + from.width : from.x;
  const x2 = rightwards ? to.x : to.x + to.width;
  const back = rightwards ? -1 : 1;
  const [y1, y2] = [from.y + height / 2, to.y + height / 2];
  const end = line === 'part' ? x2 : x2 + 2 * back;
  const middle = Math.round((x1 + end) / 2);
  const curve = `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${end} ${y2}`;
  return {
    solid: line === 'use' ? '' : curve,
    dashed: line === 'use' ? curve : '',
    arrows: line === 'part' ? '' : `M${end} ${y2}l${7 * back}-3.5v7z`,
  };
}

/** A line along the end of a column, from one box to another that is set in. */
export function railTo(from: Box, to: Box, height: number, inset: number): Lines {
  const rail = from.x + from.width - inset / 2;
  const start = from.y + (to.y > from.y ? height : 0);
  const [end, y] = [to.x + to.width + 2, to.y + height / 2];
  return { solid: `M${rail} ${start}V${y}H${end}`, dashed: '', arrows: `M${end} ${y}l7-3.5v7z` };
}
