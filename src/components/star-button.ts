import { mine } from '#text/mine';
import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';

/**
 * The reader's star of an entity. The script of every page gives it its state and its work, also when it is inserted
 * later; without scripts it is not shown.
 *
 * @param ref canonical reference
 * @param title what the entity is called on screen
 */
export function starButton(ref: string, title: string, marks: Marks): Html {
  return html`<button
    class="star"
    type="button"
    data-star="${ref}"
    data-title="${title}"
    aria-label="${mine.star(title)}"
    aria-pressed="false"
  >
    ${marks.icon('star')}
  </button>`;
}
