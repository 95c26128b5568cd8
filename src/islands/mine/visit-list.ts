import { isKnownEntity, type KnownEntity } from './known-entity.ts';

/** How often and when the reader opened an entity's page. */
export interface Visit extends KnownEntity {
  readonly count: number;
  /** The last time, in milliseconds since 1970. */
  readonly last: number;
}

/** Most entities whose visits are kept. */
export const MOST_VISITS = 100;
/** The furthest moment from 1970 that has a date, in milliseconds. */
const LATEST = 8.64e15;
/** Reading on in an entity's tabs, or loading its page again, is one visit. */
const ONE_VISIT_MS = 10 * 60_000;

/** True of a list of visits as it is kept. */
export function isVisits(value: unknown): value is readonly Visit[] {
  return Array.isArray(value) && value.every(isVisit);
}

function isVisit(value: unknown): value is Visit {
  if (!isKnownEntity(value)) return false;
  const { count, last } = value as Partial<Visit>;
  return Number.isSafeInteger(count) && typeof last === 'number' && Math.abs(last) <= LATEST;
}

/** The visits with one more at `now` (in milliseconds), latest first. Of more than 100 entities the oldest is left out. */
export function withVisit(
  visits: readonly Visit[],
  { ref, title }: KnownEntity,
  now: number,
): readonly Visit[] {
  const before = visits.find((visit) => visit.ref === ref);
  const goesOn = before !== undefined && before === visits[0] && now - before.last < ONE_VISIT_MS;
  const count = (before?.count ?? 0) + (goesOn ? 0 : 1);
  return [{ ref, title, count, last: now }, ...visits.filter((visit) => visit !== before)].slice(
    0,
    MOST_VISITS,
  );
}

/** The most visited, most first; an entity counts once it was visited twice. */
export function mostVisited(visits: readonly Visit[]): readonly Visit[] {
  return visits.filter(({ count }) => count > 1).toSorted((a, b) => b.count - a.count || b.last - a.last);
}
