import { entityDifference } from './entity-difference.ts';
import type { FieldChange } from './entity-difference.ts';
import { findRenames } from './find-renames.ts';
import type { RenamedEntity } from './find-renames.ts';
import { danglingRelations, foundRelations, relationChanges } from './relation-changes.ts';
import type { ChangedRelation, DanglingRelation } from './relation-changes.ts';
import type { EntityPlace, OtherEntity, RevisionEntity } from './revision-entity.ts';
import { ownerOf } from './revision-entity.ts';

/** An entity with what a reviewer wants to know of it. */
export interface EntityNote {
  readonly ref: string;
  /** Canonical reference of who owns it. */
  readonly owner?: string | undefined;
  readonly place: EntityPlace;
}

/** An entity that others have to do without. */
export interface RemovedEntity extends EntityNote {
  /** The relations that lead to it, from entities that stay. */
  readonly usedBy: readonly DanglingRelation[];
}

/** An entity that says something else now. */
export interface ChangedEntity extends EntityNote {
  readonly fields: readonly FieldChange[];
}

/** An entity that goes on under another name, perhaps changed besides. */
export interface MovedName extends RenamedEntity {
  readonly owner?: string | undefined;
  readonly place: EntityPlace;
  readonly fields: readonly FieldChange[];
  readonly usedBy: readonly DanglingRelation[];
}

/** An entity that somebody else answers for now. */
export interface MovedOwner {
  readonly ref: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** False when nobody of that name is in the catalog; undefined where the catalog is not known. */
  readonly exists?: boolean | undefined;
}

/** What a change does to a catalog. Lists are sorted by reference. */
export interface CatalogEffect {
  readonly added: readonly EntityNote[];
  readonly removed: readonly RemovedEntity[];
  readonly changed: readonly ChangedEntity[];
  readonly renamed: readonly MovedName[];
  readonly owners: readonly MovedOwner[];
  readonly relations: {
    readonly added: readonly ChangedRelation[];
    readonly removed: readonly ChangedRelation[];
    /** Relations that lead nowhere and did not before, of the changed files and of others. */
    readonly dangling: readonly DanglingRelation[];
    /** Relations that led nowhere and do no longer. */
    readonly found: readonly DanglingRelation[];
  };
}

/**
 * What a change does to a catalog: the entities of its files before and after, and those of everybody else. Without
 * those, a relation counts as leading nowhere only when the change itself takes its target away.
 *
 * References that nobody knew before and that nobody knows now are no effect of the change.
 */
export function catalogEffect(
  before: readonly RevisionEntity[],
  after: readonly RevisionEntity[],
  others: readonly OtherEntity[] | undefined,
): CatalogEffect {
  const [old, now] = [byRef(before), byRef(after)];
  const elsewhere = new Set(others?.map(({ ref }) => ref));
  const gone = before.filter(({ ref }) => !now.has(ref));
  const come = after.filter(({ ref }) => !old.has(ref));
  const renames = findRenames(gone, come);
  const newNames = new Map(renames.map(({ from, to }) => [from, to]));
  const takenNames = new Set(renames.map(({ to }) => to));
  const known = {
    before: new Set([...old.keys(), ...elsewhere]),
    after: new Set([...now.keys(), ...elsewhere]),
  };
  const dangling = danglingRelations({ before, after, others, known });
  const usersOf = (ref: string): readonly DanglingRelation[] =>
    dangling.filter(({ target }) => target === ref);

  const kept = after.flatMap((item) => {
    const previous = old.get(item.ref);
    return previous ? [{ previous, item }] : [];
  });
  const moved = renames.flatMap(({ from, to }) => {
    const [previous, item] = [old.get(from), now.get(to)];
    return previous && item ? [{ previous, item }] : [];
  });
  return {
    added: sorted(come.filter(({ ref }) => !takenNames.has(ref)).map(noteOf)),
    removed: sorted(
      gone
        .filter(({ ref }) => !newNames.has(ref))
        .map((item) => ({ ...noteOf(item), usedBy: usersOf(item.ref) })),
    ),
    changed: sorted(
      kept
        .map(({ previous, item }) => ({
          ...noteOf(item),
          fields: entityDifference(previous.entity, item.entity),
        }))
        .filter(({ fields }) => fields.length > 0),
    ),
    renamed: moved.map(({ previous, item }) => {
      const { owner, place } = noteOf(item);
      const fields = entityDifference(previous.entity, item.entity).filter(
        ({ field }) => !IN_NAME.has(field),
      );
      return { from: previous.ref, to: item.ref, owner, place, fields, usedBy: usersOf(previous.ref) };
    }),
    owners: sorted(
      [...kept, ...moved].flatMap(({ previous, item }) => {
        const [from, to] = [ownerOf(previous), ownerOf(item)];
        return from === to
          ? []
          : [{ ref: item.ref, from, to, ...(others && to && { exists: known.after.has(to) }) }];
      }),
    ),
    relations: {
      ...relationChanges(before, after, newNames),
      dangling,
      found: foundRelations({ before, after, others, known }),
    },
  };
}

const IN_NAME = new Set(['metadata.name', 'metadata.namespace']);

function noteOf(item: RevisionEntity): EntityNote {
  return { ref: item.ref, owner: ownerOf(item), place: item.place };
}

function byRef(entities: readonly RevisionEntity[]): ReadonlyMap<string, RevisionEntity> {
  return new Map(entities.map((item) => [item.ref, item]));
}

function sorted<Item extends { readonly ref: string }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => (a.ref < b.ref ? -1 : 1));
}
