import type { Problem, ProblemLevel } from '../problem.ts';
import { summarise } from './count-problems.ts';
import { visibleText } from './visible-text.ts';

const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const satisfies Record<
  ProblemLevel,
  string
>;

/** The problems as workflow commands, which GitHub shows as annotations on the files. */
export function reportGithub(problems: readonly Problem[]): string {
  return problems
    .map(({ code, level, message, hint, at }) => {
      const properties = [
        ...(at
          ? [`file=${escapeProperty(at.path)}`, `line=${String(at.line)}`, `col=${String(at.column)}`]
          : []),
        `title=${escapeProperty(code)}`,
      ];
      return `::${COMMANDS[level]} ${properties.join(',')}::${escapeData(`${message} ${hint}`)}\n`;
    })
    .join('');
}

/** The problems as Markdown for the summary of a workflow's job. */
export function reportJobSummary(problems: readonly Problem[]): string {
  const title = `## Callboard: ${summarise(problems)}\n`;
  if (problems.length === 0) return title;
  const rows = problems.map(({ code, level, message, hint, at }) => {
    const place = at ? `${at.path}:${String(at.line)}:${String(at.column)}` : '';
    return `| ${[level, place, code, message, hint].map(escapeCell).join(' | ')} |\n`;
  });
  return `${title}\n| Level | Place | Code | Problem | What to do |\n| --- | --- | --- | --- | --- |\n${rows.join('')}`;
}

function escapeData(text: string): string {
  return visibleText(text).replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Text that Markdown shows as written, on one line, with no markup of its own. */
function escapeCell(text: string): string {
  return visibleText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~@]/g, '\\$&');
}
