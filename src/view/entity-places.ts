import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import { neighbourByText } from './resolve-neighbour.ts';

/** Another entity as a table names it. */
export interface EntityLink {
  /** Canonical reference; what was written, where that is no reference. */
  readonly ref: string;
  readonly title: string;
  /** Absent when nothing in the catalog has this reference. */
  readonly href?: string;
}

/** Whose an entity is and where it belongs. */
export interface EntityPlaces {
  readonly owner?: EntityLink;
  readonly system?: EntityLink;
  /** Its own domain, the domain that a domain is part of, or else that of its system. */
  readonly domain?: EntityLink;
}

/** Owner, system and domain of an entity, as its descriptor names them. */
export function placesOf(catalog: CatalogView, item: SnapshotEntity): EntityPlaces {
  const owner = linkTo(catalog, item, 'owner', 'Group');
  const system = linkTo(catalog, item, 'system', 'System');
  const ownDomain =
    linkTo(catalog, item, 'domain', 'Domain') ?? linkTo(catalog, item, 'subdomainOf', 'Domain');
  const systemItem = system && catalog.entities.get(system.ref);
  const domain = ownDomain ?? (systemItem && linkTo(catalog, systemItem, 'domain', 'Domain'));
  return { ...(owner && { owner }), ...(system && { system }), ...(domain && { domain }) };
}

function linkTo(
  catalog: CatalogView,
  { entity }: SnapshotEntity,
  field: string,
  defaultKind: string,
): EntityLink | undefined {
  const value = entity.spec?.[field];
  if (typeof value !== 'string' || value === '') return undefined;
  const defaultNamespace = entity.metadata.namespace;
  const neighbour = neighbourByText(catalog, value, { defaultKind, defaultNamespace });
  if (neighbour) return neighbour;
  const text = displayLine(value, 120);
  return { ref: text, title: text };
}
