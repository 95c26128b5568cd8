import type { RepositoryBatches } from '../batch/repository-batches.ts';
import type { GithubClient } from '../client/index.ts';
import { findRepository, listRepositories } from '../listing/list-repositories.ts';
import type { ListedRepository } from '../listing/listed-repository.ts';

/** What repositories a source has, before its filters. */
export interface ListingScope {
  /** Organisations or users; all that the Apps are installed for when absent. */
  readonly owners?: readonly string[] | undefined;
  /** Repositories by full name, in place of all of an owner's. */
  readonly repositories?: readonly string[] | undefined;
  readonly branch?: string | undefined;
}

/** Time of the latest push that was seen, by owner, by the host's clock. */
export type PushTimes = Readonly<Record<string, string>>;

/** What the host listed. */
export interface Listing {
  /** True when every repository was listed: one that is missing is gone. */
  readonly isFull: boolean;
  readonly pushes: PushTimes;
  /** Owners whose list broke off, with the reason. What was found before is good. */
  readonly failures: ReadonlyMap<string, Error>;
}

/** Clocks of the host's machines may differ, and pushes take a while to be listed. */
const OVERLAP_MS = 15 * 60_000;

/**
 * Lists the repositories that were pushed to since the last sweep, or all of them.
 *
 * @param last the pushes that the last sweep saw; all repositories are listed when absent.
 * @param found is handed each page as it arrives; a repository may come twice, and the later one counts.
 */
export async function listChanges(
  client: GithubClient,
  batches: RepositoryBatches,
  scope: ListingScope,
  last: PushTimes | undefined,
  found: (page: readonly ListedRepository[]) => void,
): Promise<Listing> {
  const { branch } = scope;
  if (scope.repositories) {
    await listNamed(batches, scope.repositories, branch, found);
    return { isFull: true, pushes: {}, failures: new Map() };
  }
  const pushes: Record<string, string> = { ...last };
  const failures = new Map<string, Error>();
  for (const owner of scope.owners ?? (await client.owners())) {
    try {
      const { latest, isAll } = await listPushed(client, owner, branch, last?.[owner], found);
      if (!isAll && last?.[owner] === undefined) {
        for await (const page of listRepositories(client, owner, { order: 'created', branch })) {
          found(page.repositories);
        }
      }
      if (latest !== undefined) pushes[owner] = latest;
    } catch (error) {
      failures.set(owner, error instanceof Error ? error : new Error(String(error)));
    }
  }
  return { isFull: last === undefined, pushes, failures };
}

/**
 * Lists an owner's repositories by their last push, back to the push that was seen before. Without one, a page is
 * enough: it tells which pushes come after a full list was begun.
 */
async function listPushed(
  client: GithubClient,
  owner: string,
  branch: string | undefined,
  before: string | undefined,
  found: (page: readonly ListedRepository[]) => void,
): Promise<{ readonly latest: string | undefined; readonly isAll: boolean }> {
  const until = before === undefined ? Infinity : Date.parse(before) - OVERLAP_MS;
  let latest = before;
  for await (const { repositories, isLast } of listRepositories(client, owner, { order: 'pushed', branch })) {
    found(repositories);
    const times = repositories.flatMap(({ pushedAt }) => pushedAt ?? []);
    for (const time of times) if (latest === undefined || time > latest) latest = time;
    if (isLast) return { latest, isAll: true };
    if (times.some((time) => Date.parse(time) < until)) break;
  }
  return { latest, isAll: false };
}

async function listNamed(
  batches: RepositoryBatches,
  names: readonly string[],
  branch: string | undefined,
  found: (page: readonly ListedRepository[]) => void,
): Promise<void> {
  const answers = await Promise.all(
    names.map((fullName) => {
      const [owner = '', name = ''] = fullName.split('/');
      return findRepository(batches, { owner, name }, branch);
    }),
  );
  found(answers.flatMap((repository) => repository ?? []));
}
