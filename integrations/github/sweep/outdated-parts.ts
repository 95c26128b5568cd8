import type { OutdatedParts } from '../../../src/plugin/source-report.ts';
import type { KnownRepository } from '../cache/sweep-state.ts';

export interface SweepGaps {
  /** Whether the host listed a repository in this sweep, or need not have. */
  readonly isListed: (repository: KnownRepository) => boolean;
  /** How many repositories there are of which nothing is known. */
  readonly unseen: number;
  /** End of the last sweep that was whole: when what is not listed now was last known to be current. */
  readonly sweptAt: string | undefined;
  /** Why the sweep is not whole. */
  readonly reason: string;
}

/** The repositories that show an older state than the host has, or may have, or nothing at all. */
export function outdatedParts(
  repositories: readonly KnownRepository[],
  { isListed, unseen, sweptAt, reason }: SweepGaps,
): OutdatedParts | undefined {
  const outdated = repositories.filter(
    (repository) => repository.stale !== undefined || !isListed(repository),
  );
  const parts = outdated.length + unseen;
  if (parts === 0) return undefined;
  const times = outdated.flatMap(({ stale }) => (stale ? (stale.since ?? []) : (sweptAt ?? [])));
  const since = times.sort()[0];
  return {
    parts,
    total: repositories.length + unseen,
    ...(since !== undefined && { since }),
    reason,
  };
}
