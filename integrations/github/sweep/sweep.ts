import type { OpenContext } from '../../../src/plugin/source.ts';
import type { OutdatedParts } from '../../../src/plugin/source-report.ts';
import type { RepositoryBatches } from '../batch/repository-batches.ts';
import type { RecordJournal } from '../cache/record-journal.ts';
import type { RepositoryRecord } from '../cache/repository-record.ts';
import type { KnownRepository, SweepState } from '../cache/sweep-state.ts';
import type { GithubClient, GithubError } from '../client/index.ts';
import type { CatalogPath } from '../files/catalog-path.ts';
import type { ObjectReader } from '../files/object-reader.ts';
import { fullNameOf, type ListedRepository } from '../listing/listed-repository.ts';
import { listChanges, type Listing, type ListingScope, type PushTimes } from './list-changes.ts';
import { outdatedParts } from './outdated-parts.ts';
import { RepositoryReads } from './repository-reads.ts';
import { unreadableReason } from './unreadable-reason.ts';

export interface SweepOptions {
  readonly client: GithubClient;
  readonly batches: RepositoryBatches;
  readonly reader: ObjectReader;
  readonly journal: RecordJournal;
  /** What the last sweep left. */
  readonly last: SweepState | undefined;
  /** The options, as text: everything is listed again when it changes. */
  readonly variant: string;
  readonly scope: ListingScope;
  readonly isWanted: (repository: ListedRepository) => boolean;
  readonly catalogPath: CatalogPath;
  readonly now: Date;
  readonly onProgress?: OpenContext['onProgress'];
}

/** A repository with what is known of it: of its head or, when that could not be read, of an earlier commit. */
export interface SweptRepository extends KnownRepository {
  readonly record?: RepositoryRecord | undefined;
}

export interface Swept {
  /** Sorted by name. */
  readonly repositories: readonly SweptRepository[];
  /** To be kept for the next sweep. */
  readonly state: SweepState;
  /** True when every repository was listed. */
  readonly isFull: boolean;
  /** Repositories that are named and not shown. */
  readonly missing: readonly string[];
  readonly outdated: OutdatedParts | undefined;
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * Finds out which repositories there are and reads those whose head has moved, as far as the host answers. The rest
 * keep their last good state.
 *
 * @throws {GithubError} when nothing at all is listed.
 */
export async function sweep(options: SweepOptions): Promise<Swept> {
  const { client, batches, scope, isWanted, now } = options;
  const last = options.last?.variant === options.variant ? options.last : undefined;
  const known = new Map(last?.repositories.map((repository) => [repository.id, repository]));
  const listed = new Map<string, ListedRepository>();
  const tellProgress = (): void => {
    const done = Math.max(0, listed.size - reads.underWay);
    options.onProgress?.({ done, total: listed.size, what: 'repositories' });
  };
  const reads = new RepositoryReads({ ...options, onRead: tellProgress });

  const listing = await batches.gather(async () => {
    const list = (pushes: PushTimes | undefined): Promise<Listing> =>
      listChanges(client, batches, scope, pushes, (page) => {
        for (const repository of page) {
          listed.set(repository.id, repository);
          if (isWanted(repository)) reads.start(repository);
        }
        tellProgress();
      });
    let answer = await list(isFullDue(last, now) ? undefined : last?.pushes);
    // Whether the repository that had the name was renamed or deleted, only the whole list tells.
    if (!answer.isFull && isNameTaken(known, listed)) answer = await list(undefined);
    // What could not be read the last time is tried again, whether it has moved since or not.
    for (const repository of known.values()) if (!listed.has(repository.id)) reads.start(repository);
    return answer;
  });
  const [failure] = listing.failures.values();
  if (failure && listed.size === 0) throw failure.error;

  const repositories: SweptRepository[] = [];
  let reason: Error | undefined = failure?.error;
  for (const repository of merged(known, listed, listing)) {
    const error = await reads.errorOf(repository);
    if (!isWanted(repository) || (error?.kind === 'not-found' && listed.has(repository.id))) continue;
    const swept = outcomeOf(repository, error, known.get(repository.id), options);
    if (swept.stale) reason ??= error;
    repositories.push(swept);
  }
  repositories.sort((a, b) => (fullNameOf(a) < fullNameOf(b) ? -1 : 1));
  const isListed = ({ id, owner }: ListedRepository): boolean =>
    listed.has(id) || !listing.failures.has(owner.toLowerCase());
  const unlisted = [...known.values()].filter((repository) => !isListed(repository)).length;
  const announced = [...listing.failures.values()].reduce((sum, { total }) => sum + total, 0);
  return {
    repositories,
    state: stateAfter(repositories, listing, last, options),
    isFull: listing.isFull && failure === undefined,
    missing: listing.missing,
    outdated: outdatedParts(repositories, {
      isListed,
      // Repositories that the host counts, and of which nothing is known yet.
      unseen: failure ? Math.max(0, announced - listed.size - unlisted) : 0,
      sweptAt: last?.sweptAt,
      reason: reason?.message ?? '',
    }),
  };
}

function isFullDue(last: SweepState | undefined, now: Date): boolean {
  const age = last?.listedAt === undefined ? Infinity : now.getTime() - Date.parse(last.listedAt);
  // A clock that was set back tells nothing about the age.
  return !(age >= 0 && age < DAY_MS);
}

/** All repositories of the source now. Where the list broke off, those that it did not come to are still there. */
function merged(
  known: ReadonlyMap<string, KnownRepository>,
  listed: ReadonlyMap<string, ListedRepository>,
  { isFull, failures }: Listing,
): readonly KnownRepository[] {
  const taken = new Set([...listed.values()].map(nameKey));
  const unlisted = [...known.values()].filter(
    (one) =>
      !listed.has(one.id) && !taken.has(nameKey(one)) && (!isFull || failures.has(one.owner.toLowerCase())),
  );
  return [...unlisted, ...listed.values()];
}

/** Whether a name that was known of one repository is listed as that of another. */
function isNameTaken(
  known: ReadonlyMap<string, KnownRepository>,
  listed: ReadonlyMap<string, ListedRepository>,
): boolean {
  const taken = new Set([...listed.values()].map(nameKey));
  return [...known.values()].some((one) => !listed.has(one.id) && taken.has(nameKey(one)));
}

function nameKey(repository: ListedRepository): string {
  return fullNameOf(repository).toLowerCase();
}

/** A repository after its head was read, or was not. */
function outcomeOf(
  repository: ListedRepository,
  error: GithubError | undefined,
  before: KnownRepository | undefined,
  { journal, last }: SweepOptions,
): SweptRepository {
  const record = journal.get(repository.id);
  const unreadable = unreadableReason(repository, error);
  const since = before?.stale ? before.stale.since : record && last?.sweptAt;
  return {
    ...repository,
    unreadable,
    stale: error && !unreadable ? { since } : undefined,
    record,
  };
}

function stateAfter(
  repositories: readonly SweptRepository[],
  { isFull, failures, pushes }: Listing,
  last: SweepState | undefined,
  { variant, now }: SweepOptions,
): SweepState {
  const time = now.toISOString();
  const isWhole = failures.size === 0;
  return {
    variant,
    listedAt: isWhole && isFull ? time : last?.listedAt,
    sweptAt: isWhole ? time : last?.sweptAt,
    pushes,
    repositories: repositories.map((repository) => ({ ...repository, record: undefined })),
    referred: last?.referred ?? [],
  };
}
