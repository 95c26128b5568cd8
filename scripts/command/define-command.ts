import type { Logger } from '../../src/plugin/logger.ts';
import type { Redactor } from '../../src/config/index.ts';

/** One option of a command, as its help describes it. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** Word for the value in the help, for example `file`. */
  readonly value?: string;
  readonly description: string;
  /** What holds without the option, for the help. */
  readonly default?: string;
}

export type CommandOptions = Readonly<Record<string, CommandOption>>;

/** The values of options: texts where one is given or defaulted, booleans always. */
export type OptionValues<Options extends CommandOptions> = {
  readonly [Name in keyof Options]: Options[Name] extends { readonly type: 'boolean' }
    ? boolean
    : Options[Name] extends { readonly default: string }
      ? string
      : string | undefined;
};

/** What every command does when it ends: see ARCHITECTURE.md. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 130 | 143;

/** What a command is handed. */
export interface CommandContext<Options extends CommandOptions = CommandOptions> {
  readonly options: OptionValues<Options>;
  readonly positionals: readonly string[];
  /** True when the result is wanted as JSON, and nothing else, on standard output. */
  readonly json: boolean;
  /** True when standard output shows colours. */
  readonly colour: boolean;
  /** Writes a result to standard output. Secrets are taken out. */
  write(text: string): void;
  /** Says what is going on, on standard error. */
  readonly progress: Progress;
  readonly logger: Logger;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly redactor: Redactor;
}

/** A line that tells how far a command is. */
export interface Progress {
  /** Shows the step that is going on: in place on a terminal; elsewhere only when `label` changes. */
  step(label: string, detail?: string): void;
  /** Takes the line away, so that something else can be printed. */
  clear(): void;
}

/** A command: what `npm run <name> -- …` does, and what its help says. */
export interface Command<Options extends CommandOptions = CommandOptions> {
  readonly name: string;
  readonly summary: string;
  /** Words for the arguments, for example `<file|folder|glob>…`; none are taken without it. */
  readonly arguments?: string;
  readonly options: Options;
  /** Lines below the options: what the exit codes mean here, examples. */
  readonly notes?: readonly string[];
  run(context: CommandContext<Options>): Promise<ExitCode>;
}

/** Gives a command its types: `options` decides what `run` receives. */
export function defineCommand<const Options extends CommandOptions>(
  command: Command<Options>,
): Command<Options> {
  return command;
}
