import { createRedactor } from '../../src/config/redactor.ts';
import { githubCommand } from '../../src/problems/reporters/index.ts';
import { GitError } from '../../integrations/git/git-command.ts';
import { UsageError } from '../command/command-error.ts';
import { runAction } from './run-action.ts';

// What `.github/actions/validate` runs, in one file.
const redactor = createRedactor(process.env);
const write = (text: string): void => {
  process.stdout.write(redactor.redact(text));
};

try {
  process.exitCode = await runAction({
    env: process.env,
    fetch: globalThis.fetch,
    signal: new AbortController().signal,
    write,
  });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const hint = error instanceof UsageError ? error.hint : 'Nothing was checked.';
  write(
    githubCommand('error', `${message}${/[.!?]$/.test(message) ? '' : '.'} ${hint}`, { title: 'Catalog' }),
  );
  const isExplained = error instanceof UsageError || error instanceof GitError;
  if (!isExplained && error instanceof Error) write(`${error.stack?.replace(/^/gm, '  ') ?? ''}\n`);
  process.exitCode = 2;
}
