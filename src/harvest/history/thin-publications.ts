import type { Publication } from '../../snapshot/format.ts';

/** Publications that a history holds at most: more than a year of days. */
const MOST = 400;

const DAY = 24 * 60 * 60_000;

/**
 * The publications worth keeping: all of the last two days, of each day before that the last one.
 *
 * @param publications oldest first
 * @param now milliseconds
 */
export function thinPublications(publications: readonly Publication[], now: number): readonly Publication[] {
  const kept = publications.filter(({ at }, index) => {
    const next = publications[index + 1];
    return now - Date.parse(at) < 2 * DAY || next === undefined || dayOf(next.at) !== dayOf(at);
  });
  return kept.slice(-MOST);
}

function dayOf(at: string): string {
  return at.slice(0, 10);
}
