import type { GitObject } from './git-object.ts';
import type { GitRepository } from './git-repository.ts';

/** The commit that a revision means: an object's id, `HEAD`, a branch, a tag, or the full name of a ref. */
export function commitOf(git: GitRepository, head: string, revision: string): string | undefined {
  const object = git.object(refTarget(git, head, revision) ?? revision);
  if (object === undefined) return undefined;
  return object.type === 'tag'
    ? /^object ([0-9a-f]{40})/.exec(object.data.toString('latin1'))?.[1]
    : object.oid;
}

/** The object that an expression of git means: a revision, or `<revision>:<path>`. */
export function resolveExpression(
  git: GitRepository,
  head: string,
  expression: string,
): GitObject | undefined {
  const colon = expression.indexOf(':');
  const commit = commitOf(git, head, colon === -1 ? expression : expression.slice(0, colon));
  if (commit === undefined) return undefined;
  if (colon === -1) return git.object(commit);
  const tree = git.treeOf(commit);
  const entry = tree === undefined ? undefined : git.entryAt(tree, expression.slice(colon + 1));
  return entry && git.object(entry.oid);
}

function refTarget(git: GitRepository, head: string, revision: string): string | undefined {
  const name = revision === 'HEAD' ? `refs/heads/${head}` : revision;
  return git.refs.get(name) ?? git.refs.get(`refs/heads/${name}`) ?? git.refs.get(`refs/tags/${name}`);
}
