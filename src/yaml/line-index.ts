import type { Position } from './yaml-file.ts';

/** Turns offsets of a text into lines and columns. */
export interface LineIndex {
  positionAt(offset: number): Position;
}

/** Indexes the lines of a text; `firstLine` is the number of its first line. */
export function indexLines(text: string, firstLine = 1): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    positionAt(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: firstLine + low, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}
