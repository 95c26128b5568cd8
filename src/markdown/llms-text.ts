import type { CatalogView, KindView } from '../view/catalog-view.ts';
import { markdownLine, markdownLink } from './escape.ts';
import { entityLine } from './list-pages.ts';
import { bullets, heading, page, section } from './sections.ts';

/** Entities of one kind that are worth a line each: from these a reader finds the rest. */
const LISTED = 40;

/**
 * `llms.txt`: what the portal is and where things are, for language models and whoever drives them. Small for a catalog
 * of any size: it leads to lists, and not to each entity. In English, as the format is.
 *
 * @param origin makes the addresses of lists absolute where it is known
 */
export function llmsText(
  catalog: CatalogView,
  portal: { readonly title: string; readonly organisation?: string | undefined },
  origin = '',
): string {
  const { hrefs, snapshot, kinds } = catalog;
  const at = (path: string): string => `${origin}${hrefs.page(path)}`;
  const link = (title: string, path: string, what: string): string => `[${title}](${at(path)}): ${what}`;
  const whose = portal.organisation === undefined ? '' : ` of ${markdownLine(portal.organisation)}`;
  return page(
    heading(1, markdownLine(portal.title)),
    `> The developer portal${whose}: a software catalog of ${String(snapshot.entities.length)} entities (components, APIs, teams and what connects them), as plain files that need no key and no server.`,
    'An entity is called by its reference, `kind:namespace/name`, all in lower case. For the reference `component:default/x`:',
    bullets([
      `page in Markdown: \`${at('catalog/default/component/x/index.md')}\` (namespace, then kind, then name)`,
      `JSON in Backstage's format: \`${at('api/catalog/entities/by-name/component/default/x')}\` (kind, then namespace, then name)`,
    ]),
    'Add `index.md` to the address of any page to read it in Markdown. Names that are not plain letters, digits, `.`, `_` and `-` are encoded; follow links rather than making addresses of those.',
    section(
      'Data',
      bullets([
        link(
          'All entities, one a line',
          'api/catalog/entities.ndjson',
          'JSON lines, sorted by reference; filter these with any tool',
        ),
        link('All entities', 'api/catalog/entities.json', 'the same as one JSON array'),
        link(
          'Counts',
          'api/catalog/entity-facets.json',
          'entities by kind, type, lifecycle, tag, owner and system',
        ),
        link('APIs', '.well-known/api-catalog', 'every API with its definition and page (RFC 9727)'),
        link(
          'Client',
          'api/catalog/client.js',
          "makes Backstage's catalog client answer filters and queries from these files",
        ),
      ]),
    ),
    section(
      'Lists',
      bullets([
        link('Catalog', 'catalog/index.md', 'kinds with their lists'),
        ...kinds.map(
          ({ plural, href, entities }) =>
            `${markdownLink(plural, `${origin}${href}index.md`)}: ${String(entities.length)}`,
        ),
        link('Health', 'health/index.md', 'what is wrong with the descriptors, with file and line'),
      ]),
    ),
    ...['domain', 'system'].map((kind) => {
      const found = kinds.find((known) => known.kind.toLowerCase() === kind);
      return found ? section(markdownLine(found.plural), entityList(catalog, found, origin)) : '';
    }),
  );
}

function entityList(catalog: CatalogView, { entities, href }: KindView, origin: string): string {
  const rest = entities.length - LISTED;
  return bullets([
    ...entities.slice(0, LISTED).map((item) => entityLine(catalog, item, origin)),
    ...(rest > 0 ? [`[${String(rest)} more](${origin}${href}index.md)`] : []),
  ]);
}
