import { createRedactor } from '../../src/config/index.ts';
import { plainLines, visibleText } from '../../src/problems/reporters/index.ts';
import type { Command, CommandContext, CommandOptions, ExitCode } from './define-command.ts';
import { describeFault } from './describe-fault.ts';
import { helpOf } from './help.ts';
import { parseArguments } from './parse-arguments.ts';
import { createProgress } from './progress.ts';

/** How long a command may take to stop after Ctrl-C, in milliseconds. */
const GRACE = 3000;

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Runs a command with the arguments of this process, and ends the process with its exit code. */
export async function runCommand<Options extends CommandOptions>(typed: Command<Options>): Promise<void> {
  const command = typed as unknown as Command;
  const { stdout, stderr, env } = process;
  const redactor = createRedactor(env);
  const progress = createProgress({
    isTTY: stderr.isTTY,
    columns: stderr.columns,
    write: (text) => stderr.write(redactor.redact(text)),
  });
  const colour = stdout.isTTY && env['NO_COLOR'] === undefined;
  const stop = new AbortController();
  let stopped: ExitCode | undefined;
  // Whoever reads our output may have seen enough, as in `| head`.
  stdout.on('error', () => process.exit(stopped ?? 0));
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (stopped !== undefined) process.exit(SIGNALS[name]);
      stopped = SIGNALS[name];
      stop.abort(new Error('stopped'));
      setTimeout(() => process.exit(SIGNALS[name]), GRACE).unref();
    });
  }
  const say = (text: string): void => {
    progress.clear();
    stderr.write(redactor.redact(plainLines(text)));
  };
  const log = (message: string): void => {
    say(`${visibleText(message)}\n`);
  };
  const write = (text: string): void => {
    progress.clear();
    stdout.write(redactor.redact(text));
  };
  const context = {
    env,
    redactor,
    progress,
    colour,
    write,
    signal: stop.signal,
    logger: { info: log, warn: log },
  };

  const line = process.argv.slice(2);
  const end = (exitCode: ExitCode): void => {
    progress.clear();
    stdout.write('', () => stderr.write('', () => process.exit(stopped ?? exitCode)));
  };
  const fail = (error: unknown): void => {
    const fault = describeFault(error, stderr.isTTY && env['NO_COLOR'] === undefined);
    if (stopped === undefined) {
      say(fault.text);
      if (line.includes('--json')) write(`${JSON.stringify(fault.json, null, 2)}\n`);
      if (line.includes('--github')) write(fault.commands);
    }
    end(fault.exitCode);
  };
  process.on('uncaughtException', fail);
  try {
    end(await start(command, line, context));
  } catch (error) {
    fail(error);
  }
}

async function start(
  command: Command,
  line: readonly string[],
  context: Omit<CommandContext, 'options' | 'positionals' | 'json'>,
): Promise<ExitCode> {
  const { options, positionals, json, help } = parseArguments(command, line);
  if (help) {
    context.write(helpOf(command));
    return 0;
  }
  const values = options as CommandContext['options'];
  return command.run({ ...context, options: values, positionals, json });
}
