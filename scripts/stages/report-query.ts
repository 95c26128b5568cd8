import { didYouMean } from '../../src/problems/did-you-mean.ts';
import { plainLines, visibleText } from '../../src/problems/reporters/index.ts';
import { CSV_BOM, csvLine } from '../../src/view/csv.ts';
import { shortDescription, targetsOf } from '../../src/view/details-index.ts';
import { entityRow } from '../../src/view/entity-row.ts';
import { EXPORT_CELLS, isExportColumn } from '../../src/view/export-columns.ts';
import { counted } from '../command/counted.ts';
import { UsageError } from '../command/command-error.ts';
import type { FoundEntities } from './query-portal.ts';

/** How the answer to a query is wanted; a table without any. */
export interface QueryReport {
  readonly json: boolean;
  readonly refs: boolean;
  readonly csv: boolean;
  readonly count: boolean;
  /** Names of columns, separated by commas. */
  readonly columns: string;
}

/**
 * The answer to a query as text.
 *
 * @throws {UsageError} when two forms are wanted, or a column that there is not.
 */
export function reportQuery({ catalog, entities }: FoundEntities, wanted: QueryReport): string {
  if ([wanted.json, wanted.refs, wanted.csv, wanted.count].filter(Boolean).length > 1) {
    throw new UsageError(
      'Only one of --json, --refs, --csv and --count can be given.',
      'Leave the others out.',
    );
  }
  const columns = columnsOf(wanted.columns);
  if (wanted.count) return `${String(entities.length)}\n`;
  if (wanted.refs) return entities.map(({ ref }) => `${ref}\n`).join('');
  if (wanted.json)
    return `${JSON.stringify(
      entities.map(({ entity }) => entity),
      null,
      2,
    )}\n`;
  const lines = entities.map((item) => {
    const description = shortDescription(item);
    const row = { ...entityRow(catalog, item), description, targets: targetsOf(item) };
    return columns.map((column) => EXPORT_CELLS[column](row));
  });
  if (wanted.csv) return CSV_BOM + [columns, ...lines].map(csvLine).join('');
  return `${table(lines)}${counted(entities.length, 'entity', 'entities')}\n`;
}

function columnsOf(list: string) {
  return list.split(',').map((column) => {
    if (isExportColumn(column)) return column;
    const hint = didYouMean(column, Object.keys(EXPORT_CELLS), 'Columns');
    throw new UsageError(`There is no column "${column}".`, hint);
  });
}

/** Columns as wide as their widest cell, at most 60 characters. */
function table(lines: readonly (readonly string[])[]): string {
  const cells = lines.map((line) => line.map((cell) => visibleText(cell)));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.min(60, Math.max(...cells.map((line) => line[column]?.length ?? 0))),
  );
  const rows = cells.map(
    (line) =>
      `${line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
  );
  return plainLines(rows.join(''));
}
