import { markdownCode, markdownText, summarise } from '../../problems/reporters/index.ts';
import type { Problem } from '../../problems/problem.ts';
import type { ChangeReport } from './change-report.ts';
import { countedEffect } from './effect-rows.ts';
import { markdownTable } from './markdown-table.ts';
import { effectSection, relationSection } from './markdown-effect.ts';
import type { RefCode } from './markdown-effect.ts';

/** How a Markdown report is laid out. */
export interface MarkdownOptions {
  /** Largest size in bytes. GitHub takes 1 MiB of a step's summary, and 65,536 characters of a comment. */
  readonly maxBytes: number;
  /** Rows of a table at most. */
  readonly maxRows: number;
  /** The page of an entity that the portal shows. */
  readonly entityPage?: ((ref: string) => string | undefined) | undefined;
  /** The place of a file for a person. */
  readonly filePage?: ((path: string, line: number) => string | undefined) | undefined;
}

/** Places that a row names. */
const NAMED_PLACES = 5;
const LEVELS = { error: 0, warn: 1, info: 2 } as const;

/** The report in Markdown: a verdict, what is wrong, what changes. Never above the size; less is shown instead. */
export function reportChangeMarkdown(report: ChangeReport, options: MarkdownOptions): string {
  const size = new TextEncoder();
  let { maxRows } = options;
  for (;;) {
    const text = layOut(report, { ...options, maxRows });
    if (size.encode(text).length <= options.maxBytes) return text;
    if (maxRows === 0) return heading(report).slice(0, options.maxBytes);
    maxRows = Math.floor(maxRows / 2);
  }
}

function layOut(report: ChangeReport, options: MarkdownOptions): string {
  const { effect, problems, notes } = report;
  const refCode: RefCode = (ref) => link(markdownCode(ref), options.entityPage?.(ref));
  const sections = [
    heading(report),
    ...notes.map((note) => `> ${markdownText(note)}`),
    ...(problems.length > 0 ? [problemSection(problems, options)] : []),
    ...(effect
      ? [effectSection(effect, refCode, options.maxRows), relationSection(effect, refCode, options.maxRows)]
      : []),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function heading({ problems, files, effect, portal }: ChangeReport): string {
  const count = files.length;
  const facts = [
    count === 0
      ? 'No descriptor is touched.'
      : `${String(count)} ${count === 1 ? 'descriptor' : 'descriptors'} checked${portal === undefined ? '' : ` against ${link('the portal', portal)}`}.`,
    ...(effect && count > 0 ? [`Entities: **${countedEffect(effect)}**.`] : []),
  ];
  return `## Catalog: ${summarise(problems)}\n\n${facts.join(' ')}`;
}

/** A row for each problem; what is said of several places is said once. */
function problemSection(problems: readonly Problem[], options: MarkdownOptions): string {
  const alike = Map.groupBy(
    problems.toSorted((a, b) => LEVELS[a.level] - LEVELS[b.level]),
    ({ code, level, message, hint }) => [level, code, message, hint].join('\n'),
  );
  const rows = [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { code, level, message, hint } = first;
    const text = `${markdownText(message)} ${markdownText(hint)}`;
    return [[level === 'error' ? '**error**' : level, placesOf(group, options), text, markdownCode(code)]];
  });
  return markdownTable(['Level', 'Place', 'What is wrong, and what to do', 'Code'], rows, options.maxRows);
}

function placesOf(problems: readonly Problem[], { filePage }: MarkdownOptions): string {
  const places = problems.flatMap(({ at }) =>
    at ? [link(markdownCode(`${at.path}:${String(at.line)}`), filePage?.(at.path, at.line))] : [],
  );
  const rest = places.length - NAMED_PLACES;
  return [...places.slice(0, NAMED_PLACES), ...(rest > 0 ? [`${String(rest)} more`] : [])].join('<br>');
}

function link(text: string, address: string | undefined): string {
  // Brackets and spaces would end the address.
  return address === undefined || !/^https?:\/\/[^\s()<>[\]]+$/.test(address)
    ? text
    : `[${text}](${address})`;
}
