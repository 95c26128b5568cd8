import { keptValue } from './kept-value.ts';

const isRefs = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const kept = keptValue('starred', isRefs);

/** References of the entities that the reader starred, latest first. */
export function starredRefs(): readonly string[] {
  return kept.read() ?? [];
}

/** Stars an entity, or takes its star away; returns whether it has one now. */
export function toggleStar(ref: string): boolean {
  const before = starredRefs();
  const others = before.filter((starred) => starred !== ref);
  const isStarred = others.length === before.length;
  kept.write(isStarred ? [ref, ...others] : others);
  return isStarred;
}
