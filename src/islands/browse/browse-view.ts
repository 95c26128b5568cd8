import { browse as words } from '#text/browse';
import { count } from '../../components/numbers.ts';
import { dropTerm, writeQuery, writeTerm, type CheckedQuery, type CheckedTerm } from '../../query/index.ts';
import { html, type Html } from '../../ui/html.ts';
import type { FoundRows } from './find-rows.ts';

/** How much was found, of how much. */
export function countedMarkup(found: number, total: number): Html {
  if (found === total) return html`<b>${words.entities(total)}</b>`;
  return html`<b>${count(found)}</b> ${words.foundOf(total)}`;
}

/** What stands in place of the table when nothing matches: the query, and the changes that would find something. */
export function nothingMarkup(query: string, { terms }: CheckedQuery, { without }: FoundRows): Html {
  const changes = [...without].sort(([, a], [, b]) => b - a).slice(0, 4);
  return html`<div class="nothing">
    <p><b>${words.nothing}</b> <span class="mono">${query}</span></p>
    ${
      changes.length > 0 &&
      html`<ul>
        ${changes.map(
          ([term, number]) =>
            html`<li>
              <button class="link" type="button" data-set="${writeQuery(dropTerm({ terms }, term))}">
                ${words.dropWord} <span class="mono">${writeTerm(term)}</span></button
              >: ${words.drop(number)}
            </li>`,
        )}
      </ul>`
    }
    <p><button class="btn" type="button" data-set="">${words.clearAll}</button></p>
  </div>`;
}

/** The one kind that a query is about, in lower case; undefined for several or none. */
export function kindOfQuery(checked: readonly CheckedTerm[]): string | undefined {
  const terms = checked.filter(({ field, term }) => field.name === 'kind' && !term.isNegated);
  const values = terms.flatMap(({ term }) => (term.kind === 'field' ? term.values : []));
  const [only] = values;
  return values.length === 1 && only && !only.isPrefix ? only.text.toLowerCase() : undefined;
}

/** Shows in the tabs of kinds how many rows each would leave, and which is current. */
export function showTabs(
  tabs: HTMLElement,
  current: string | undefined,
  counts: ReadonlyMap<string, number>,
  isPlain: boolean,
): void {
  for (const tab of tabs.querySelectorAll('a')) {
    const kind = tab.dataset['tab'] ?? '';
    const number = kind === '' ? undefined : (counts.get(kind) ?? 0);
    const isCurrent = kind === '' ? isPlain : kind === current;
    if (isCurrent) {
      tab.setAttribute('aria-current', 'page');
      // Along the tabs alone: the page does not move.
      const [row, own] = [tabs.getBoundingClientRect(), tab.getBoundingClientRect()];
      tabs.scrollLeft += Math.max(0, own.right - row.right) + Math.min(0, own.left - row.left);
    } else tab.removeAttribute('aria-current');
    const figure = tab.querySelector('.n');
    if (figure && number !== undefined) figure.textContent = count(number);
    tab.classList.toggle('none', number === 0);
  }
}
