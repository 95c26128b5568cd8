import { keptValue } from './kept-value.ts';
import { isKnownEntity, type KnownEntity } from './known-entity.ts';

/** Most stars that are kept; the oldest make room. */
const MOST = 500;

const isStars = (value: unknown): value is readonly KnownEntity[] =>
  Array.isArray(value) && value.every(isKnownEntity);

const kept = keptValue('starred', isStars);

/** The entities that the reader starred, latest first, under the titles they had then. */
export function starred(): readonly KnownEntity[] {
  return kept.read() ?? [];
}

/** References of the entities that the reader starred, latest first. */
export function starredRefs(): readonly string[] {
  return starred().map(({ ref }) => ref);
}

/** Stars an entity, or takes its star away; returns whether it has one now. */
export function toggleStar(ref: string, title: string): boolean {
  const before = starred();
  const others = before.filter((star) => star.ref !== ref);
  const isStarred = others.length === before.length;
  keepStars(isStarred ? [{ ref, title }, ...others] : others);
  return isStarred;
}

/** Replaces all stars; none forgets them. */
export function keepStars(stars: readonly KnownEntity[]): void {
  kept.write(stars.length > 0 ? stars.slice(0, MOST) : undefined);
}
