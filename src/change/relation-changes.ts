import { ownerOf } from './revision-entity.ts';
import type { EntityPlace, OtherEntity, RevisionEntity } from './revision-entity.ts';

/** A relation that entities of the changed files make. */
export interface ChangedRelation {
  readonly source: string;
  readonly relation: string;
  readonly target: string;
}

/** A relation to an entity that is missing on one side of the change. */
export interface DanglingRelation extends ChangedRelation {
  /** Who owns the entity that it starts from. */
  readonly owner?: string | undefined;
  /** Where that entity is defined, when it is in the changed files. */
  readonly place?: EntityPlace | undefined;
}

/** Both sides of a change, with what exists on each. */
export interface RelationSides {
  readonly before: readonly RevisionEntity[];
  readonly after: readonly RevisionEntity[];
  /** Absent where the rest of the catalog is not known. */
  readonly others: readonly OtherEntity[] | undefined;
  readonly known: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> };
}

/** Relations made and taken back. A new name of an entity is no new relation, on either end. */
export function relationChanges(
  before: readonly RevisionEntity[],
  after: readonly RevisionEntity[],
  newNames: ReadonlyMap<string, string>,
): { readonly added: readonly ChangedRelation[]; readonly removed: readonly ChangedRelation[] } {
  const named = (ref: string): string => newNames.get(ref) ?? ref;
  const old = relationsByKey(before, named);
  const now = relationsByKey(after, (ref) => ref);
  return {
    added: [...now].filter(([key]) => !old.has(key)).map(([, relation]) => relation),
    removed: [...old].filter(([key]) => !now.has(key)).map(([, relation]) => relation),
  };
}

/** Relations that lead nowhere after the change and did not, or were not there, before it. */
export function danglingRelations({
  before,
  after,
  others,
  known,
}: RelationSides): readonly DanglingRelation[] {
  const old = relationsByKey(before, (ref) => ref);
  return sorted(
    [...detailed(after), ...detailed(others ?? [])].filter(
      ({ target, ...relation }) =>
        !known.after.has(target) &&
        (known.before.has(target) ||
          (others !== undefined && relation.place !== undefined && !old.has(keyOf({ target, ...relation })))),
    ),
  );
}

/** Relations that led nowhere before the change and lead to an entity of it now. */
export function foundRelations({ before, others, after, known }: RelationSides): readonly DanglingRelation[] {
  const old = relationsByKey(before, (ref) => ref);
  const kept = detailed(after).filter((relation) => old.has(keyOf(relation)));
  return sorted(
    [...kept, ...detailed(others ?? [])].filter(
      ({ target }) => known.after.has(target) && !known.before.has(target),
    ),
  );
}

function detailed(entities: readonly (OtherEntity & Partial<RevisionEntity>)[]): DanglingRelation[] {
  return entities.flatMap((item) => {
    const { ref, references, place } = item;
    const owner = ownerOf(item);
    return references.map(({ relation, target }) => ({ source: ref, relation, target, owner, place }));
  });
}

function relationsByKey(
  entities: readonly RevisionEntity[],
  named: (ref: string) => string,
): ReadonlyMap<string, ChangedRelation> {
  const relations = entities.flatMap(({ ref, references }) =>
    references.map(({ relation, target }) => ({ source: named(ref), relation, target: named(target) })),
  );
  return new Map(sorted(relations).map((relation) => [keyOf(relation), relation]));
}

function keyOf({ source, relation, target }: ChangedRelation): string {
  return `${source}\n${relation}\n${target}`;
}

function sorted<Relation extends ChangedRelation>(relations: readonly Relation[]): readonly Relation[] {
  const unique = new Map(relations.map((relation) => [keyOf(relation), relation]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, relation]) => relation);
}
