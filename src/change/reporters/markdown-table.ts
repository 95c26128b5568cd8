/** A table of Markdown; cells are escaped already. What does not fit is counted below it. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  maxRows: number,
): string {
  const shown = rows.slice(0, maxRows);
  const lines = [head, head.map(() => '---'), ...shown].map((cells) => `| ${cells.join(' | ')} |`);
  const rest = rows.length - shown.length;
  const table = shown.length > 0 ? lines.join('\n') : '';
  const more =
    rest > 0 ? `${shown.length > 0 ? 'And ' : ''}${String(rest)} more, listed in the report of the job.` : '';
  return [table, more].filter((part) => part !== '').join('\n\n');
}

/** Content that is folded away until it is asked for. */
export function folded(title: string, content: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${content}\n\n</details>`;
}
