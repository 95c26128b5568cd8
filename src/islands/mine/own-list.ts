import { mine as words } from '#text/mine';
import { starButton } from '../../components/star-button.ts';
import { html, type Html } from '../../ui/html.ts';
import { age } from '../age.ts';
import { onMine } from './kept-value.ts';
import { entityLink, marks } from './known-entity-link.ts';
import type { KnownEntity } from './known-entity.ts';
import { starred } from './stars.ts';
import { mostVisited } from './visit-list.ts';
import { visits } from './visits.ts';

interface OwnRow {
  readonly entity: KnownEntity;
  readonly end: Html;
}

const LISTS: Readonly<Record<string, { readonly keptAs: string; readonly rows: () => readonly OwnRow[] }>> = {
  starred: {
    keptAs: 'starred',
    rows: () => starred().map((entity) => ({ entity, end: starButton(entity.ref, entity.title, marks) })),
  },
  recent: {
    keptAs: 'visits',
    rows: () =>
      visits().map((entity) => {
        const moment = new Date(entity.last).toISOString();
        const when = age(moment, Date.now());
        return { entity, end: html`<time class="n" datetime="${moment}" title="${moment}">${when}</time>` };
      }),
  },
  most: {
    keptAs: 'visits',
    rows: () =>
      mostVisited(visits()).map((entity) => ({
        entity,
        end: html`<span class="n">${words.visits(entity.count)}</span>`,
      })),
  },
};

/** One of the reader's own lists: `data-list` names it, `data-limit` how many rows it has at most. */
class OwnList extends HTMLElement {
  connectedCallback(): void {
    const list = LISTS[this.dataset['list'] ?? ''];
    if (!list) return;
    const empty = this.innerHTML;
    const limit = Number(this.dataset['limit'] ?? Infinity);
    onMine([list.keptAs], () => {
      const rows = list.rows();
      this.toggleAttribute('data-filled', rows.length > 0);
      if (rows.length === 0) this.innerHTML = empty;
      else {
        this.innerHTML = String(
          html`<ul class="leads ruled">
            ${rows.slice(0, limit).map(({ entity, end }) => html`<li class="lead">${entityLink(entity)}${end}</li>`)}
          </ul>`,
        );
      }
    });
  }
}

customElements.define('callboard-own', OwnList);
