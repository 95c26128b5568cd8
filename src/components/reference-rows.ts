import { health } from '#text/health';
import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import { displayLine } from '../view/display-text.ts';
import type { Neighbour } from '../view/neighbour.ts';
import type { Unresolved } from '../view/unresolved.ts';
import { neighbourName } from './neighbour-list.ts';
import { count } from './numbers.ts';

/** References and entities that a page lists at most. */
export const LISTED = 200;

const REFERRERS = 3;

/** Rows of the table of references that lead nowhere: the target, who wants it, what may be meant. */
export function unresolvedRows(unresolved: readonly Unresolved[], marks: Marks): Html {
  const words = health.references;
  return html`${unresolved.slice(0, LISTED).map(({ target, referrers, suggestions }) => {
    const shown = referrers.slice(0, REFERRERS);
    const rest = referrers.length - shown.length;
    return html`<tr>
      <th scope="row" class="wrap mono">${displayLine(target, 200)}</th>
      <td class="num">${count(referrers.length)}</td>
      <td class="wrap">
        <ul class="inline">
          ${shown.map(({ entity, relation }) => html`<li>${neighbourName(entity, marks)} <span class="dim">${relation}</span></li>`)}${rest > 0 && html`<li class="dim">${words.more(rest)}</li>`}
        </ul>
      </td>
      <td class="wrap">${suggestions.map((entity) => neighbourName(entity, marks))}</td>
    </tr>`;
  })}`;
}

/** Entities that are related to nothing, with their kinds. */
export function orphanItems(orphans: readonly Neighbour[], marks: Marks): Html {
  return html`${orphans.slice(0, LISTED).map((entity) => html`<li>${neighbourName(entity, marks)} <span class="dim">${entity.kind}</span></li>`)}`;
}
