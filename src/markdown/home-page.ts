import { text } from '#text';
import type { CatalogView } from '../view/catalog-view.ts';
import { homeView } from '../view/home-view.ts';
import { neighbourLink } from './entity-page.ts';
import { markdownLine } from './escape.ts';
import { kindLine, type MarkdownPage } from './list-pages.ts';
import { bullets, heading, page, section } from './sections.ts';

const words = text.markdown;

/** The first page: what the portal holds, and where to go on. */
export function homePage(
  catalog: CatalogView,
  portal: { readonly title: string; readonly organisation?: string | undefined },
): MarkdownPage {
  const { hrefs } = catalog;
  const { total, owners } = homeView(catalog);
  const organisation = portal.organisation === undefined ? '' : markdownLine(portal.organisation);
  return {
    path: '',
    text: page(
      heading(1, markdownLine(portal.title)),
      organisation,
      `${words.entities(total)} · [${words.asHtml}](${hrefs.page('')})`,
      section(
        words.lists,
        bullets([
          `[${words.catalog}](${hrefs.page('catalog/index.md')})`,
          `[${words.health}](${hrefs.page('health/index.md')})`,
        ]),
      ),
      section(words.kinds, bullets(catalog.kinds.map(kindLine))),
      section(
        words.owners,
        bullets(owners.map(({ owner, count }) => `${neighbourLink(owner)}: ${words.entities(count)}`)),
      ),
    ),
  };
}
