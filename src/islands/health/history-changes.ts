import { health } from '#text/health';
import { html, type Html } from '../../ui/html.ts';
import type { Marks } from '../../ui/marks.ts';
import { displayLine } from '../../view/display-text.ts';
import { glyphOf } from '../../view/glyph.ts';
import type { SnapshotChange } from '../../view/health-view.ts';
import { createHrefs, partsOf } from '../../view/href.ts';
import { momentOf } from './moment.ts';

const words = health.history;

/** Publications whose changes are listed, and entities listed of each kind of change. */
const SHOWN = 10;
const LISTED = 12;

/** What the last publications added, removed and changed. */
export function changesMarkup(changes: readonly SnapshotChange[], base: string, marks: Marks): Html {
  if (changes.length === 0) return html``;
  return html`<section class="sec">
    <header><h2>${words.changes}</h2></header>
    ${changes.slice(0, SHOWN).map((change) => changeMarkup(change, base, marks))}
  </section>`;
}

function changeMarkup(change: SnapshotChange, base: string, marks: Marks): Html {
  const { totals, added, removed, changed } = change;
  const nothing = totals.added + totals.removed + totals.changed === 0;
  return html`<section class="group">
    <h3>${momentOf(change.at)}</h3>
    ${nothing && html`<p class="dim">${words.noEntity}</p>`}
    ${list(words.added(totals.added), totals.added, added)}
    ${list(words.changed(totals.changed), totals.changed, changed)}
    ${list(words.removed(totals.removed), totals.removed, removed, true)}
  </section>`;

  function list(title: string, total: number, refs: readonly string[], gone = false) {
    if (total === 0) return undefined;
    const shown = refs.slice(0, LISTED);
    return html`<p class="label">${title}</p>
      <ul class="inline">
        ${shown.map((ref) => html`<li>${entityName(ref, base, marks, gone)}</li>`)}
        ${total > shown.length && html`<li class="dim">${words.more(total - shown.length)}</li>`}
      </ul>`;
  }
}

function entityName(ref: string, base: string, marks: Marks, gone: boolean): Html {
  const { kind, name } = partsOf(ref);
  const inner = html`${marks.kind(glyphOf(kind))}<bdi class="trunc">${displayLine(name, 120)}</bdi>`;
  return gone
    ? html`<span class="named missing">${inner}</span>`
    : html`<a class="named" href="${createHrefs(base).entity(ref)}">${inner}</a>`;
}
