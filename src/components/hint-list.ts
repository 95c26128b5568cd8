import { text } from '#text';
import { html, type Html } from '../ui/html.ts';
import type { EntityView } from '../view/entity-view.ts';
import type { Hint } from '../view/hints.ts';

const words = text.entity;

/** What an entity could say besides, folded away: the lines to paste, and the file that they belong into. */
export function hintList(hints: readonly Hint[], view: Pick<EntityView, 'addresses' | 'source'>): Html {
  const { edit } = view.addresses;
  const file = view.source.text.slice(view.source.text.lastIndexOf('/') + 1);
  return html`<details class="fold sec">
    <summary>${words.hintsTitle} <span class="n">${hints.length}</span></summary>
    ${hints.map(
      ({ name, snippet }) =>
        html`<p>${words.hints[name]}</p>
          <pre class="code">${snippet}</pre>`,
    )}
    <p class="n">
      ${words.hintsWhere}
      ${edit === undefined ? html`<code>${file}</code>` : html`<a class="link" href="${edit}">${file}</a>`}
    </p>
  </details>`;
}
