/** A repository as the host lists it. */
export interface ListedRepository {
  /** Stays the same when it is renamed or transferred. */
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  /** Address for people. */
  readonly url: string;
  readonly visibility: 'public' | 'internal' | 'private';
  readonly isArchived: boolean;
  readonly isFork: boolean;
  /** Why it cannot be read: disabled by the host, or locked, as while it moves. */
  readonly closed?: 'disabled' | 'locked' | undefined;
  /** Sorted. */
  readonly topics: readonly string[];
  readonly description?: string | undefined;
  readonly homepage?: string | undefined;
  /** ISO 8601, by the host's clock; absent when nothing was ever pushed. */
  readonly pushedAt?: string | undefined;
  /** The branch that is read, and its commit; absent when there is none. */
  readonly branch?: string | undefined;
  readonly head?: string | undefined;
}

/** What is asked of each repository of a list. */
export interface RepositoryAnswer {
  readonly id: string;
  readonly name: string;
  readonly owner: { readonly login: string };
  readonly url: string;
  readonly visibility: 'PUBLIC' | 'INTERNAL' | 'PRIVATE';
  readonly isArchived: boolean;
  readonly isFork: boolean;
  readonly isDisabled: boolean;
  readonly isLocked: boolean;
  readonly description: string | null;
  readonly homepageUrl: string | null;
  readonly pushedAt: string | null;
  readonly repositoryTopics: {
    readonly nodes: readonly ({ readonly topic: { readonly name: string } } | null)[] | null;
  };
  readonly branch: { readonly name: string; readonly target: { readonly oid: string } | null } | null;
}

/** The GraphQL selection of a repository; a repository has twenty topics at most. */
export function repositorySelection(branch: string | undefined): string {
  const ref =
    branch === undefined
      ? 'defaultBranchRef'
      : `ref(qualifiedName: ${JSON.stringify(`refs/heads/${branch}`)})`;
  return `id name owner { login } url visibility isArchived isFork isDisabled isLocked description homepageUrl pushedAt
    repositoryTopics(first: 20) { nodes { topic { name } } }
    branch: ${ref} { name target { oid } }`;
}

export function listedRepository(answer: RepositoryAnswer): ListedRepository {
  const { id, name, owner, url, isArchived, isFork, isDisabled, isLocked, branch } = answer;
  const closed = isDisabled ? 'disabled' : isLocked ? 'locked' : undefined;
  return {
    id,
    owner: owner.login,
    name,
    url,
    visibility: answer.visibility.toLowerCase() as ListedRepository['visibility'],
    isArchived,
    isFork,
    ...(closed && { closed }),
    topics: (answer.repositoryTopics.nodes ?? []).flatMap((node) => node?.topic.name ?? []).sort(),
    ...(answer.description && { description: answer.description }),
    ...(answer.homepageUrl && { homepage: answer.homepageUrl }),
    ...(answer.pushedAt && { pushedAt: answer.pushedAt }),
    ...(branch?.target && { branch: branch.name, head: branch.target.oid }),
  };
}

/** `<owner>/<name>` */
export function fullNameOf({ owner, name }: { readonly owner: string; readonly name: string }): string {
  return `${owner}/${name}`;
}
