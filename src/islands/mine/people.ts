import type { NameColumns, PeopleIndex } from '../../view/people-index.ts';
import type { Identity } from './identity-value.ts';
import type { KnownEntity } from './known-entity.ts';

/** A user or a group that a reader can choose. */
export interface Person extends KnownEntity {
  /** Words to find it by: title and name, folded. */
  readonly words: string;
}

/** The people and groups of the catalog, users first. */
export interface People {
  readonly snapshot: string;
  readonly all: readonly Person[];
  /** The groups that a user is a direct member of; undefined when the catalog has no such user. */
  groupsOf(ref: string): readonly KnownEntity[] | undefined;
  /** The entity of a reference, under its title of now. */
  find(ref: string): KnownEntity | undefined;
}

/** Reads `people.json`. */
export function readPeople({ snapshot, users, groups }: PeopleIndex): People {
  const groupRows = rowsOf('group', groups);
  const userRows = rowsOf('user', users);
  const numbers = new Map(userRows.map(({ ref }, index) => [ref, index]));
  const all = [...userRows, ...groupRows];
  return {
    snapshot,
    all,
    groupsOf: (ref) => {
      const number = numbers.get(ref);
      if (number === undefined) return undefined;
      return (users.memberOf[number] ?? []).flatMap((group) => known(groupRows[group]) ?? []);
    },
    find: (wanted) => known(all.find(({ ref }) => ref === wanted)),
  };
}

/** Downloads who a reader can be. @throws {Error} when the portal does not answer. */
export async function loadPeople(base: string): Promise<People> {
  const response = await fetch(`${base}people.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`people.json answered ${String(response.status)}`);
  return readPeople((await response.json()) as PeopleIndex);
}

/** What a reader becomes by choosing a user, or one more group. */
export function identityWith(people: People, chosen: KnownEntity, before: Identity | undefined): Identity {
  const { snapshot } = people;
  const entity = { ref: chosen.ref, title: chosen.title };
  const groups = people.groupsOf(entity.ref);
  if (groups) return { user: entity, groups, snapshot };
  const others = before?.user ? [] : (before?.groups ?? []);
  return { groups: [...others.filter(({ ref }) => ref !== entity.ref), entity], snapshot };
}

/** The identity as the catalog knows it now: new titles, new groups. A user who is gone keeps the groups that are not. */
export function refreshIdentity(people: People, { user, groups }: Identity): Identity {
  const fresh = user && people.find(user.ref);
  return {
    ...(user && { user: fresh ?? user }),
    groups: (user && people.groupsOf(user.ref)) ?? groups.flatMap(({ ref }) => people.find(ref) ?? []),
    snapshot: people.snapshot,
  };
}

/** Text as it is compared: lower case, without accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function rowsOf(kind: string, { names, titles }: NameColumns): Person[] {
  return names.map((name, index) => {
    const title = titles[String(index)] ?? name;
    const ref = `${kind}:${name.includes('/') ? name : `default/${name}`}`;
    return { ref, title, words: ` ${fold(title === name ? name : `${title} ${name}`)}` };
  });
}

function known(person: Person | undefined): KnownEntity | undefined {
  return person && { ref: person.ref, title: person.title };
}
