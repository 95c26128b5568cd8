import { health } from '#text/health';
import { createMarks } from '../../ui/marks.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Publication, PublicationHistory, SnapshotChanges } from '../../view/health-view.ts';
import { part } from '../part.ts';
import { changesMarkup } from './history-changes.ts';
import { trendMarkup, type Trend } from './trend-markup.ts';
import { entitiesOf, historyTable } from './history-table.ts';

const { history: words, levelsMany } = health;

/** Draws how the catalog's health went from publication to publication. */
class History extends HTMLElement {
  connectedCallback(): void {
    void this.#show();
  }

  async #show(): Promise<void> {
    const [history, changes] = await Promise.all([
      readJson<PublicationHistory>(this.dataset['history']),
      readJson<SnapshotChanges>(this.dataset['changes']),
    ]);
    const publications = history?.publications ?? [];
    if (publications.length === 0) return;
    const base = document.documentElement.dataset['base'] ?? '/';
    part(this, '[data-shown]', HTMLElement).innerHTML = String(
      html`${trendsMarkup(publications, Date.now())}
      ${changesMarkup(changes?.changes ?? [], base, createMarks(base))} ${historyTable(publications)}`,
    );
  }
}

async function readJson<Value>(address = ''): Promise<Value | undefined> {
  const response = await fetch(address, { cache: 'no-cache' });
  return response.ok ? ((await response.json()) as Value) : undefined;
}

function trendsMarkup(publications: readonly Publication[], now: number): Html {
  const trends: readonly Trend[] = [
    { title: levelsMany.error, valueOf: ({ problems }) => problems.error },
    { title: levelsMany.warn, valueOf: ({ problems }) => problems.warn },
    { title: words.entities, valueOf: entitiesOf },
  ];
  return html`<div class="trends">${trends.map((trend) => trendMarkup(trend, publications, now))}</div>
    ${publications.length === 1 && html`<p class="dim">${words.none}</p>`}`;
}

customElements.define('callboard-history', History);
