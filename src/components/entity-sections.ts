import { entity as words } from '#text/entity';
import { html, type Html } from '../ui/html.ts';
import type { Marks } from '../ui/marks.ts';
import type { KeyValue, LinkView } from '../view/entity-view.ts';
import type { Fact } from '../view/facts.ts';
import type { Neighbour } from '../view/neighbour.ts';
import type { FilledFields } from '../view/filled-fields.ts';
import { factLabel } from './entity-strip.ts';

/** Facts as "label … value" rows. */
export function leads(facts: readonly Fact[]): Html {
  return html`${facts.map(
    (fact) =>
      html`<div class="lead">
        <dt>${factLabel(fact)}</dt>
        <dd class="trunc" title="${fact.value}">
          ${fact.href === undefined ? fact.value : html`<a class="link" href="${fact.href}">${fact.value}</a>`}
        </dd>
      </div>`,
  )}`;
}

/** Which fields were filled in from where, in words. */
export function filledText(filled: readonly FilledFields[]): string {
  return filled
    .map(({ fields, from = words.repository }) =>
      words.filledFrom(fields.map((field) => words.filledFields[field]).join(', '), from),
    )
    .join(' · ');
}

/** Tags, each a link to the catalog filtered by it. */
export function tagList(tags: readonly KeyValue[]): Html {
  return html`<span class="tags"
    >${tags.map(({ key, href }) => html`<a class="tag" href="${href ?? ''}">${key}</a>`)}</span
  >`;
}

/** Labels and annotations: long keys, longer values. */
export function keyValues(pairs: readonly KeyValue[]): Html {
  return html`${pairs.map(
    ({ key, value, href }) =>
      html`<div>
        <dt>${key}</dt>
        <dd>${href === undefined ? value : html`<a class="link" href="${href}">${value}</a>`}</dd>
      </div>`,
  )}`;
}

/** Links; where following one could do harm, its address stands there as text. */
export function linkList(links: readonly LinkView[], marks: Marks): Html {
  return html`<ul class="links">
    ${links.map(({ icon, title, url, href }) =>
      href === undefined
        ? html`<li class="named missing">
            ${marks.icon(icon)}<span class="trunc" title="${url}"
              >${title} <span class="mono">${url}</span></span
            >
          </li>`
        : html`<li>
            <a class="named" href="${href}" title="${url}"
              >${marks.icon(icon)}<span class="trunc">${title}</span></a
            >
          </li>`,
    )}
  </ul>`;
}

/** References that name nothing in the catalog, as they are written. */
export function missingNames(missing: readonly Neighbour[]): Html {
  return html`${missing.map(({ ref }) => html`<code>${ref}</code> `)}`;
}
