import type { RepositoryBatches } from '../batch/repository-batches.ts';
import type { ReferredCommit } from '../cache/sweep-state.ts';
import { GithubError } from '../client/index.ts';

interface CommitAnswer {
  readonly name: string;
  readonly owner: { readonly login: string };
  readonly commit: { readonly oid: string; readonly target?: { readonly oid: string } } | null;
}

type Named = Pick<ReferredCommit, 'owner' | 'name' | 'ref'>;

/** Commits outside of the list that files refer to: of other repositories, other branches, tags. */
export class ReferredCommits {
  readonly #batches: RepositoryBatches;
  readonly #found = new Map<string, Promise<ReferredCommit | undefined>>();

  constructor(batches: RepositoryBatches) {
    this.#batches = batches;
  }

  /** Finds out where commits that were referred to before stand now; what the host does not tell stays as it was. */
  async refresh(before: readonly ReferredCommit[]): Promise<void> {
    await Promise.all(
      before.map(async (commit) => {
        try {
          await this.find(commit);
        } catch (error) {
          if (!(error instanceof GithubError)) throw error;
          this.#found.set(keyOf(commit), Promise.resolve(commit));
        }
      }),
    );
  }

  /**
   * The commit of a branch or tag, or of the default branch, of a repository under its present or an earlier name.
   *
   * @throws {GithubError} when the host does not answer.
   */
  find(named: Named): Promise<ReferredCommit | undefined> {
    const key = keyOf(named);
    const found = this.#found.get(key) ?? this.#ask(named);
    this.#found.set(key, found);
    return found;
  }

  /** All that were found, sorted. */
  async all(): Promise<readonly ReferredCommit[]> {
    const settled = await Promise.allSettled(this.#found.values());
    return settled
      .flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []))
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  async #ask({ owner, name, ref }: Named): Promise<ReferredCommit | undefined> {
    const expression = JSON.stringify(ref ?? 'HEAD');
    const selection = `name owner { login } commit: object(expression: ${expression}) { oid ... on Tag { target { oid } } }`;
    try {
      const { commit } = await this.#batches.ask<CommitAnswer>({ owner, name, selection, weight: 1 });
      return commit ? { owner, name, ref, commit: commit.target?.oid ?? commit.oid } : undefined;
    } catch (error) {
      if (error instanceof GithubError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }
}

/** Names a commit that is referred to; also its record. */
export function keyOf({ owner, name, ref }: Named): string {
  return `${owner}/${name}@${ref ?? ''}`.toLowerCase();
}
