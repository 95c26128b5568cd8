import type { SnapshotEntity } from '../snapshot/format.ts';
import { titleOf, type CatalogView } from './catalog-view.ts';

/** Some entities of one kind as columns, sorted by title. */
export interface NameColumns {
  /** Canonical references without the kind, and without the namespace where it is `default`. */
  readonly names: readonly string[];
  /** Titles by row number, where they differ from the name. */
  readonly titles: Readonly<Record<string, string>>;
}

/** `people.json`: who a reader can be, and the groups that each is a direct member of. No addresses, no pictures. */
export interface PeopleIndex {
  /** Digest of the snapshot. */
  readonly snapshot: string;
  readonly groups: NameColumns;
  /** `memberOf` holds for each user the row numbers of its groups. */
  readonly users: NameColumns & { readonly memberOf: readonly (readonly number[])[] };
}

/** The people and groups of a catalog. Groups that are not in the catalog are left out. */
export function peopleIndex(catalog: CatalogView): PeopleIndex {
  const of = (kind: string) => catalog.sorted.filter(({ ref }) => ref.startsWith(`${kind}:`));
  const groups = of('group');
  const users = of('user');
  const numbers = new Map(groups.map(({ ref }, index) => [ref, index]));
  return {
    snapshot: catalog.snapshot.digest,
    groups: columns(groups),
    users: { ...columns(users), memberOf: users.map((user) => memberOf(user, numbers)) },
  };
}

function memberOf({ entity }: SnapshotEntity, numbers: ReadonlyMap<string, number>): number[] {
  const found = (entity.relations ?? []).flatMap(({ type, targetRef }) =>
    type === 'memberOf' ? (numbers.get(targetRef) ?? []) : [],
  );
  return [...new Set(found)];
}

function columns(entities: readonly SnapshotEntity[]): NameColumns {
  const names = entities.map(({ ref }) => ref.slice(ref.indexOf(':') + 1).replace(/^default\//, ''));
  const titles = entities.flatMap((entity, index) => {
    const title = titleOf(entity);
    return title === names[index] ? [] : [[String(index), title] as const];
  });
  return { names, titles: Object.fromEntries(titles) };
}
