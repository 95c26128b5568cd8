import type { GitObject } from '../git/git-object.ts';
import type { TreeEntry } from '../git/tree.ts';
import type { Organization, Team, User } from '../world/account.ts';
import type { Repository } from '../world/repository.ts';

/** What stands behind an object of the schema while a query runs. */
export interface RepositorySource {
  readonly __typename: 'Repository';
  readonly repository: Repository;
}

/** `path` is where a tree was found. */
export interface GitObjectSource {
  readonly __typename: 'Blob' | 'Tree' | 'Commit';
  readonly place: Repository;
  readonly object: GitObject;
  readonly path: string;
}

export interface TreeEntrySource {
  readonly __typename: 'TreeEntry';
  readonly place: Repository;
  readonly entry: TreeEntry;
  readonly path: string;
}

/** `ref` is a full name, for example `refs/heads/main`. */
export interface RefSource {
  readonly __typename: 'Ref';
  readonly place: Repository;
  readonly ref: string;
}

export interface TopicSource {
  readonly __typename: 'RepositoryTopic';
  readonly place: Repository;
  readonly topic: string;
}

export interface OrganizationSource {
  readonly __typename: 'Organization';
  readonly account: Organization;
}

export interface UserSource {
  readonly __typename: 'User';
  readonly account: User;
}

export interface TeamSource {
  readonly __typename: 'Team';
  readonly team: Team;
}

export function repositorySource(repository: Repository): RepositorySource {
  return { __typename: 'Repository', repository };
}

export function gitObjectSource(
  place: Repository,
  object: GitObject | undefined,
  path = '',
): GitObjectSource | null {
  if (object === undefined) return null;
  const names = { blob: 'Blob', tree: 'Tree', commit: 'Commit', tag: 'Commit' } as const;
  return { __typename: names[object.type], place, object, path };
}

export function accountSource(account: Organization | User): OrganizationSource | UserSource {
  return account.kind === 'User' ? userSource(account) : { __typename: 'Organization', account };
}

export function userSource(account: User): UserSource {
  return { __typename: 'User', account };
}

export function teamSource(team: Team): TeamSource {
  return { __typename: 'Team', team };
}
