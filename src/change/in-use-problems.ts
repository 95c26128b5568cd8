import type { ExaminedPaths } from '../catalog/index.ts';
import { entityInUse } from '../problems/definitions/change.ts';
import type { Problem } from '../problems/problem.ts';
import type { CatalogEffect } from './catalog-effect.ts';
import type { DanglingRelation } from './relation-changes.ts';

/**
 * The removed and renamed entities that others still refer to. What the changed files themselves refer to in vain is a
 * problem of theirs already, where the whole catalog is known.
 *
 * @param files the descriptors that are left: a place in a deleted one cannot be shown.
 */
export function inUseProblems(
  { removed, renamed }: CatalogEffect,
  files: ReadonlyMap<string, ExaminedPaths>,
  isCatalogKnown: boolean,
): readonly Problem[] {
  const usersOf = (relations: readonly DanglingRelation[]) => {
    const counted = relations.filter(({ place }) => !isCatalogKnown || place === undefined);
    return [...new Map(counted.map(({ source, owner }) => [source, { ref: source, owner }])).values()];
  };
  const problems: Problem[] = [];
  for (const { ref, place, usedBy } of removed) {
    const users = usersOf(usedBy);
    const at = files.has(place.path) ? { source: '', path: place.path, line: 1, column: 1 } : undefined;
    if (users.length > 0) problems.push(entityInUse.problem({ ref, users }, { at, entity: ref }));
  }
  for (const { from, to, place, usedBy } of renamed) {
    const users = usersOf(usedBy);
    const at = { source: '', ...place, column: 1 };
    if (users.length > 0) problems.push(entityInUse.problem({ ref: from, to, users }, { at, entity: to }));
  }
  return problems;
}
