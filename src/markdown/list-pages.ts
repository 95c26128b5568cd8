import { text } from '#text';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { titleOf, type CatalogView, type KindView } from '../view/catalog-view.ts';
import { descriptionText } from '../view/description.ts';
import { displayLine } from '../view/display-text.ts';
import { pageNumbers, ROWS_A_PAGE } from '../view/page-numbers.ts';
import { markdownLine, markdownLink } from './escape.ts';
import { bullets, heading, page, section } from './sections.ts';

const words = text.markdown;

/** A page in Markdown: its address below the portal's root, and what it says. */
export interface MarkdownPage {
  readonly path: string;
  readonly text: string;
}

/** The list of the catalog, and those of each kind, page by page as in HTML. */
export function listPages(catalog: CatalogView): MarkdownPage[] {
  const { hrefs } = catalog;
  const total = catalog.snapshot.entities.length;
  const kinds = bullets(catalog.kinds.map((kind) => kindLine(kind)));
  return [
    {
      path: 'catalog/',
      text: page(
        heading(1, words.catalog),
        `${words.entities(total)} · [${words.asHtml}](${hrefs.page('catalog/')}) · [${words.asJson}](${hrefs.page('api/catalog/entities.json')})`,
        section(words.kinds, kinds),
      ),
    },
    ...catalog.kinds.flatMap((kind) => kindPages(catalog, kind)),
  ];
}

/** A kind with a link to its list and the number of its entities. */
export function kindLine({ plural, href, entities }: KindView): string {
  return `${markdownLink(plural, `${href}index.md`)}: ${words.entities(entities.length)}`;
}

/** An entity as one line: its page, its reference, what it is. */
export function entityLine(catalog: CatalogView, item: SnapshotEntity, origin = ''): string {
  const { description } = item.entity.metadata;
  const summary =
    typeof description === 'string' ? displayLine(descriptionText(description.slice(0, 400)), 160) : '';
  const link = markdownLink(titleOf(item), `${origin}${catalog.hrefs.entity(item.ref)}index.md`);
  return summary === '' ? link : `${link}: ${markdownLine(summary, 200)}`;
}

function kindPages(catalog: CatalogView, { kind, plural, entities }: KindView): MarkdownPage[] {
  const { hrefs } = catalog;
  const numbers = pageNumbers(entities.length, ROWS_A_PAGE);
  return numbers.map((number) => {
    const href = hrefs.kind(kind, number);
    const shown = entities.slice((number - 1) * ROWS_A_PAGE, number * ROWS_A_PAGE);
    return {
      path: href.slice(hrefs.base.length),
      text: page(
        heading(1, markdownLine(plural)),
        `${words.entities(entities.length)} · [${words.asHtml}](${href})`,
        bullets(shown.map((item) => entityLine(catalog, item))),
        pager(number, numbers.length, (other) => `${hrefs.kind(kind, other)}index.md`),
      ),
    };
  });
}

/** Where a page of a list stands, and the pages beside it; nothing when it is the only one. */
export function pager(number: number, of: number, hrefOf: (page: number) => string): string {
  if (of === 1) return '';
  return [
    words.page(number, of),
    ...(number > 1 ? [`[${words.previous}](${hrefOf(number - 1)})`] : []),
    ...(number < of ? [`[${words.next}](${hrefOf(number + 1)})`] : []),
  ].join(' · ');
}
