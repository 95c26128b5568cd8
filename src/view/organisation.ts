import type { SnapshotEntity } from '../snapshot/format.ts';
import { queryHref } from './catalog-query.ts';
import type { CatalogView } from './catalog-view.ts';
import { compareText, groupBy } from './catalog-view.ts';
import type { Neighbour } from './neighbour.ts';
import { countOwned, type OwnershipKind } from './owned-counts.ts';
import { neighbourOf } from './resolve-neighbour.ts';

/** People: the first ones by title, and how many there are. */
export interface People {
  readonly total: number;
  readonly shown: readonly Neighbour[];
  /** All of them in the catalog, where one query says it. */
  readonly href?: string;
}

/** A group with the groups below it. */
export interface GroupTree {
  readonly group: Neighbour;
  readonly below: readonly GroupTree[];
}

/** What a group or user is, has and answers for; `all` counts the groups below a group, or the groups of a user, in. */
export interface OrganisationView {
  readonly members?: { readonly direct: People; readonly all?: People };
  readonly below: readonly GroupTree[];
  /** Groups below, at any depth. */
  readonly belowCount: number;
  readonly ownership: { readonly direct: readonly OwnershipKind[]; readonly all?: readonly OwnershipKind[] };
}

const PEOPLE = 48;
const TREE = 60;
/** Groups that one query can name before it grows unreadable. */
const NAMED = 8;
const related = new WeakMap<SnapshotEntity, ReadonlyMap<string, readonly string[]>>();

/** The organisation as seen from a group or user; undefined for other kinds. */
export function organisationView(catalog: CatalogView, item: SnapshotEntity): OrganisationView | undefined {
  const kind = item.entity.kind.toLowerCase();
  if (kind !== 'group' && kind !== 'user') return undefined;
  const others = kind === 'group' ? groupsBelow(catalog, item) : targets(item, 'memberOf');
  const everybody = [item.ref, ...others];
  const direct = countOwned(catalog, [item.ref], targetsOf(catalog));
  const all = others.length > 0 ? countOwned(catalog, everybody, targetsOf(catalog), NAMED) : undefined;
  return {
    ...(kind === 'group' && { members: membersOf(catalog, item, others) }),
    below: kind === 'group' ? treeBelow(catalog, item) : [],
    belowCount: kind === 'group' ? others.length : 0,
    ownership: { direct, ...(all && all.length > 0 && { all }) },
  };
}

function membersOf(catalog: CatalogView, item: SnapshotEntity, below: readonly string[]) {
  const direct = targets(item, 'hasMember');
  const all = new Set(direct);
  for (const ref of below) {
    const group = catalog.entities.get(ref);
    if (group) for (const member of targets(group, 'hasMember')) all.add(member);
  }
  const groups = [item.ref, ...below];
  return {
    direct: people(catalog, direct, [item.ref]),
    ...(all.size > direct.length && { all: people(catalog, [...all], groups) }),
  };
}

function people(catalog: CatalogView, refs: readonly string[], groups: readonly string[]): People {
  const shown = refs
    .map((ref) => neighbourOf(catalog, ref))
    .sort((a, b) => compareText(a.title.toLowerCase(), b.title.toLowerCase()) || compareText(a.ref, b.ref))
    .slice(0, PEOPLE);
  const query = [
    { field: 'kind', values: ['user'] },
    { field: 'memberOf', values: groups },
  ];
  return {
    total: refs.length,
    shown,
    ...(groups.length <= NAMED && { href: queryHref(catalog.hrefs, query) }),
  };
}

/** Every group below a group, nearest first; a hierarchy that goes round is walked once. */
function groupsBelow(catalog: CatalogView, item: SnapshotEntity): string[] {
  const seen = new Set([item.ref]);
  for (const ref of seen) {
    const group = catalog.entities.get(ref);
    if (group) for (const child of targets(group, 'parentOf')) seen.add(child);
  }
  seen.delete(item.ref);
  return [...seen];
}

/** The nearest groups below as a tree, at most `TREE` of them: a level is shown whole before the next begins. */
function treeBelow(catalog: CatalogView, item: SnapshotEntity): GroupTree[] {
  const shown = new Set(groupsBelow(catalog, item).slice(0, TREE));
  const branch = (from: SnapshotEntity): GroupTree[] =>
    targets(from, 'parentOf').flatMap((ref) => {
      if (!shown.delete(ref)) return [];
      const group = catalog.entities.get(ref);
      return [{ group: neighbourOf(catalog, ref), below: group ? branch(group) : [] }];
    });
  return branch(item);
}

/** What a relation of an entity leads to, by type, each once. */
function targets(item: SnapshotEntity, type: string): readonly string[] {
  let byType = related.get(item);
  if (!byType) {
    const groups = groupBy(item.entity.relations ?? [], (relation) => relation.type);
    byType = new Map(
      [...groups].map(([key, list]) => [key, [...new Set(list.map(({ targetRef }) => targetRef))]]),
    );
    related.set(item, byType);
  }
  return byType.get(type) ?? [];
}

function targetsOf(catalog: CatalogView): (owner: string) => readonly string[] {
  return (owner) => {
    const item = catalog.entities.get(owner);
    return item ? targets(item, 'ownerOf') : [];
  };
}
