import type { GitObject } from '../files/git-object.ts';

/** What is known of a repository at a commit: enough to deliver it without asking. */
export interface RepositoryRecord {
  /** The repository's id; for a commit that no list names, `<owner>/<name>@<ref>`. */
  readonly id: string;
  readonly commit: string;
  /** The descriptors that `catalogPath` finds, sorted. */
  readonly descriptors: readonly string[];
  readonly catalogPath: string;
  /** Objects by path. */
  readonly objects: Readonly<Record<string, GitObject>>;
}
