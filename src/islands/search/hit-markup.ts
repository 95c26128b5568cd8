import { html, type Html } from '../../ui/html.ts';
import type { Marks } from '../../ui/marks.ts';
import { glyphOf } from '../../view/glyph.ts';
import type { PagefindHit } from './pagefind.ts';

/**
 * A search result: what it is, whose it is, and the first words about it, with the reader's words marked.
 *
 * @param option the result's number in the dialog's list box, where it is an option and not a link
 */
export function hitMarkup(
  hit: PagefindHit,
  query: string,
  base: string,
  marks: Marks,
  option?: number,
): Html {
  const { title = '', kind = '', type, owner, lifecycle, description = '' } = hit.meta;
  const facts = [kind, type, owner, lifecycle]
    .filter((word) => word !== undefined && word !== '')
    .join(' · ');
  const role = option !== undefined && html` role="option" id="search-hit-${option}" tabindex="-1"`;
  return html`<a class="hit" href="${base}${hit.raw_url}" ${role}
    >${marks.kind(glyphOf(kind))}<span class="hit-text"
      ><span class="hit-title"><b>${marked(title, query)}</b> <span class="dim">${facts}</span></span
      ><span class="hit-words">${marked(description, query)}</span></span
    ></a
  >`;
}

/** Text with the words of a query marked. */
export function marked(text: string, query: string): Html {
  const words = query
    .toLowerCase()
    .split(/[\s\-_.]+/)
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return html`${text}`;
  const parts = text.split(new RegExp(`(${words.join('|')})`, 'gi'));
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<mark>${part}</mark>` : part))}`;
}
