import { html, type Html } from '../../ui/html.ts';
import type { Marks } from '../../ui/marks.ts';
import type { MarkedPiece } from '../../search/quick-jump/index.ts';
import type { SearchItem } from './search-item.ts';

/**
 * A search result: what it is, what is said of it, and why it was found.
 *
 * @param option the result's number in the dialog's list box, where it is an option and not a link
 */
export function itemMarkup(item: SearchItem, marks: Marks, option?: number): Html {
  const { href, mark, title, facts, why, snippet, worst } = item;
  const role =
    option !== undefined && html` role="option" id="search-${option}" tabindex="-1" aria-selected="false"`;
  const inner = html`${'glyph' in mark ? marks.kind(mark.glyph) : marks.icon(mark.icon)}<span class="hit-text"
      ><span class="hit-title"
        ><b class="trunc">${pieces(title)}</b> <span class="dim trunc">${facts.join(' · ')}</span></span
      >${snippet && html`<span class="hit-words">${pieces(snippet)}</span>`}</span
    ><span class="hit-why"
      >${worst !== undefined && worst !== 'info' && marks.status(worst)}${why && html`<span>${why.field} <bdi>${pieces(why.value)}</bdi></span>`}</span
    >`;
  if (href === undefined) return html`<button class="hit" type="button" ${role}>${inner}</button>`;
  return html`<a class="hit" href="${href}" ${role}>${inner}</a>`;
}

/** A text with what was found marked. */
export function pieces(list: readonly MarkedPiece[]): Html {
  return html`${list.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text))}`;
}
