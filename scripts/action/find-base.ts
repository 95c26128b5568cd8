import { isJsonObject } from '../../src/model/json.ts';
import type { RevisionStore } from '../change/revision-store.ts';
import type { EventRevisions } from './event-revisions.ts';
import { GithubApiError } from './github-api.ts';
import type { AskGithub } from './github-api.ts';

/** The commit to compare with, and what a reader must know about it. */
export interface FoundBase {
  readonly commit: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Finds the commit that a change is compared with. Histories are not fetched: the commit that merges a pull request names
 * its parents, and GitHub knows where a branch began.
 *
 * @param head a commit that the store holds
 */
export async function findBase(
  head: string,
  base: EventRevisions['base'],
  {
    store,
    ask,
    repository,
  }: { readonly store: RevisionStore; readonly ask: AskGithub; readonly repository: string },
): Promise<FoundBase> {
  if (base.by === 'none') return { commit: undefined };
  if (base.by === 'commit') return { commit: base.commit };
  if (base.by === 'merge') {
    const [first, second] = await store.parentsOf(head);
    if (first !== undefined && second === base.merged) return { commit: first };
  }
  const range = `${encodeURIComponent(base.target)}...${head}`;
  try {
    const answer = await ask('GET', `/repos/${repository}/compare/${range}?per_page=1`);
    const commit =
      isJsonObject(answer) && isJsonObject(answer['merge_base_commit']) && answer['merge_base_commit']['sha'];
    if (typeof commit === 'string') return { commit };
  } catch (error) {
    if (!(error instanceof GithubApiError)) throw error;
  }
  if (!/^[0-9a-f]{40,64}$/.test(base.target)) {
    return {
      commit: undefined,
      note: 'Where this branch began could not be found, so all descriptors were checked.',
    };
  }
  return {
    commit: base.target,
    note: 'Where this branch began could not be found: what its target gained meanwhile shows as taken away.',
  };
}
