/**
 * Places boxes in a row as close as can be to where they want to be, in their order and without overlap.
 *
 * @param wanted where each box would like its near edge
 * @param extents how much each box takes, its gap included
 */
export function keepApart(wanted: readonly number[], extents: readonly number[]): number[] {
  // Boxes that would overlap form blocks that stand at the mean of what their boxes want (isotonic regression).
  const blocks: { sum: number; count: number; first: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const [index, want] of wanted.entries()) {
    offsets.push(offset);
    blocks.push({ sum: want - offset, count: 1, first: index });
    offset += extents[index] ?? 0;
    for (let last = blocks.length - 1; last > 0; last--) {
      const [before, block] = [blocks[last - 1], blocks[last]];
      if (!before || !block || before.sum / before.count <= block.sum / block.count) break;
      before.sum += block.sum;
      before.count += block.count;
      blocks.pop();
    }
  }
  return blocks.flatMap(({ sum, count, first }) =>
    Array.from({ length: count }, (_, index) => sum / count + (offsets[first + index] ?? 0)),
  );
}
