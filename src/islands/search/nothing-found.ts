import { search } from '#text/search';
import { html, type Html } from '../../ui/html.ts';
import { writeSelection, type Selection } from '../selection.ts';
import type { FoundPage } from './page-search.ts';

const words = search;

/** What the page says when nothing was found: the query, and the nearest changes that find something. */
export function nothingMarkup(base: string, selection: Selection, { meant, shorter }: FoundPage): Html {
  const { query, filters } = selection;
  return html`<li class="nothing">
    <p>${query === '' ? words.empty : queryMarkup(query)}</p>
    <ul>
      ${meantMarkup(base, selection, meant)}${shorter.map(
        (change) =>
          html`<li>
            <a class="link" href="${hrefOf(base, selection, change.query)}">${words.drop(change.word)}</a>
            <span class="n">${words.results(change.total)}</span>
          </li>`,
      )}${
        filters.size > 0 &&
        html`<li><button class="link" type="button" data-clear>${words.clear}</button></li>`
      }
    </ul>
    <p class="dim">${words.reads}</p>
  </li>`;
}

/** What the page says above results that only resemble the query; nothing where one has all of it. */
export function nearMarkup(
  base: string,
  selection: Selection,
  { items, meant }: FoundPage,
): Html | undefined {
  if (selection.query === '' || items.some(({ loose }) => loose !== true)) return undefined;
  return html`<li class="nothing">
    <p>${queryMarkup(selection.query)}</p>
    <ul>
      ${meantMarkup(base, selection, meant) ?? html`<li>${words.nearest}</li>`}
    </ul>
  </li>`;
}

function meantMarkup(base: string, selection: Selection, meant: string | undefined): Html | undefined {
  if (meant === undefined) return undefined;
  return html`<li>${words.meant} <a class="link" href="${hrefOf(base, selection, meant)}">${meant}</a>?</li>`;
}

function queryMarkup(query: string): Html {
  return html`<b>${words.nothing}</b> <span class="mono">${query}</span>`;
}

function hrefOf(base: string, selection: Selection, query: string): string {
  return `${base}search/${writeSelection({ ...selection, query, page: 1 })}`;
}
