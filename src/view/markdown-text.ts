import { displayLine } from './display-text.ts';

/** A harvested line as it stands in Markdown: nothing in it is markup. */
export function markdownText(value: string, limit = 600): string {
  return displayLine(value, limit)
    .replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&')
    .replace(/^(\d+)([.)])|^([-+])/, '$1\\$2$3');
}

/** A harvested line in Markdown as code. */
export function markdownCode(value: string, limit = 300): string {
  const line = displayLine(value, limit);
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}
