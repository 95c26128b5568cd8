const ROWS = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/**
 * How many letters a typed word is from another: missing, added, wrong or swapped with the next one. Compares with the
 * whole word or, where that is nearer, with the word's beginning, as people stop typing early.
 *
 * @returns the distance, or `limit` + 1 when it is more than `limit`. Words beyond 60 letters are never near.
 */
export function typedDistance(typed: string, word: string, limit: number): number {
  const width = Math.min(word.length, typed.length + limit);
  if (typed.length > 60 || typed.length - word.length > limit) return limit + 1;
  let [before, last, row]: Uint8Array[] = [...ROWS];
  if (!before || !last || !row) return limit + 1;
  for (let column = 0; column <= width; column++) last[column] = column;
  for (let line = 1; line <= typed.length; line++) {
    row[0] = line;
    let least = line;
    for (let column = 1; column <= width; column++) {
      const same = typed.charCodeAt(line - 1) === word.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        (last[column] ?? 0) + 1,
        (row[column - 1] ?? 0) + 1,
      );
      const swapped =
        line > 1 &&
        column > 1 &&
        typed.charCodeAt(line - 1) === word.charCodeAt(column - 2) &&
        typed.charCodeAt(line - 2) === word.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      row[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  let best = limit + 1;
  for (let column = Math.max(0, typed.length - limit); column <= width; column++) {
    best = Math.min(best, last[column] ?? best);
  }
  return best;
}
