/** Small whole numbers, one a row. */
export type NumberColumn = Uint8Array | Uint16Array | Uint32Array;

/** Lists of small whole numbers, one list a row, in one piece of memory. */
export interface NumberLists {
  readonly of: (row: number) => readonly number[];
  /** The numbers of all rows, one row after the other. */
  readonly numbers: NumberColumn;
  /** Where the numbers of each row begin; one more than there are rows. */
  readonly starts: Uint32Array;
}

/** Numbers in the narrowest column that holds numbers below `limit`. */
export function readColumn(numbers: readonly number[], limit: number): NumberColumn {
  if (limit <= 0x100) return Uint8Array.from(numbers);
  return limit <= 0x1_0000 ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
}

/** Lists side by side. */
export function readLists(lists: readonly (readonly number[])[]): NumberLists {
  const starts = new Uint32Array(lists.length + 1);
  for (const [row, list] of lists.entries()) starts[row + 1] = (starts[row] ?? 0) + list.length;
  const numbers = new Uint32Array(starts[lists.length] ?? 0);
  for (const [row, list] of lists.entries()) numbers.set(list, starts[row]);
  return {
    of: (row) => [...numbers.subarray(starts[row], starts[row + 1])],
    numbers,
    starts,
  };
}
