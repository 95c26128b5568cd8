import { realpathSync } from 'node:fs';
import path from 'node:path';
import { checkRef, parseGitAddress } from '../../integrations/git/git-address.ts';
import { GitError, runGit } from '../../integrations/git/git-command.ts';
import type { GitSettings } from '../../integrations/git/git-command.ts';
import { UsageError } from '../command/command-error.ts';
import { hostOf } from './repository-identity.ts';
import type { RepositoryIdentity } from './repository-identity.ts';

/** A repository on this machine, with what is in its work tree. */
export interface WorkTree {
  readonly settings: GitSettings;
  /** Real path of the work tree. */
  readonly root: string;
  readonly gitFolder: string;
  readonly identity: RepositoryIdentity;
  /** Every file that git would commit, sorted. */
  readonly paths: readonly string[];
}

/** What a work tree is compared with. */
export interface WorkTreeBase {
  readonly commit: string;
  /** Paths that differ from it: changed, added, deleted, not committed yet. */
  readonly changed: ReadonlySet<string>;
  readonly note?: string | undefined;
}

/** The repository around a folder, or undefined when there is none. */
export async function openWorkTree(folder: string, signal: AbortSignal): Promise<WorkTree | undefined> {
  const real = realpathSync(folder);
  const settings: GitSettings = { address: parseGitAddress('file:///'), signal };
  const git = async (...args: readonly string[]): Promise<string> =>
    (await runGit(settings, ['-C', real, ...args])).toString('utf8');
  const found = await git('rev-parse', '--show-toplevel', '--absolute-git-dir').catch((error: unknown) => {
    if (error instanceof GitError) return undefined;
    throw error;
  });
  const [top, gitFolder] = found?.split('\n') ?? [];
  if (!top || !gitFolder) return undefined;
  const root = realpathSync(top);
  const listed = await git(
    '-C',
    path.relative(real, root) || '.',
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  );
  const paths = [...new Set(listed.split('\0').filter(Boolean))].sort();
  const quietly = (...args: readonly string[]): Promise<string> =>
    git(...args).then(
      (text) => text.trim(),
      () => '',
    );
  const remote = await quietly('config', '--get', 'remote.origin.url');
  const head = await quietly('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
  const branch = await quietly('symbolic-ref', '--short', 'HEAD');
  return {
    settings,
    root,
    gitFolder,
    paths,
    identity: identityOf(remote, [head.replace(/^origin\//, ''), 'main', 'master', branch]),
  };
}

function identityOf(remote: string, branches: readonly string[]): RepositoryIdentity {
  const unique = [...new Set(branches.filter(Boolean))];
  try {
    // A clone of a pipeline often has its token in the address.
    const { url, web } = parseGitAddress(remote.replace(/^(https?:\/\/)[^/\s]*@/i, '$1'));
    return { url, web, host: hostOf(web), branches: unique };
  } catch {
    // Without a remote, the portal's addresses tell nothing.
    return { url: '', branches: unique };
  }
}

/**
 * Where the work tree left a branch: their last common commit, and what differs from it.
 *
 * @throws {UsageError} when there is no such branch or commit here.
 */
export async function workTreeBase({ settings, root }: WorkTree, ref: string): Promise<WorkTreeBase> {
  const git = async (...args: readonly string[]): Promise<string> =>
    (await runGit(settings, ['-C', root, ...args])).toString('utf8');
  const commitOf = (name: string): Promise<string> =>
    git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`).then((text) =>
      text.trim(),
    );
  const base = await commitOf(safeRef(ref)).catch(() => {
    throw new UsageError(
      `There is no branch, tag or commit "${ref}" in this repository.`,
      'Fetch it first, for example: git fetch origin main, then --base origin/main.',
    );
  });
  const common = await git('merge-base', base, 'HEAD').then(
    (text) => text.trim(),
    () => undefined,
  );
  const commit = common ?? base;
  const differing = await git(
    'diff',
    '--name-only',
    '-z',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    commit,
    '--',
  );
  const untracked = await git('ls-files', '-z', '--others', '--exclude-standard');
  return {
    commit,
    changed: new Set([...differing.split('\0'), ...untracked.split('\0')].filter(Boolean)),
    ...(common === undefined && {
      note: `The history here is too short to tell where this branch left ${ref}, so it is compared with ${ref} as it is.`,
    }),
  };
}

function safeRef(ref: string): string {
  const name = ref.replace(/(?:[~^]\d*)+$/, '');
  try {
    checkRef(name);
  } catch {
    throw new UsageError(
      `"${ref}" is no name of a branch, tag or commit.`,
      'Write it as in git log, for example --base origin/main.',
    );
  }
  return ref;
}
