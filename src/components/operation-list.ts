import { text } from '#text';
import { html, type Html } from '../ui/html.ts';
import type { ApiOperation } from '../view/api-operation.ts';
import { displayLine } from '../view/display-text.ts';

const words = text.entity;

/** How many operations an overview lists. */
const SHOWN = 20;

/** An HTTP method stands in a column of its own. */
const METHOD = /^([A-Z]{3,7}) (.+)$/s;

/** What an API offers, one operation a line; the rest is behind a link. */
export function operationList(operations: readonly ApiOperation[], definition: string): Html {
  const rest = operations.length - SHOWN;
  return html`<ul class="ops">
      ${operations.slice(0, SHOWN).map(({ title, summary }) => {
        const [, method = '', name = title] = METHOD.exec(title) ?? [];
        return html`<li>
          <span class="label">${method}</span>
          <code>${displayLine(name, 120)}</code>
          <span class="dim">${displayLine(summary, 200)}</span>
        </li>`;
      })}
    </ul>
    ${
      rest > 0 &&
      html`<p class="more"><a class="link" href="${definition}">${words.moreOperations(rest)}</a></p>`
    }`;
}
