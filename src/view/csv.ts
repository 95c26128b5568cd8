/** What a spreadsheet takes for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;

/** The mark that tells spreadsheets that the text is UTF-8. */
export const CSV_BOM = '\ufeff';

/**
 * One line of CSV after RFC 4180, with its line end. A cell that a spreadsheet would run as a formula begins with `'`,
 * as OWASP advises.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
