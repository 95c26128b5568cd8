import type { PageTypeBytes } from './page-bytes.ts';
import type { Measurement } from './stage.ts';

/** A Markdown table of the stages of each size. */
export function stageTable(sizes: ReadonlyMap<number, readonly Measurement[]>): string {
  const rows = [...sizes].flatMap(([size, stages]) =>
    stages.map((stage) => [
      size.toLocaleString('en-US'),
      stage.name,
      stage.wallSeconds.toFixed(1),
      stage.cpuSeconds.toFixed(1),
      megabytes(stage.peakBytes),
      megabytes(stage.writtenBytes),
      stage.files.toLocaleString('en-US'),
    ]),
  );
  return table(['entities', 'stage', 'wall s', 'CPU s', 'peak MB', 'written MB', 'files'], rows);
}

/** A Markdown table of the gzipped bytes of each page type. */
export function pageTable(weights: readonly PageTypeBytes[]): string {
  const rows = weights.map(({ type, pages, html, css, js }) => [
    type,
    pages.toLocaleString('en-US'),
    kilobytes(html),
    kilobytes(css),
    kilobytes(js),
  ]);
  return table(['page', 'pages', 'HTML KB', 'CSS KB', 'JS KB'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index < 2 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function kilobytes(bytes: number): string {
  return (bytes / 1e3).toFixed(1);
}
