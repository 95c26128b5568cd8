import { text } from '#text';
import { html, type Html } from '../../ui/html.ts';
import { writeSelection, type Selection } from '../selection.ts';
import type { FoundPage } from './page-search.ts';

const words = text.search;

/** What the page says when nothing was found: the query, and the nearest changes that find something. */
export function nothingMarkup(base: string, selection: Selection, { meant, shorter }: FoundPage): Html {
  const { query, filters } = selection;
  const link = (other: string, label: string, number?: number) =>
    html`<li>
      <a class="link" href="${base}search/${writeSelection({ ...selection, query: other, page: 1 })}"
        >${label}</a
      >
      ${number !== undefined && html`<span class="n">${words.results(number)}</span>`}
    </li>`;
  return html`<li class="nothing">
    <p>${query === '' ? words.empty : html`<b>${words.nothing}</b> <span class="mono">${query}</span>`}</p>
    <ul>
      ${meant !== undefined && link(meant, `${words.meant} “${meant}”?`)}${shorter.map((change) =>
        link(change.query, words.drop(change.word), change.total),
      )}${
        filters.size > 0 &&
        html`<li><button class="link" type="button" data-clear>${words.clear}</button></li>`
      }
    </ul>
    <p class="dim">${words.reads}</p>
  </li>`;
}
