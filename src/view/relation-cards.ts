import type { EntityRelation } from '../model/entity.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { cardOf, type CardName } from './card-names.ts';
import { queryHref } from './catalog-query.ts';
import type { CatalogView } from './catalog-view.ts';
import { compareText } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import type { Neighbour } from './neighbour.ts';
import { neighbourOf } from './resolve-neighbour.ts';

/** How many entities of one card a page lists. */
export const CARD_ROWS = 25;

/** One line of a card. */
export interface RelationRow {
  readonly entity: Neighbour;
  readonly owner?: Neighbour;
}

/** The entities that one relation leads to, all of one kind where users expect a card a kind. */
export interface RelationCard {
  readonly relation: string;
  /** Absent for relations that the portal's config added; those have a title. */
  readonly name?: CardName;
  readonly title: string;
  readonly total: number;
  /** The first rows: those in the catalog first, by title. */
  readonly rows: readonly RelationRow[];
  /** All of them in the catalog, where these are only the first. */
  readonly href?: string;
}

const ORDER = [
  'hasPart',
  'providesApi',
  'consumesApi',
  'apiProvidedBy',
  'apiConsumedBy',
  'dependsOn',
  'dependencyOf',
  'partOf',
];

interface Group extends ReturnType<typeof cardOf> {
  readonly relation: string;
  readonly refs: string[];
}

/**
 * An entity's relations as cards, in the order in which readers ask for them.
 *
 * @param leaveOut whether another part of the page already says what a relation says
 */
export function relationCards(
  catalog: CatalogView,
  { ref, entity }: SnapshotEntity,
  leaveOut: (relation: EntityRelation) => boolean,
): RelationCard[] {
  const ownKind = entity.kind.toLowerCase();
  const groups = new Map<string, Group>();
  for (const relation of entity.relations ?? []) {
    if (leaveOut(relation)) continue;
    const { type, targetRef } = relation;
    const card = cardOf(ownKind, type, targetRef.slice(0, targetRef.indexOf(':')));
    const key = `${type}\n${card.name ?? ''}`;
    const group = groups.get(key);
    if (group) group.refs.push(targetRef);
    else groups.set(key, { ...card, relation: type, refs: [targetRef] });
  }
  return [...groups.values()]
    .sort((a, b) => rank(a.relation) - rank(b.relation) || compareText(a.relation, b.relation))
    .map(({ relation, name, kind, refs }) => ({
      relation,
      ...(name && { name }),
      title: displayLine(catalog.relationTitles.get(relation) ?? relation, 60),
      total: refs.length,
      rows: firstOf(catalog, refs),
      ...(refs.length > CARD_ROWS && { href: hrefOf(catalog, ref, relation, kind) }),
    }));
}

/** The query that finds what a relation leads to: what leads back. */
function hrefOf(catalog: CatalogView, ref: string, relation: string, kind: string | undefined): string {
  return queryHref(catalog.hrefs, [
    { field: catalog.inverses.get(relation) ?? relation, values: [ref] },
    ...(kind === undefined ? [] : [{ field: 'kind', values: [kind] }]),
  ]);
}

function firstOf(catalog: CatalogView, refs: readonly string[]): RelationRow[] {
  const first = refs.filter((ref) => catalog.entities.has(ref)).slice(0, CARD_ROWS);
  for (const ref of refs) {
    if (first.length === CARD_ROWS) break;
    if (!catalog.entities.has(ref)) first.push(ref);
  }
  return first
    .map((ref) => neighbourOf(catalog, ref))
    .sort(
      (a, b) => Number(a.href === undefined) - Number(b.href === undefined) || compareText(a.title, b.title),
    )
    .map((entity) => ({
      entity,
      ...(entity.owner !== undefined && { owner: neighbourOf(catalog, entity.owner) }),
    }));
}

function rank(relation: string): number {
  const place = ORDER.indexOf(relation);
  return place === -1 ? ORDER.length : place;
}
