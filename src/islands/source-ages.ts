import type { HarvestStatus, SourceStatus } from '../view/health-view.ts';
import { html, type Html } from '../ui/html.ts';
import { createMarks } from '../ui/marks.ts';
import { age } from './age.ts';

/** Fills a table of sources with how their last harvest went: facts that change without the site being built. */
class SourceAges extends HTMLElement {
  connectedCallback(): void {
    void this.#fill();
  }

  async #fill(): Promise<void> {
    const response = await fetch(this.dataset['status'] ?? '', { cache: 'no-cache' });
    if (!response.ok) return;
    const status = (await response.json()) as HarvestStatus;
    const now = Date.now();
    for (const row of this.querySelectorAll<HTMLElement>('[data-source]')) {
      const source = status.sources.find(({ id }) => id === row.dataset['source']);
      const cell = row.querySelector('[data-state]');
      if (source && cell) cell.innerHTML = String(stateMarkup(source, now));
    }
    const harvested = this.querySelector('[data-harvested]');
    if (harvested) {
      harvested.innerHTML = String(
        html`Last harvest
          <time datetime="${status.harvestedAt}" title="${status.harvestedAt}"
            >${age(status.harvestedAt, now)} ago</time
          >`,
      );
    }
  }
}

function stateMarkup({ state, lastGoodAt, error }: SourceStatus, now: number): Html {
  const marks = createMarks(document.documentElement.dataset['base'] ?? '/');
  const when =
    lastGoodAt === undefined
      ? undefined
      : html`<time datetime="${lastGoodAt}" title="${lastGoodAt}">${age(lastGoodAt, now)}</time>`;
  if (state === 'missing') {
    return html`<span class="level level-error">${marks.status('error')}Not read</span>
      <span class="dim wrap">${error}</span>`;
  }
  if (state === 'stale') {
    return html`<span class="level level-warn">${marks.status('warn')}<span>Stale, ${when} old</span></span>
      <span class="dim wrap">${error}</span>`;
  }
  return html`<span class="level">${marks.status('good')}<span>${when} ago</span></span>`;
}

customElements.define('callboard-sources', SourceAges);
