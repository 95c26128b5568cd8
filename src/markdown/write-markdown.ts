import type { FileWriter } from '../api/file-writer.ts';
import { entityFile } from '../api/write-catalog-api.ts';
import type { CatalogView } from '../view/catalog-view.ts';
import { entityPage } from './entity-page.ts';
import { healthPages } from './health-pages.ts';
import { homePage } from './home-page.ts';
import { listPages } from './list-pages.ts';

/** Writes a page in Markdown, `index.md`, beside each page in HTML: home, lists, health and every entity. */
export function writeMarkdown(
  writer: FileWriter,
  catalog: CatalogView,
  portal: { readonly title: string; readonly organisation?: string | undefined },
): void {
  const { hrefs } = catalog;
  for (const { path, text } of [homePage(catalog, portal), ...listPages(catalog), ...healthPages(catalog)]) {
    writer.write(`${path}index.md`, text);
  }
  for (const item of catalog.snapshot.entities) {
    const path = hrefs.entity(item.ref).slice(hrefs.base.length);
    const json = hrefs.page(entityFile(item.ref));
    writer.write(`${path}index.md`, entityPage(catalog, item, { json }));
  }
}
