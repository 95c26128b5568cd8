import type { OutdatedParts } from '../../../src/plugin/source-report.ts';
import type { KnownRepository } from '../cache/sweep-state.ts';

/**
 * The repositories that show an older state than the host has, or may have.
 *
 * @param isListed whether the host listed a repository in this sweep, or need not have.
 * @param sweptAt end of the last sweep that was whole: when what is not listed now was last known to be current.
 * @param reason why the sweep is not whole.
 */
export function outdatedParts(
  repositories: readonly KnownRepository[],
  isListed: (repository: KnownRepository) => boolean,
  sweptAt: string | undefined,
  reason: string,
): OutdatedParts | undefined {
  const outdated = repositories.filter(
    (repository) => repository.stale !== undefined || !isListed(repository),
  );
  if (outdated.length === 0) return undefined;
  const times = outdated.flatMap(({ stale }) => (stale ? (stale.since ?? []) : (sweptAt ?? [])));
  const since = times.sort()[0];
  return {
    parts: outdated.length,
    total: repositories.length,
    ...(since !== undefined && { since }),
    reason,
  };
}
