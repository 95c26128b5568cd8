import { OutputError } from '../../src/harvest/harvest-options.ts';
import { LockedError } from '../../src/harvest/lock.ts';
import {
  githubCommand,
  reportedProblem,
  reportGithub,
  reportTerminal,
} from '../../src/problems/reporters/index.ts';
import { SnapshotError } from '../../src/snapshot/snapshot-error.ts';
import { ConfigError, UsageError } from './command-error.ts';
import type { ExitCode } from './define-command.ts';

/** How a command that could not finish ends. */
export interface Fault {
  readonly exitCode: ExitCode;
  /** For a person, on standard error. */
  readonly text: string;
  /** For `--json`, on standard output. */
  readonly json: unknown;
  /** For `--github`, on standard output. */
  readonly commands: string;
}

const WRITE_FAULTS = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EEXIST', 'ENOTDIR', 'EISDIR', 'EBUSY'];

/** Says what an error means for the person who ran the command. */
export function describeFault(error: unknown, colour: boolean): Fault {
  if (error instanceof ConfigError) {
    const problems = error.problems.map(reportedProblem);
    const text = reportTerminal(error.problems, { colour });
    return { exitCode: 2, text, json: { problems }, commands: reportGithub(error.problems) };
  }
  if (error instanceof UsageError) return fault(2, error.message, error.hint);
  if (error instanceof SnapshotError) return fault(2, sentence(error.message));
  if (error instanceof OutputError || error instanceof LockedError) return fault(4, sentence(error.message));
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (WRITE_FAULTS.includes(code)) {
    const hint = 'What was there before is still there. Check the path, the permissions and the space left.';
    return fault(4, `The output could not be written: ${message}`, hint);
  }
  const stack = error instanceof Error ? (error.stack ?? message) : message;
  const text =
    'This is a fault of Callboard, not of your files. What was published before is still there.\n' +
    `Please report it with these lines:\n\n${stack}\n`;
  const commands = githubCommand('error', `A fault of Callboard: ${message}`, { title: 'Callboard' });
  return { exitCode: 5, text, json: { error: message }, commands };
}

function fault(exitCode: ExitCode, message: string, hint?: string): Fault {
  const text = hint === undefined ? `${message}\n` : `${message}\n${hint}\n`;
  const commands = githubCommand('error', text, { title: 'Callboard' });
  return { exitCode, text, json: { error: message, ...(hint !== undefined && { hint }) }, commands };
}

function sentence(message: string): string {
  const start = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
