/**
 * How many rows each column gets of a common budget: all that it needs where there is room, else an equal share; what
 * one does not need goes to the others.
 *
 * @param needs rows that each column could fill
 * @param limits most rows of each column
 */
export function shareRows(needs: readonly number[], limits: readonly number[], budget: number): number[] {
  const wanted = needs.map((need, index) => Math.min(need, limits[index] ?? 0));
  const rows = wanted.map(() => 0);
  let left = Math.min(
    budget,
    wanted.reduce((sum, want) => sum + want, 0),
  );
  for (let index = 0; left > 0; index = (index + 1) % wanted.length) {
    const row = rows[index] ?? 0;
    if (row >= (wanted[index] ?? 0)) continue;
    rows[index] = row + 1;
    left--;
  }
  return rows;
}
