import { appendFile } from 'node:fs/promises';
import type { CommandContext } from '../command/define-command.ts';

/** What a step tells the workflow that it is part of. */
export interface ToldGithub {
  /** Markdown for the summary of the job. */
  readonly summary: string;
  /** Outputs of the step, of one line each. */
  readonly outputs?: Readonly<Record<string, string>>;
}

/** Writes to the files that GitHub names in the environment of a step; outside of a workflow to none. */
export async function tellGithub(
  { summary, outputs = {} }: ToldGithub,
  { env, redactor }: Pick<CommandContext, 'env' | 'redactor'>,
): Promise<void> {
  const append = async (variable: string, text: string): Promise<void> => {
    const file = env[variable];
    if (file) await appendFile(file, redactor.redact(text));
  };
  await append('GITHUB_STEP_SUMMARY', summary);
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
  await append('GITHUB_OUTPUT', lines.join(''));
}
