/** A moment as GitHub writes it: to the second. */
export function moment(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
