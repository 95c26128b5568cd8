/** Where an announcement stands at a moment. */
export type AnnouncementState = 'coming' | 'current' | 'over';

/**
 * Tells whether an announcement is current.
 *
 * @param from the day or moment it begins; a day begins at the reader's midnight
 * @param until the last day, or the moment it ends; undefined for never
 * @param now in milliseconds
 */
export function announcementState(from: string, until: string | undefined, now: number): AnnouncementState {
  if (now < startOf(from)) return 'coming';
  if (until === undefined) return 'current';
  return now < (isDay(until) ? startOf(until, 1) : Date.parse(until)) ? 'current' : 'over';
}

/** When an announcement begins, in milliseconds. */
export function startOf(date: string, daysLater = 0): number {
  if (!isDay(date)) return Date.parse(date);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day + daysLater).getTime();
}

/** When the reader was here, in milliseconds. */
export interface Presence {
  /** The last time. */
  readonly last: number;
  /** The end of the visit before this one; announcements that began since are new. */
  readonly before: number;
}

/** After this long without a page, the next is another visit. */
const VISIT_MS = 30 * 60_000;

/** The presence of a reader who is here at `now`. On a first visit nothing is new. */
export function presenceAt(presence: Presence | undefined, now: number): Presence {
  if (!presence) return { last: now, before: now };
  return { last: now, before: now - presence.last > VISIT_MS ? presence.last : presence.before };
}

function isDay(date: string): boolean {
  return !date.includes('T');
}
