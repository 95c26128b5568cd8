import type { ProblemLevel } from '../../src/problems/problem.ts';
import { readLevel } from '../change/problem-level.ts';
import { UsageError } from '../command/command-error.ts';

/** What a workflow gives the action with `with:`. */
export interface ActionInputs {
  readonly portal?: string | undefined;
  readonly level: ProblemLevel;
  /** Globs of the descriptors; the files named catalog-info.yaml or catalog-info.yml when empty. */
  readonly files: readonly string[];
  readonly token?: string | undefined;
  readonly comment: boolean;
}

/** Reads the inputs as the runner hands them over. @throws {UsageError} for what makes no sense. */
export function actionInputs(env: Readonly<Record<string, string | undefined>>): ActionInputs {
  const input = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
  const comment = input('comment').toLowerCase();
  if (!['', 'true', 'false'].includes(comment)) {
    throw new UsageError(`The input comment is "${comment}".`, 'It is true or false.');
  }
  return {
    portal: input('portal') || undefined,
    level: readLevel(input('level') || 'error'),
    files: input('files')
      .split(/[\r\n]+/)
      .map((line) => line.trim().replace(/^\.?\//, ''))
      .filter(Boolean),
    token: input('token') || undefined,
    comment: comment === 'true',
  };
}
