import type { CatalogIndex } from '../catalog/catalog-index.ts';

/** Marks the rows whose title or name contains a text in any case. */
export type FindText = (text: string) => Uint8Array;

/**
 * All titles and names as one lower-case text, so that a search is one pass of the engine's own and not one a row. Made
 * when the first text is looked for.
 */
export function createTextRows(index: CatalogIndex): FindText {
  let haystack = '';
  let starts: Uint32Array | undefined;
  const make = () => {
    const begins = new Uint32Array(index.length + 1);
    const parts: string[] = [];
    let length = 0;
    for (let row = 0; row < index.length; row++) {
      const name = index.name(row);
      const title = index.columns.titles.get(row);
      const part = `${(title === undefined ? name : `${title}\n${name}`).toLowerCase()}\n`;
      begins[row] = length;
      length += part.length;
      parts.push(part);
    }
    begins[index.length] = length;
    haystack = parts.join('');
    return begins;
  };
  return (text) => {
    starts ??= make();
    const rows = new Uint8Array(index.length);
    const wanted = text.toLowerCase();
    if (wanted.includes('\n') || wanted === '') return rows;
    let row = 0;
    for (let at = haystack.indexOf(wanted); at !== -1; at = haystack.indexOf(wanted, starts[row + 1])) {
      row = rowAt(starts, at, row);
      rows[row] = 1;
    }
    return rows;
  };
}

/** The row in whose text a position lies; it is not before `from`. */
function rowAt(starts: Uint32Array, position: number, from: number): number {
  let low = from;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
