import { csvLine, CSV_BOM } from '../../view/csv.ts';
import { EXPORT_CELLS, type ExportColumn, type ExportedRow } from '../../view/export-columns.ts';

/** What is written. */
export interface Export {
  readonly columns: readonly ExportColumn[];
  readonly length: number;
  /** The row at a place. */
  readonly row: (place: number) => ExportedRow;
}

/** Lines joined at a time, so that the text of a large catalog is never one piece. */
const CHUNK = 2000;

/** The rows as CSV that a spreadsheet opens without running any of it. */
export function csvBlob({ columns, length, row }: Export): Blob {
  const line = (place: number) => {
    const cells = row(place);
    return csvLine(columns.map((column) => EXPORT_CELLS[column](cells)));
  };
  return new Blob([CSV_BOM, csvLine(columns), ...chunks(length, line)], { type: 'text/csv;charset=utf-8' });
}

/** The rows as an array of objects, tags as lists. */
export function jsonBlob({ columns, length, row }: Export): Blob {
  const line = (place: number) => {
    const cells = row(place);
    const entries = columns.map((column) => [
      column,
      column === 'tags' ? cells.tags : column === 'problems' ? cells.problems : EXPORT_CELLS[column](cells),
    ]);
    return `${place === 0 ? '' : ','}\n${JSON.stringify(Object.fromEntries(entries))}`;
  };
  return new Blob(['[', ...chunks(length, line), '\n]\n'], { type: 'application/json' });
}

/** Offers a file to the reader. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

function* chunks(length: number, line: (place: number) => string): Generator<string> {
  for (let start = 0; start < length; start += CHUNK) {
    const size = Math.min(CHUNK, length - start);
    yield Array.from({ length: size }, (_, at) => line(start + at)).join('');
  }
}
