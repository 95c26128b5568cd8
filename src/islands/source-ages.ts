import { sources as words } from '#text/sources';
import { count } from '../components/numbers.ts';
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
        html`<time datetime="${status.harvestedAt}" title="${status.harvestedAt}"
          >${words.lastHarvest(age(status.harvestedAt, now))}</time
        >`,
      );
    }
  }
}

/** How reading went, what kept an older copy, and what it cost. */
function stateMarkup(source: SourceStatus, now: number): Html {
  const { outdated, spent = [] } = source;
  return html`${readingMarkup(source, now)}${outdated && outdatedMarkup(outdated, now)}${spent.map(spentMarkup)}`;
}

function outdatedMarkup(
  { parts, total, since, reason }: NonNullable<SourceStatus['outdated']>,
  now: number,
): Html {
  const marks = createMarks(document.documentElement.dataset['base'] ?? '/');
  const [some, all] = [count(parts), count(total)];
  return html`<div>
    <span class="level level-warn wrap"
      >${marks.status('warn')}${since === undefined ? words.outdated(some, all) : html`<time datetime="${since}" title="${since}">${words.outdatedSince(some, all, age(since, now))}</time>`}</span
    >
    <span class="dim wrap">${reason}</span>
  </div>`;
}

function spentMarkup({ unit, amount, left }: NonNullable<SourceStatus['spent']>[number]): Html {
  const parts = [words.spent(count(amount), unit), ...(left === undefined ? [] : [words.left(count(left))])];
  return html`<span class="dim spent">${parts.join(', ')}</span>`;
}

function readingMarkup({ state, lastGoodAt, error }: SourceStatus, now: number): Html {
  const marks = createMarks(document.documentElement.dataset['base'] ?? '/');
  const when = (phrase: (age: string) => string) =>
    lastGoodAt !== undefined &&
    html`<time datetime="${lastGoodAt}" title="${lastGoodAt}">${phrase(age(lastGoodAt, now))}</time>`;
  if (state === 'missing') {
    return html`<span class="level level-error">${marks.status('error')}${words.notRead}</span>
      <span class="dim wrap">${error}</span>`;
  }
  if (state === 'stale') {
    return html`<span class="level level-warn">${marks.status('warn')}${when(words.stale)}</span>
      <span class="dim wrap">${error}</span>`;
  }
  return html`<span class="level">${marks.status('good')}${when(words.ago)}</span>`;
}

customElements.define('callboard-sources', SourceAges);
