/** Where boxes stand, and how much room they take together. */
export interface Packing {
  readonly along: number[];
  readonly across: number[];
  readonly length: number;
  readonly breadth: number;
}

/** How much longer than broad a picture should be: screens are. */
const ASPECT = 1.7;

/** Packs boxes into rows, the broadest first, so that together they have about the shape of a screen. */
export function packBoxes(lengths: readonly number[], breadths: readonly number[], gap: number): Packing {
  const order = lengths
    .map((_, box) => box)
    .sort(
      (a, b) => (breadths[b] ?? 0) - (breadths[a] ?? 0) || (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b,
    );
  const area = lengths.reduce((sum, length, box) => sum + (length + gap) * ((breadths[box] ?? 0) + gap), 0);
  const row = Math.max(Math.sqrt(area * ASPECT), ...lengths);
  const along = lengths.map(() => 0);
  const across = lengths.map(() => 0);
  let [x, y, breadth, length] = [0, 0, 0, 0];
  for (const box of order) {
    const own = lengths[box] ?? 0;
    if (x > 0 && x + own > row) {
      x = 0;
      y += breadth + gap;
      breadth = 0;
    }
    along[box] = x;
    across[box] = y;
    x += own + gap;
    breadth = Math.max(breadth, breadths[box] ?? 0);
    length = Math.max(length, x - gap);
  }
  return { along, across, length, breadth: y + breadth };
}
