import type { Problem } from '../../src/problems/problem.ts';

/** The command was called in a way that it does not understand: exit code 2. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

/** The config, or a plugin of it, is wrong: exit code 2. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('the config is wrong');
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
