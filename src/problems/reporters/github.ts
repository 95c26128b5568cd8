import type { Problem, ProblemLevel } from '../problem.ts';
import { summarise } from './count-problems.ts';
import { markdownText } from './markdown-text.ts';
import { visibleText } from './visible-text.ts';

const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const satisfies Record<
  ProblemLevel,
  string
>;

/** Annotations of one level that GitHub shows of a step; it drops the rest without a word. */
export const SHOWN_ANNOTATIONS = 10;

/** The problems as workflow commands, which GitHub shows as annotations on the files. */
export function reportGithub(problems: readonly Problem[]): string {
  return problems
    .map(({ code, level, message, hint, at }) => {
      const place = at && { file: at.path, line: String(at.line), col: String(at.column) };
      return githubCommand(level, `${message} ${hint}`, { ...place, title: code });
    })
    .join('');
}

/** One workflow command, which GitHub shows as an annotation. No text in it begins a command of its own. */
export function githubCommand(
  level: ProblemLevel,
  text: string,
  properties: Readonly<Record<string, string>>,
): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${COMMANDS[level]} ${list.join(',')}::${escapeData(text)}\n`;
}

/** The problems as Markdown for the summary of a workflow's job. */
export function reportJobSummary(problems: readonly Problem[]): string {
  const title = `## Callboard: ${summarise(problems)}\n`;
  if (problems.length === 0) return title;
  const rows = problems.map(({ code, level, message, hint, at }) => {
    const place = at ? `${at.path}:${String(at.line)}:${String(at.column)}` : '';
    return `| ${[level, place, code, message, hint].map(markdownText).join(' | ')} |\n`;
  });
  return `${title}\n| Level | Place | Code | Problem | What to do |\n| --- | --- | --- | --- | --- |\n${rows.join('')}`;
}

function escapeData(text: string): string {
  return visibleText(text).replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
