import { search } from '#text/search';
import { html } from '../../ui/html.ts';
import { createMarks } from '../../ui/marks.ts';
import { facetsMarkup, showFacets } from '../facets.ts';
import { part } from '../part.ts';
import { readSelection, toggleFilter, writeSelection, type Selection } from '../selection.ts';
import { placeName } from './hit-item.ts';
import { itemMarkup } from './item-markup.ts';
import { nearMarkup, nothingMarkup } from './nothing-found.ts';
import { findPage, type FoundPage } from './page-search.ts';
import { rememberSearch } from './recent-searches.ts';

const words = search;
const FACETS = ['in', 'kind', 'type', 'owner', 'lifecycle', 'tag', 'namespace'] as const;
const SIZE = 20;
const PATIENCE_MS = 200;
const PAUSE_MS = 120;

/** The search page: both searches over everything, with facets. The address holds the state. */
class Search extends HTMLElement {
  readonly #base = document.documentElement.dataset['base'] ?? '/';
  readonly #marks = createMarks(this.#base);
  readonly #open = new Set<string>();
  #selection: Selection = readSelection(location.search, FACETS);
  #found: FoundPage | undefined;
  #turn = 0;

  connectedCallback(): void {
    for (const name of ['tools', 'facets']) this.#part(name).hidden = false;
    this.#part('fallback').hidden = true;
    const input = part(this, 'input[type=search]', HTMLInputElement);
    input.value = this.#selection.query;
    input.focus();
    input.addEventListener('input', () => {
      this.#choose({ ...this.#selection, query: input.value.trim(), page: 1 }, PAUSE_MS);
    });
    this.#part('facets').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) {
        this.#choose(toggleFilter(this.#selection, target.name, target.value));
      }
    });
    this.addEventListener('click', (event) => {
      this.#onClick(event);
    });
    addEventListener('popstate', () => {
      this.#selection = readSelection(location.search, FACETS);
      input.value = this.#selection.query;
      void this.#search();
    });
    void this.#search();
  }

  #onClick({ target }: Event): void {
    if (!(target instanceof Element)) return;
    const { open, more, clear, retry } = target.closest<HTMLElement>('button')?.dataset ?? {};
    if (open !== undefined) {
      this.#open.add(open);
      if (this.#found) this.#showFacets(this.#found);
    }
    if (more !== undefined) this.#choose({ ...this.#selection, page: this.#selection.page + 1 });
    if (clear !== undefined) this.#choose({ ...this.#selection, filters: new Map(), page: 1 });
    if (retry !== undefined) void this.#search();
    if (target.closest('.hit')) rememberSearch(this.#selection.query);
  }

  #choose(selection: Selection, pause = 0): void {
    this.#selection = selection;
    history.replaceState(null, '', location.pathname + writeSelection(selection));
    const turn = ++this.#turn;
    setTimeout(() => {
      if (turn === this.#turn) void this.#search();
    }, pause);
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const { query, page } = this.#selection;
    const waiting = setTimeout(() => {
      if (turn === this.#turn) this.#wait();
    }, PATIENCE_MS);
    try {
      const found = await findPage(this.#base, this.#selection, page * SIZE);
      if (turn === this.#turn) this.#show(found);
    } catch {
      if (turn === this.#turn) this.#fail();
    } finally {
      clearTimeout(waiting);
    }
    if (turn === this.#turn) this.dataset['ready'] = query;
  }

  /** Still bars where nothing stands yet; older results stay until newer ones are there. */
  #wait(): void {
    if (this.#found) return;
    const bars = Array.from({ length: 8 }, () => html`<li class="bar-wait"></li>`);
    this.#part('results').innerHTML = String(html`${bars}`);
    this.#part('pages').innerHTML = '';
  }

  #show(found: FoundPage): void {
    this.#found = found;
    this.#showFacets(found);
    const { items, total } = found;
    this.#part('counted').textContent = words.results(total);
    this.#part('results').innerHTML = String(
      items.length > 0
        ? html`${nearMarkup(this.#base, this.#selection, found)}${items.map((item) => html`<li>${itemMarkup(item, this.#marks)}</li>`)}`
        : nothingMarkup(this.#base, this.#selection, found),
    );
    this.#part('pages').innerHTML = String(
      total > items.length
        ? html`<p class="more"><button class="btn" type="button" data-more>${words.more}</button></p>`
        : html``,
    );
  }

  #fail(): void {
    this.#part('counted').textContent = '';
    this.#part('results').innerHTML = String(
      html`<li class="nothing">
        <p>${words.failed}</p>
        <p><button class="btn" type="button" data-retry>${words.retry}</button></p>
      </li>`,
    );
  }

  #showFacets({ counts, places }: FoundPage): void {
    const facets = FACETS.map((name) => ({
      name,
      title: words.facets[name],
      counts: counts.get(name) ?? new Map<string, number>(),
      ...(name === 'in' && { label: placeName }),
    })).filter(({ name }) => name !== 'in' || places > 1);
    const chosen = [...this.#selection.filters.values()].reduce((sum, { size }) => sum + size, 0);
    this.#part('active').textContent = chosen > 0 ? String(chosen) : '';
    showFacets(
      part(this, '[data-facets]', HTMLFormElement),
      facetsMarkup(facets, this.#selection, this.#open),
    );
  }

  #part(name: string): HTMLElement {
    return part(this, `[data-${name}]`, HTMLElement);
  }
}

customElements.define('callboard-search', Search);
