import { ENTITY_COLUMNS, entityTableRow } from '../../components/entity-table.ts';
import { count } from '../../components/numbers.ts';
import { html, type Html } from '../../ui/html.ts';
import { createMarks } from '../../ui/marks.ts';
import type { ColumnarIndex } from '../../view/columnar-index.ts';
import { ROWS_A_PAGE } from '../../view/page-numbers.ts';
import { part } from '../part.ts';
import { facetsMarkup, showFacets } from '../facets.ts';
import { readSelection, toggleFilter, writeSelection, type Selection } from '../selection.ts';
import { FACETS, findRows, type FoundRows } from './find-rows.ts';
import { indexRows, type IndexRows } from './index-rows.ts';

const TITLES = {
  kind: 'Kind',
  lifecycle: 'Lifecycle',
  owner: 'Owner',
  type: 'Type',
  system: 'System',
  tag: 'Tag',
} as const;

/** The browse page in the browser: filters, sorts and pages the whole catalog. The address holds the state. */
class Browse extends HTMLElement {
  readonly #base = document.documentElement.dataset['base'] ?? '/';
  readonly #marks = createMarks(this.#base);
  readonly #open = new Set<string>();
  #index: IndexRows | undefined;
  #selection: Selection = readSelection('', FACETS);

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    const response = await fetch(this.dataset['index'] ?? '');
    if (!response.ok) return;
    this.#index = indexRows((await response.json()) as ColumnarIndex, this.#base);
    this.#selection = this.#read();
    this.#listen();
    this.#part('tools').hidden = false;
    this.#part('facets').hidden = false;
    this.#input().value = this.#selection.query;
    this.#show(location.search !== '');
    this.dataset['ready'] = '';
  }

  /** The address's selection; a list of one kind has its kind from the page. */
  #read(): Selection {
    const selection = readSelection(location.search, FACETS);
    const start = Number(this.dataset['start'] ?? 0);
    const page = new URLSearchParams(location.search).has('page') ? selection.page : start / ROWS_A_PAGE + 1;
    return { ...selection, page };
  }

  #listen(): void {
    this.#input().addEventListener('input', () => {
      this.#choose({ ...this.#selection, query: this.#input().value.trim(), page: 1 });
    });
    this.#part('facets').addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      this.#choose(toggleFilter(this.#selection, target.name, target.value));
    });
    this.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : undefined;
      const { sort, page, open, clear } = target?.closest<HTMLElement>('button')?.dataset ?? {};
      if (sort !== undefined) this.#choose({ ...this.#selection, sort, page: 1 });
      if (page !== undefined) this.#choose({ ...this.#selection, page: Number(page) }, true);
      if (clear !== undefined) this.#clear();
      if (open !== undefined) {
        this.#open.add(open);
        this.#show(true);
      }
    });
    addEventListener('popstate', () => {
      this.#selection = this.#read();
      this.#input().value = this.#selection.query;
      this.#show(true);
    });
  }

  #clear(): void {
    this.#input().value = '';
    this.#choose({ query: '', filters: new Map(), sort: this.#selection.sort, page: 1 });
    this.#input().focus();
  }

  #choose(selection: Selection, scroll = false): void {
    const before = this.#selection.sort;
    this.#selection = selection;
    history.replaceState(null, '', location.pathname + writeSelection(selection));
    this.#show(true);
    if (scroll) scrollTo({ top: 0 });
    if (selection.sort !== before) {
      const key = selection.sort.replace(/^-/, '');
      this.querySelector<HTMLElement>(`.c-${key} button`)?.focus();
    }
  }

  #show(rows: boolean): void {
    if (!this.#index) return;
    const found = findRows(this.#index, this.#effective());
    const facets = FACETS.filter((facet) => facet !== 'kind' || this.dataset['kind'] === undefined).map(
      (name) => ({ name, title: TITLES[name], counts: found.counts.get(name) ?? new Map<string, number>() }),
    );
    showFacets(
      part(this, '[data-facets]', HTMLFormElement),
      facetsMarkup(facets, this.#selection, this.#open),
    );
    const chosen = [...this.#selection.filters.values()].reduce((sum, { size }) => sum + size, 0);
    this.#part('active').textContent = chosen > 0 ? String(chosen) : '';
    if (!rows && this.#selection.page === 1) this.#decorateHead();
    else this.#showRows(found);
    this.#showPages(found);
  }

  /** The selection with the page's own kind. */
  #effective(): Selection {
    const kind = this.dataset['kind'];
    if (kind === undefined || !this.#index) return this.#selection;
    const index = this.#index;
    const own = new Set<string>();
    for (let row = 0; row < index.length; row++) {
      const word = index.word(row, 'kind');
      if (word.toLowerCase() === kind) own.add(word);
    }
    return { ...this.#selection, filters: new Map([...this.#selection.filters, ['kind', own]]) };
  }

  #showRows({ rows }: FoundRows): void {
    const index = this.#index;
    if (!index) return;
    const start = (this.#selection.page - 1) * ROWS_A_PAGE;
    const shown = rows.slice(start, start + ROWS_A_PAGE);
    if (shown.length === 0) {
      this.#part('results').innerHTML = String(this.#nothing());
      return;
    }
    const body = html`${shown.map((row) => entityTableRow(index.view(row), this.#marks))}`;
    this.#part('results').innerHTML = String(
      html`<table class="table">
        <caption class="sr">
          Entities
        </caption>
        <thead>
          <tr>
            ${this.#head()}
          </tr>
        </thead>
        <tbody>
          ${body}
        </tbody>
      </table>`,
    );
  }

  #nothing(): Html {
    const chosen = [...this.#selection.filters.values()].flatMap((values) => [...values]);
    const what = [this.#selection.query, ...chosen].filter(Boolean).join(', ');
    return html`<div class="nothing">
      <p><b>Nothing matches</b> <span class="mono">${what}</span></p>
      <p><button class="btn" type="button" data-clear>Clear filters</button></p>
    </div>`;
  }

  /** The columns' heads as buttons that sort. Tags have no order. */
  #head(): Html {
    const [, minus, current] = /^(-?)(.*)$/.exec(this.#selection.sort || 'name') ?? [];
    return html`${ENTITY_COLUMNS.map(({ key, title }) => {
      if (key === 'tags') return html`<th scope="col" class="label c-tags">${title}</th>`;
      const isCurrent = key === current;
      const order = minus === '-' ? 'descending' : 'ascending';
      const next = isCurrent ? (minus === '-' ? key : `-${key}`) : key === 'problems' ? '-problems' : key;
      return html`<th scope="col" class="label c-${key}" ${isCurrent && html` aria-sort="${order}"`}>
        <button type="button" data-sort="${next}">${title}</button>
      </th>`;
    })}`;
  }

  #decorateHead(): void {
    const row = this.querySelector('thead tr');
    if (row) row.innerHTML = String(this.#head());
  }

  #showPages({ rows }: FoundRows): void {
    const all = this.#index?.length ?? 0;
    const { page } = this.#selection;
    const pages = Math.ceil(rows.length / ROWS_A_PAGE);
    this.#part('counted').innerHTML = String(
      rows.length === all
        ? html`<b>${count(all)}</b> entities`
        : html`<b>${count(rows.length)}</b> of ${count(all)}`,
    );
    const turn = (to: number, words: string) =>
      to >= 1 && to <= pages && html`<button class="btn" type="button" data-page="${to}">${words}</button>`;
    this.#part('pages').innerHTML = String(
      pages > 1
        ? html`<nav class="pages" aria-label="Pages">
            ${turn(page - 1, 'Previous')}<span class="n">Page ${count(page)} of ${count(pages)}</span
            >${turn(page + 1, 'Next')}
          </nav>`
        : html``,
    );
  }

  #input(): HTMLInputElement {
    return part(this, 'input[type=search]', HTMLInputElement);
  }

  #part(name: string): HTMLElement {
    return part(this, `[data-${name}]`, HTMLElement);
  }
}

customElements.define('callboard-browse', Browse);
