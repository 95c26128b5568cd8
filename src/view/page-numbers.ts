/** The numbers of the pages that a list takes, from 1; an empty list takes one. */
export function pageNumbers(items: number, size: number): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(items / size)) }, (_, index) => index + 1);
}

/** Rows on one page of a list of entities. */
export const ROWS_A_PAGE = 100;
