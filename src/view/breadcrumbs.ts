import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import type { Neighbour } from './neighbour.ts';
import { neighbourByText } from './resolve-neighbour.ts';

/** A step from the catalog down to a page. */
export interface Breadcrumb {
  readonly title: string;
  readonly href: string;
}

/** Fields of `spec` that name what an entity is a part of; the nearest first. */
const PARENTS = [
  ['subcomponentOf', 'Component'],
  ['system', 'System'],
  ['domain', 'Domain'],
  ['subdomainOf', 'Domain'],
  ['parent', 'Group'],
] as const;
const DEPTH = 6;

/** What an entity is a part of, outermost first: domain, system, parent. Ends where a reference leads nowhere or round. */
export function breadcrumbs(catalog: CatalogView, item: SnapshotEntity): Breadcrumb[] {
  const crumbs: Breadcrumb[] = [];
  const seen = new Set([item.ref]);
  for (let parent = parentOf(catalog, item); parent;) {
    if (seen.has(parent.ref) || parent.href === undefined || crumbs.length === DEPTH) break;
    seen.add(parent.ref);
    crumbs.unshift({ title: parent.title, href: parent.href });
    const above = catalog.entities.get(parent.ref);
    parent = above && parentOf(catalog, above);
  }
  return crumbs;
}

function parentOf(catalog: CatalogView, { entity }: SnapshotEntity): Neighbour | undefined {
  const defaultNamespace = entity.metadata.namespace;
  for (const [field, defaultKind] of PARENTS) {
    const parent = neighbourByText(catalog, entity.spec?.[field], { defaultKind, defaultNamespace });
    if (parent?.href !== undefined) return parent;
  }
  return undefined;
}
