import type { EntityRelation } from '../model/entity.ts';
import { inverseRelation } from '../model/relations.ts';
import type { RelationPair } from '../model/relations.ts';
import type { EntityReference } from './references.ts';

/** A relation with the entity that it starts from. */
export interface Relation extends EntityRelation {
  readonly sourceRef: string;
}

/** The relations that the references of an entity make: each with its inverse, where the pairs name one. */
export function relationsOf(
  ref: string,
  references: readonly Pick<EntityReference, 'relation' | 'target'>[],
  pairs: readonly RelationPair[],
): readonly Relation[] {
  return references.flatMap(({ relation, target }) => {
    const inverse = inverseRelation(relation, pairs);
    return [
      { sourceRef: ref, type: relation, targetRef: target },
      ...(inverse === undefined ? [] : [{ sourceRef: target, type: inverse, targetRef: ref }]),
    ];
  });
}

/** Relations by the entity they start from, sorted by type and target, without repeats. */
export function groupRelations(
  relations: Iterable<Relation>,
): ReadonlyMap<string, readonly EntityRelation[]> {
  const keys = new Map<string, Set<string>>();
  for (const { sourceRef, type, targetRef } of relations) {
    const own = keys.get(sourceRef) ?? new Set();
    keys.set(sourceRef, own.add(`${type}\n${targetRef}`));
  }
  const grouped = new Map<string, readonly EntityRelation[]>();
  for (const [ref, own] of keys) grouped.set(ref, [...own].sort().map(relationOf));
  return grouped;
}

function relationOf(key: string): EntityRelation {
  const newline = key.indexOf('\n');
  return { type: key.slice(0, newline), targetRef: key.slice(newline + 1) };
}
