import type { GitRepository } from '../git/git-repository.ts';
import type { Account } from './account.ts';

/** A repository: what the API says of it, and its objects. */
export interface Repository {
  readonly id: number;
  owner: Account;
  name: string;
  description: string | null;
  homepage: string | null;
  topics: readonly string[];
  visibility: 'PUBLIC' | 'PRIVATE' | 'INTERNAL';
  readonly isFork: boolean;
  readonly isTemplate: boolean;
  isArchived: boolean;
  isDisabled: boolean;
  isLocked: boolean;
  defaultBranch: string;
  readonly createdAt: Date;
  updatedAt: Date;
  /** Null while nothing was pushed. */
  pushedAt: Date | null;
  archivedAt: Date | null;
  readonly git: GitRepository;
}

/** `<owner>/<name>`. */
export function fullName({ owner, name }: Repository): string {
  return `${owner.login}/${name}`;
}

/** The commit at the head of the default branch. */
export function headCommit({ git, defaultBranch }: Repository): string | undefined {
  return git.refs.get(`refs/heads/${defaultBranch}`);
}
