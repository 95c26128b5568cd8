import { readCommit, type Signature } from '../../git/commit.ts';
import type { GitObject } from '../../git/git-object.ts';
import { nodeId } from '../../world/node-id.ts';
import { fullName, type Repository } from '../../world/repository.ts';
import { moment } from './moment.ts';

type View = Readonly<Record<string, unknown>>;

const person = ({ name, email, date }: Signature) => ({ name, email, date: moment(date) });

/** What git itself knows of a commit. */
export function gitCommit(url: string, repository: Repository, object: GitObject): View {
  const name = fullName(repository);
  const api = `${url}/api/v3/repos/${name}`;
  const commit = readCommit(object);
  return {
    sha: object.oid,
    node_id: nodeId('Commit', repository.id, object.oid),
    url: `${api}/git/commits/${object.oid}`,
    html_url: `${url}/${name}/commit/${object.oid}`,
    author: person(commit.author),
    committer: person(commit.committer),
    message: commit.message,
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/git/commits/${sha}`,
      html_url: `${url}/${name}/commit/${sha}`,
    })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  };
}

/** A commit as it is listed. */
export function commitView(url: string, repository: Repository, object: GitObject): View {
  const api = `${url}/api/v3/repos/${fullName(repository)}`;
  const git = gitCommit(url, repository, object);
  const { author, committer, message, tree, verification } = git;
  return {
    sha: object.oid,
    node_id: git['node_id'],
    url: `${api}/commits/${object.oid}`,
    html_url: git['html_url'],
    comments_url: `${api}/commits/${object.oid}/comments`,
    commit: { url: git['url'], author, committer, message, tree, comment_count: 0, verification },
    author: null,
    committer: null,
    parents: readCommit(object).parents.map((sha) => ({ sha, url: `${api}/commits/${sha}` })),
  };
}
