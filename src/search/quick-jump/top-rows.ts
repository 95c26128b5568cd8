/** Numbers of the rows with the highest scores above 0, best first, equal ones in their own order. */
export function topRows(scores: Float32Array, limit: number): number[] {
  const rows: number[] = [];
  let least = 0;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    if (score <= least) continue;
    let place = rows.length;
    while (place > 0 && (scores[rows[place - 1] ?? 0] ?? 0) < score) place--;
    rows.splice(place, 0, row);
    if (rows.length > limit) rows.pop();
    if (rows.length === limit) least = scores[rows[limit - 1] ?? 0] ?? 0;
  }
  return rows;
}
