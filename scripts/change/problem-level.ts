import type { Problem, ProblemLevel } from '../../src/problems/problem.ts';
import { UsageError } from '../command/command-error.ts';

const LEVELS: readonly ProblemLevel[] = ['info', 'warn', 'error'];

/** Reads the lowest level that fails a check. @throws {UsageError} for any other word. */
export function readLevel(text: string): ProblemLevel {
  const level = LEVELS.find((known) => known === text.toLowerCase());
  if (level === undefined) {
    throw new UsageError(`There is no level "${text}".`, 'The levels are error, warn and info.');
  }
  return level;
}

/** True when a problem is at a level or above. */
export function failsAt(lowest: ProblemLevel, problems: readonly Problem[]): boolean {
  return problems.some(({ level }) => LEVELS.indexOf(level) >= LEVELS.indexOf(lowest));
}
