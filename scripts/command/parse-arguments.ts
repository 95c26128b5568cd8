import { parseArgs } from 'node:util';
import { didYouMean } from '../../src/problems/did-you-mean.ts';
import { UsageError } from './command-error.ts';
import type { Command, CommandOption, CommandOptions } from './define-command.ts';

/** Options that every command has. */
export const COMMON_OPTIONS = {
  json: { type: 'boolean', description: 'Print the result as JSON on standard output.' },
  help: { type: 'boolean', description: 'Show this help.' },
} as const satisfies CommandOptions;

/** The arguments of a command line, checked against what the command takes. */
export interface ParsedArguments {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
}

/**
 * Reads a command line.
 *
 * @throws {UsageError} for what the command does not take; it names the likely option.
 */
export function parseArguments(command: Command, line: readonly string[]): ParsedArguments {
  const known: Readonly<Record<string, CommandOption>> = { ...command.options, ...COMMON_OPTIONS };
  const { tokens, positionals } = parseArgs({
    args: [...line],
    options: Object.fromEntries(Object.entries(known).map(([name, { type }]) => [name, { type }])),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const help = `See npm run ${command.name} -- --help.`;
  const options: Record<string, string | boolean | undefined> = {};
  for (const [name, option] of Object.entries(known)) {
    options[name] = option.type === 'boolean' ? false : option.default;
  }
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!option) {
      const hint = didYouMean(
        token.rawName,
        Object.keys(known).map((name) => `--${name}`),
        'Known options',
      );
      throw new UsageError(`There is no option ${token.rawName}.`, `${hint} ${help}`);
    }
    if (option.type === 'boolean' && token.value !== undefined) {
      throw new UsageError(
        `The option --${token.name} takes no value.`,
        `Write --${token.name} alone. ${help}`,
      );
    }
    if (option.type === 'string' && (token.value === undefined || token.value === '')) {
      const value = `<${option.value ?? 'value'}>`;
      throw new UsageError(
        `The option --${token.name} has no value.`,
        `Write --${token.name} ${value}. ${help}`,
      );
    }
    options[token.name] = token.value ?? true;
  }
  if (command.arguments === undefined && positionals[0] !== undefined && options['help'] !== true) {
    throw new UsageError(`${command.name} takes no argument, but "${positionals[0]}" was given.`, help);
  }
  return { options, positionals, json: options['json'] === true, help: options['help'] === true };
}
