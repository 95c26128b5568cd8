import type { SnapshotEntity } from '../snapshot/format.ts';
import { apiDefinition } from '../view/api-definition.ts';
import { titleOf, type CatalogView } from '../view/catalog-view.ts';
import { harmlessJson } from './backstage-entity.ts';
import { CATALOG_API, entityFile } from './write-catalog-api.ts';

/** Where RFC 9727 has clients look for a publisher's APIs, below the portal's root. */
export const API_CATALOG = '.well-known/api-catalog';

/** A link to something about an API, as RFC 9264 writes it. */
interface Target {
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** What is linked to, by relation. */
type Links = Readonly<Record<string, readonly Target[]>>;

const TYPES: Readonly<Record<string, string>> = { json: 'application/json', yaml: 'application/yaml' };

/**
 * The APIs of the catalog and that of the portal as a linkset (RFC 9264) with the relations of RFC 9727: `item` lists
 * them; of each, `service-desc` is the definition, `service-doc` the page, `service-meta` the entity.
 *
 * @param origin makes addresses absolute, as clients of other hosts need them
 */
export function apiCatalog(catalog: CatalogView, origin = ''): string {
  const { hrefs } = catalog;
  const address = (path: string): string => `${origin}${hrefs.page(path)}`;
  const apis = catalog.sorted.filter(({ entity }) => entity.kind.toLowerCase() === 'api');
  const own = address(`${CATALOG_API}/`);
  const items = [
    ...apis.map((item) => ({ href: `${origin}${hrefs.entity(item.ref)}`, title: titleOf(item) })),
    { href: own, title: 'Software catalog' },
  ];
  const linkset = [
    { anchor: address(API_CATALOG), item: items },
    ...apis.map((item) => ({
      anchor: `${origin}${hrefs.entity(item.ref)}`,
      ...linksOf(item, hrefs.entity(item.ref), origin, address),
    })),
    {
      anchor: own,
      'service-doc': [{ href: address('llms.txt'), type: 'text/plain' }],
      'service-meta': [{ href: address(`${CATALOG_API}/entity-facets.json`), type: 'application/json' }],
    },
  ];
  return `${harmlessJson({ linkset })}\n`;
}

function linksOf(
  item: SnapshotEntity,
  page: string,
  origin: string,
  address: (path: string) => string,
): Links {
  const definition = apiDefinition(item);
  const type = TYPES[definition?.path.split('.').at(-1) ?? ''] ?? 'text/plain';
  return {
    ...(definition && { 'service-desc': [{ href: address(definition.path), type }] }),
    'service-doc': [
      { href: `${origin}${page}`, type: 'text/html' },
      { href: `${origin}${page}index.md`, type: 'text/markdown' },
    ],
    'service-meta': [{ href: address(entityFile(item.ref)), type: 'application/json' }],
  };
}
