import { escapeHtml } from '../ui/html.ts';
import { pageNumbers, ROWS_A_PAGE } from '../view/page-numbers.ts';
import type { CatalogView } from '../view/catalog-view.ts';

/** The most addresses that one sitemap may hold, by the protocol. */
const A_FILE = 50_000;

/** A sitemap as a file below the portal's root. */
export interface SitemapFile {
  readonly path: string;
  readonly xml: string;
}

/** The addresses of home, the lists and every entity, for search engines inside the organisation; `origin` is the portal's. */
export function sitemap(catalog: CatalogView, origin: string, limit = A_FILE): readonly SitemapFile[] {
  const { hrefs, kinds, snapshot } = catalog;
  const addresses = [
    ...['', 'catalog/', 'health/'].map(hrefs.page),
    ...kinds.flatMap(({ kind, entities }) =>
      pageNumbers(entities.length, ROWS_A_PAGE).map((number) => hrefs.kind(kind, number)),
    ),
    ...snapshot.entities.map(({ ref }) => hrefs.entity(ref)),
  ].map((href) => origin + href);
  const shards = pageNumbers(addresses.length, limit).map((number) => ({
    path: `sitemap-${String(number)}.xml`,
    xml: list('urlset', 'url', addresses.slice((number - 1) * limit, number * limit)),
  }));
  const index = shards.map(({ path }) => origin + hrefs.page(path));
  return [{ path: 'sitemap.xml', xml: list('sitemapindex', 'sitemap', index) }, ...shards];
}

function list(root: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map((address) => `<${item}><loc>${escapeHtml(address)}</loc></${item}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('')}</${root}>\n`;
}
