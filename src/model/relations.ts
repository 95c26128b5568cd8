/** A pair of relation types, each the other's inverse, with the words the interface uses for them. */
export interface RelationPair {
  readonly forward: string;
  readonly reverse: string;
  readonly forwardTitle: string;
  readonly reverseTitle: string;
}

/** Backstage's well-known relations: seven pairs, fourteen types (`catalog-model/src/kinds/relations.ts`). */
export const RELATION_PAIRS = [
  { forward: 'ownedBy', reverse: 'ownerOf', forwardTitle: 'Owned by', reverseTitle: 'Owns' },
  {
    forward: 'providesApi',
    reverse: 'apiProvidedBy',
    forwardTitle: 'Provides API',
    reverseTitle: 'Provided by',
  },
  {
    forward: 'consumesApi',
    reverse: 'apiConsumedBy',
    forwardTitle: 'Consumes API',
    reverseTitle: 'Consumed by',
  },
  {
    forward: 'dependsOn',
    reverse: 'dependencyOf',
    forwardTitle: 'Depends on',
    reverseTitle: 'Dependency of',
  },
  { forward: 'parentOf', reverse: 'childOf', forwardTitle: 'Parent of', reverseTitle: 'Child of' },
  { forward: 'memberOf', reverse: 'hasMember', forwardTitle: 'Member of', reverseTitle: 'Has members' },
  { forward: 'partOf', reverse: 'hasPart', forwardTitle: 'Part of', reverseTitle: 'Has parts' },
] as const satisfies readonly RelationPair[];

/** The inverse of a relation type among the given pairs, or undefined when no pair names it. */
export function inverseRelation(
  type: string,
  pairs: readonly RelationPair[] = RELATION_PAIRS,
): string | undefined {
  for (const pair of pairs) {
    if (pair.forward === type) return pair.reverse;
    if (pair.reverse === type) return pair.forward;
  }
  return undefined;
}
