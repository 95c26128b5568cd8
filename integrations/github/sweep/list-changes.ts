import type { RepositoryBatches } from '../batch/repository-batches.ts';
import { GithubError, type GithubClient } from '../client/index.ts';
import { findRepository, listRepositories, type RepositoryPage } from '../listing/list-repositories.ts';
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

/** A list that broke off. What was found before is good. */
export interface ListingFailure {
  readonly error: Error;
  /** How many repositories the owner has, as far as that was told. */
  readonly total: number;
}

/** What the host listed. */
export interface Listing {
  /** True when every repository was listed: one that is missing is gone. */
  readonly isFull: boolean;
  readonly pushes: PushTimes;
  /** Repositories that are named and not shown. */
  readonly missing: readonly string[];
  /** Lists that broke off, by owner in lower case. */
  readonly failures: ReadonlyMap<string, ListingFailure>;
}

/** Clocks of the host's machines may differ, and pushes take a while to be listed. */
const OVERLAP_MS = 5 * 60_000;

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
  found: (repositories: readonly ListedRepository[]) => void,
): Promise<Listing> {
  const { branch } = scope;
  if (scope.repositories) {
    const answers = await findNamed(batches, scope.repositories, branch);
    const missing = scope.repositories.filter((_, index) => answers[index] === undefined);
    if (missing.length === answers.length) {
      throw new GithubError('not-found', missingRepositories(client.host.name, missing));
    }
    found(answers.flatMap((repository) => repository ?? []));
    return { isFull: true, pushes: {}, missing, failures: new Map() };
  }
  const pushes: Record<string, string> = { ...last };
  const failures = new Map<string, ListingFailure>();
  for (const owner of scope.owners ?? (await client.owners())) {
    let total = 0;
    const pageFound = (page: RepositoryPage): void => {
      total = page.total;
      found(page.repositories);
    };
    try {
      const pushed = listRepositories(client, owner, { order: 'pushed', branch });
      const { latest, isAll } = await readPushed(pushed, last?.[owner], pageFound);
      if (!isAll && last?.[owner] === undefined) {
        const created = listRepositories(client, owner, { order: 'created', branch });
        for await (const page of created) pageFound(page);
      }
      if (latest !== undefined) pushes[owner] = latest;
    } catch (error) {
      failures.set(owner.toLowerCase(), {
        error: error instanceof Error ? error : new Error(String(error)),
        total,
      });
    }
  }
  return { isFull: last === undefined, pushes, missing: [], failures };
}

/** What to say of repositories that are named and not shown. */
export function missingRepositories(host: string, names: readonly string[]): string {
  return `${host} shows no repository ${names.join(', ')}; check the name, and that the token may see it`;
}

/**
 * Reads repositories by their last push, back to the push that was seen before. Without one, a page is enough: it
 * tells which pushes come after a full list was begun.
 */
async function readPushed(
  pages: AsyncIterable<RepositoryPage>,
  before: string | undefined,
  found: (page: RepositoryPage) => void,
): Promise<{ readonly latest: string | undefined; readonly isAll: boolean }> {
  const until = before === undefined ? Infinity : Date.parse(before) - OVERLAP_MS;
  let latest = before;
  for await (const page of pages) {
    found(page);
    const times = page.repositories.flatMap(({ pushedAt }) => pushedAt ?? []);
    for (const time of times) if (latest === undefined || time > latest) latest = time;
    if (page.isLast) return { latest, isAll: true };
    if (times.some((time) => Date.parse(time) < until)) break;
  }
  return { latest, isAll: false };
}

async function findNamed(
  batches: RepositoryBatches,
  names: readonly string[],
  branch: string | undefined,
): Promise<readonly (ListedRepository | undefined)[]> {
  return Promise.all(
    names.map((fullName) => {
      const [owner = '', name = ''] = fullName.split('/');
      return findRepository(batches, { owner, name }, branch);
    }),
  );
}
