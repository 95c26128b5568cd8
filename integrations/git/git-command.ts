import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { explainFailure } from './explain-failure.ts';
import type { GitAddress } from './git-address.ts';

/** How git is run for one source: everything it may do is said here, nothing depends on the machine's own settings. */
export interface GitSettings {
  readonly address: GitAddress;
  /** Gives the token when it is needed; it goes to git by the environment, never by an argument or a file. */
  readonly token?: (() => string) | undefined;
  readonly username?: string | undefined;
  readonly signal: AbortSignal;
}

/** A git command that failed, with what it said. */
export class GitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'GitError';
  }
}

const TOKEN = 'CALLBOARD_GIT_TOKEN';
const USERNAME = 'CALLBOARD_GIT_USERNAME';
/** Answers git's question for credentials from the environment of the command. */
const CREDENTIAL_HELPER = `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$${USERNAME}" "$${TOKEN}"; }; f`;
/** Variables of git that concern the network; all others (GIT_DIR and its kin) belong to whoever started us. */
const KEPT_VARIABLE = /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT|SSL_.*|PROXY_.*|EXEC_PATH)$/;

/**
 * Runs git and answers what it printed.
 *
 * @throws {GitError} when it fails, with its last words and without the token.
 */
export async function runGit(
  settings: GitSettings,
  args: readonly string[],
  options: { readonly gitFolder?: string; readonly input?: string; readonly config?: GitConfig } = {},
): Promise<Buffer> {
  const child = startGit(settings, args, options);
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (error) => {
      reject(
        'code' in error && error.code === 'ENOENT'
          ? new GitError('git is not installed, or not on the PATH')
          : error,
      );
    });
    child.on('close', resolve);
  });
  if (code === 0) return Buffer.concat(output);
  throw new GitError(explain(Buffer.concat(errors).toString('utf8'), settings));
}

/** Settings of git as pairs of key and value, in force for one command. */
export type GitConfig = readonly (readonly [key: string, value: string])[];

/** Starts git; the caller reads its output. */
export function startGit(
  settings: GitSettings,
  args: readonly string[],
  { gitFolder, config = [] }: { readonly gitFolder?: string; readonly config?: GitConfig } = {},
): ChildProcessWithoutNullStreams {
  const folder = gitFolder === undefined ? [] : [`--git-dir=${gitFolder}`];
  return spawn('git', [...folder, ...args], {
    env: environment(settings, config),
    signal: settings.signal,
    stdio: 'pipe',
    windowsHide: true,
  });
}

function environment({ address, token, username }: GitSettings, config: GitConfig): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || KEPT_VARIABLE.test(name),
  );
  const withToken = token !== undefined && address.origin !== undefined;
  const settings: GitConfig = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['fetch.recurseSubmodules', 'false'],
    // Less than 1 KB/s for a minute is a connection that hangs.
    ['http.lowSpeedLimit', '1000'],
    ['http.lowSpeedTime', '60'],
    // The helpers of the machine could keep the token; for another host, after a redirect, there is no helper at all.
    ...(withToken
      ? ([
          ['credential.helper', ''],
          [`credential.${address.origin}.helper`, CREDENTIAL_HELPER],
        ] as const)
      : []),
    ...config,
  ];
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    SSH_ASKPASS_REQUIRE: 'never',
    GIT_SSH_COMMAND: `${process.env['GIT_SSH_COMMAND'] ?? 'ssh'} -o BatchMode=yes -o ConnectTimeout=30`,
    // The protocol of the address and no other, whatever a server redirects to.
    GIT_ALLOW_PROTOCOL: address.protocol,
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${String(index)}`, key],
        [`GIT_CONFIG_VALUE_${String(index)}`, value],
      ]),
    ),
    ...(withToken && { [TOKEN]: token(), [USERNAME]: username ?? 'x-access-token' }),
  };
}

function explain(text: string, { token, address }: GitSettings): string {
  const secret = token?.();
  return explainFailure(address.url, secret === undefined ? text : text.replaceAll(secret, '[secret]'));
}
