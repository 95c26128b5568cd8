import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import { compareText, groupBy, titleOf } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import type { Neighbour } from './neighbour.ts';
import { neighbourOf } from './resolve-neighbour.ts';

/** How many neighbours of one relation a page lists. */
export const RELATION_LIMIT = 50;

/** The neighbours of one relation type: the first ones, and how many there are. */
export interface RelationGroup {
  readonly type: string;
  readonly title: string;
  readonly total: number;
  readonly shown: readonly Neighbour[];
  /** The whole list in the catalog, where one filter gives it. */
  readonly href?: string;
}

/** An entity's relations by type, in the order in which a reader asks for them; existing neighbours first, by title. */
export function relationGroups(catalog: CatalogView, item: SnapshotEntity): RelationGroup[] {
  const { entity } = item;
  const groups = groupBy(entity.relations ?? [], ({ type }) => type);
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b))
    .map(([type, relations]) => {
      const filter = FILTERS[type];
      const href = `${catalog.hrefs.page('catalog/')}?${filter ?? ''}=${encodeURIComponent(titleOf(item))}`;
      return {
        type,
        title: displayLine(catalog.relationTitles.get(type) ?? type, 60),
        total: relations.length,
        shown: firstOf(
          catalog,
          relations.map(({ targetRef }) => targetRef),
        ),
        ...(filter !== undefined && { href }),
      };
    });
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

/** Filters of the catalog that list what a relation lists. */
const FILTERS: Readonly<Record<string, string | undefined>> = { ownerOf: 'owner', hasPart: 'system' };

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
