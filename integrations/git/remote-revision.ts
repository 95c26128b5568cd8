import { checkRef } from './git-address.ts';
import { runGit, type GitSettings } from './git-command.ts';

/** Where a branch, a tag or a commit stands on the server. */
export interface RemoteRevision {
  readonly commit: string;
  /** Full name of the ref, if it is not a bare commit. */
  readonly ref?: string;
  /** Branch, tag or commit as it stands in web addresses. */
  readonly name: string;
  readonly isBranch: boolean;
}

const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

/** Asks the server for a revision, without fetching anything. @param wanted the default branch if absent. */
export async function remoteRevision(
  settings: GitSettings,
  wanted: string | undefined,
): Promise<RemoteRevision> {
  const { url } = settings.address;
  if (wanted === undefined) {
    const answer = await lsRemote(settings, ['--symref', '--', url, 'HEAD']);
    const branch = /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(answer)?.[1];
    const commit = /^([0-9a-f]+)\tHEAD$/m.exec(answer)?.[1];
    if (commit === undefined) {
      throw new Error(
        `the repository ${url} has no default branch, or no commit on it; name one with \`ref\``,
      );
    }
    return branch === undefined
      ? { commit, ref: 'HEAD', name: commit, isBranch: false }
      : { commit, ref: `refs/heads/${branch}`, name: branch, isBranch: true };
  }
  const name = checkRef(wanted);
  if (COMMIT.test(name)) return { commit: name, name, isBranch: false };
  const [branch, tag] = [`refs/heads/${name}`, `refs/tags/${name}`];
  const answer = await lsRemote(settings, ['--', url, branch, tag, `${tag}^{}`]);
  const commits = new Map(
    [...answer.matchAll(/^([0-9a-f]+)\t(.+)$/gm)].map(([, commit = '', ref = '']) => [ref, commit]),
  );
  const atBranch = commits.get(branch);
  if (atBranch !== undefined) return { commit: atBranch, ref: branch, name, isBranch: true };
  const atTag = commits.get(`${tag}^{}`) ?? commits.get(tag);
  if (atTag !== undefined) return { commit: atTag, ref: tag, name, isBranch: false };
  throw new Error(`the repository ${url} has no branch or tag "${name}"`);
}

async function lsRemote(settings: GitSettings, args: readonly string[]): Promise<string> {
  return (await runGit(settings, ['ls-remote', ...args])).toString('utf8');
}
