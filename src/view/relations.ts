import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import { compareText, groupBy } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import { neighbourOf, type Neighbour } from './neighbour.ts';

/** How many neighbours of one relation a page lists. */
export const RELATION_LIMIT = 50;

/** The neighbours of one relation type: the first ones, and how many there are. */
export interface RelationGroup {
  readonly type: string;
  readonly title: string;
  readonly total: number;
  readonly shown: readonly Neighbour[];
}

/** An entity's relations by type, in the order in which a reader asks for them; existing neighbours first, by title. */
export function relationGroups(catalog: CatalogView, { entity }: SnapshotEntity): RelationGroup[] {
  const groups = groupBy(entity.relations ?? [], ({ type }) => type);
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b))
    .map(([type, relations]) => ({
      type,
      title: displayLine(catalog.relationTitles.get(type) ?? type, 60),
      total: relations.length,
      shown: firstOf(
        catalog,
        relations.map(({ targetRef }) => targetRef),
      ),
    }));
}

function firstOf(catalog: CatalogView, refs: readonly string[]): Neighbour[] {
  const existing = refs.filter((ref) => catalog.entities.has(ref));
  const missing = refs.filter((ref) => !catalog.entities.has(ref));
  return [...existing, ...missing]
    .slice(0, RELATION_LIMIT)
    .map((ref) => neighbourOf(catalog, ref))
    .sort(
      (a, b) => Number(a.href === undefined) - Number(b.href === undefined) || compareText(a.title, b.title),
    );
}

const ORDER = [
  'hasMember',
  'memberOf',
  'parentOf',
  'childOf',
  'providesApi',
  'consumesApi',
  'apiProvidedBy',
  'apiConsumedBy',
  'dependsOn',
  'dependencyOf',
  'hasPart',
  'partOf',
  'ownedBy',
  'ownerOf',
];

function rank(type: string): number {
  const place = ORDER.indexOf(type);
  return place === -1 ? ORDER.length : place;
}
