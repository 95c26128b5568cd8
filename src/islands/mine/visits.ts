import { keptValue } from './kept-value.ts';
import type { KnownEntity } from './known-entity.ts';
import { isVisits, withVisit, type Visit } from './visit-list.ts';

const kept = keptValue('visits', isVisits);

/** The entities whose pages the reader opened, latest first. */
export function visits(): readonly Visit[] {
  return kept.read() ?? [];
}

/** Remembers that an entity's page was opened at `now`, in milliseconds. */
export function recordVisit(entity: KnownEntity, now: number): void {
  keepVisits(withVisit(visits(), entity, now));
}

/** Replaces all visits; none forgets them. */
export function keepVisits(list: readonly Visit[]): void {
  kept.write(list.length > 0 ? list : undefined);
}
