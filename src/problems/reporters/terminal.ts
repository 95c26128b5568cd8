import type { Problem, ProblemLevel } from '../problem.ts';
import { summarise } from './count-problems.ts';
import { paint } from './paint.ts';
import type { Style } from './paint.ts';
import { plainLines } from './plain-lines.ts';
import { visibleText } from './visible-text.ts';

/** How the terminal report looks. */
export interface TerminalReportOptions {
  readonly colour?: boolean | undefined;
  /** What the last line counts, where not all problems are printed. */
  readonly counted?: readonly Problem[] | undefined;
}

const COLOURS = { error: 'red', warn: 'yellow', info: 'blue' } as const satisfies Record<
  ProblemLevel,
  string
>;

/**
 * A line and its hint for each problem, the files apart, and a line that sums up. Where problems come from several
 * sources, each file is headed by its source. No line of it is a command where a log is read for such.
 */
export function reportTerminal(
  problems: readonly Problem[],
  { colour = false, counted = problems }: TerminalReportOptions = {},
): string {
  const styled = (style: Style, text: string): string => (colour && text !== '' ? paint(style, text) : text);
  const severalSources = new Set(problems.map(({ at }) => at?.source)).size > 1;
  const blocks = byFile(problems).map((group) => {
    const source = severalSources ? group[0]?.at?.source : undefined;
    const heading = source ? `${styled('dim', visibleText(source))}\n` : '';
    const lines = group
      .map(({ code, level, message, hint, at, entity }) => {
        const place = at ? `${visibleText(at.path)}:${String(at.line)}:${String(at.column)}` : (entity ?? '');
        const head = [styled('bold', visibleText(place)), styled(COLOURS[level], level), styled('dim', code)];
        const line = [...head.filter(Boolean), visibleText(message)].join(' ');
        return `${line.trimStart()}\n    ${visibleText(hint)}\n`;
      })
      .join('');
    return heading + lines;
  });
  return plainLines([...blocks, `${summarise(counted)}\n`].join('\n'));
}

/** Problems in groups of the same file, in the order in which the files occur. */
function byFile(problems: readonly Problem[]): readonly (readonly Problem[])[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = problem.at ? `${problem.at.source}\0${problem.at.path}` : '';
    const group = groups.get(key) ?? [];
    group.push(problem);
    groups.set(key, group);
  }
  return [...groups.values()];
}
