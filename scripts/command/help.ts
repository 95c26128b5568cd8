import { COMMON_OPTIONS } from './parse-arguments.ts';
import type { Command, CommandOption } from './define-command.ts';

/** The help of a command: its summary, usage, options and notes. */
export function helpOf(command: Command): string {
  const options: Readonly<Record<string, CommandOption>> = { ...command.options, ...COMMON_OPTIONS };
  const rows = Object.entries(options).map(([name, option]) => ({
    flag: option.type === 'string' ? `--${name} <${option.value ?? 'value'}>` : `--${name}`,
    text:
      option.default === undefined ? option.description : `${option.description} Default: ${option.default}.`,
  }));
  const width = Math.max(...rows.map(({ flag }) => flag.length));
  const usage = ['npm run', command.name, '--', command.arguments, '[options]'].filter(Boolean).join(' ');
  return [
    command.summary,
    '',
    `Usage: ${usage}`,
    '',
    'Options:',
    ...rows.map(({ flag, text }) => `  ${flag.padEnd(width)}  ${text}`),
    ...(command.notes ? ['', ...command.notes] : []),
    '',
  ].join('\n');
}
