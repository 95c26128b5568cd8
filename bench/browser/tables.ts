import type { InteractionMeasurement } from './measure-interaction.ts';
import type { PageMeasurement } from './measure-page.ts';

/** A measured page in its surroundings. */
export interface PageRow extends PageMeasurement {
  readonly entities: number;
  readonly page: string;
  readonly conditions: string;
}

/** A measured interaction in its surroundings. */
export interface InteractionRow extends InteractionMeasurement {
  readonly entities: number;
  readonly conditions: string;
}

const number = (value: number): string => Math.round(value).toLocaleString('en');

/** Pages as a Markdown table. */
export function pagesTable(rows: readonly PageRow[]): string {
  const head = [
    'entities',
    'page',
    'conditions',
    'first paint ms',
    'largest ms',
    'ready ms',
    'shift',
    'requests',
    'KB',
  ];
  const cells = rows.map((row) => [
    number(row.entities),
    row.page,
    row.conditions,
    number(row.firstPaint),
    number(row.largestPaint),
    number(row.ready),
    row.shift.toFixed(3),
    number(row.requests),
    (row.bytes / 1000).toFixed(1),
  ]);
  return table(head, cells);
}

/** Interactions as a Markdown table. */
export function interactionsTable(rows: readonly InteractionRow[]): string {
  const head = ['entities', 'typing', 'conditions', 'median ms', 'worst ms', 'longest event ms'];
  const cells = rows.map((row) => [
    number(row.entities),
    row.name,
    row.conditions,
    number(row.median),
    number(row.worst),
    number(row.inp),
  ]);
  return table(head, cells);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index > 0 && index < 3 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
