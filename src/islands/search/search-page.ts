import { counted } from '../../components/numbers.ts';
import { html } from '../../ui/html.ts';
import { createMarks } from '../../ui/marks.ts';
import { part } from '../part.ts';
import { facetsMarkup, showFacets } from '../facets.ts';
import { readSelection, toggleFilter, writeSelection, type Selection } from '../selection.ts';
import { hitMarkup } from './hit-markup.ts';
import { loadPagefind, type PagefindResults } from './pagefind.ts';

const FACETS = { kind: 'Kind', type: 'Type', owner: 'Owner', lifecycle: 'Lifecycle', tag: 'Tag' };
const SIZE = 20;

/** The search page: full text over all entities, with facets. The address holds the state. */
class Search extends HTMLElement {
  readonly #base = document.documentElement.dataset['base'] ?? '/';
  readonly #marks = createMarks(this.#base);
  readonly #open = new Set<string>();
  #selection: Selection = readSelection(location.search, Object.keys(FACETS));
  #found: PagefindResults | undefined;
  #turn = 0;

  connectedCallback(): void {
    this.#part('tools').hidden = false;
    this.#part('facets').hidden = false;
    this.#part('fallback').hidden = true;
    const input = this.#input();
    input.value = this.#selection.query;
    input.focus();
    input.addEventListener('input', () => {
      this.#choose({ ...this.#selection, query: input.value.trim(), page: 1 });
    });
    this.#part('facets').addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      this.#choose(toggleFilter(this.#selection, target.name, target.value));
    });
    this.addEventListener('click', ({ target }) => {
      const { open, more } =
        (target instanceof Element ? target.closest<HTMLElement>('button')?.dataset : undefined) ?? {};
      if (open !== undefined) {
        this.#open.add(open);
        if (this.#found) this.#showFacets(this.#found);
      }
      if (more !== undefined) this.#choose({ ...this.#selection, page: this.#selection.page + 1 });
    });
    void this.#search();
  }

  #choose(selection: Selection): void {
    this.#selection = selection;
    history.replaceState(null, '', location.pathname + writeSelection(selection));
    void this.#search();
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const { query, filters, page } = this.#selection;
    const pagefind = await loadPagefind(this.#base);
    // Pagefind tells counts of values only once its filters are loaded.
    await pagefind.filters();
    const chosen = Object.fromEntries([...filters].map(([facet, values]) => [facet, { any: [...values] }]));
    const found = await pagefind.search(query === '' ? null : query, { filters: chosen });
    if (turn !== this.#turn) return;
    const hits = await Promise.all(found.results.slice(0, page * SIZE).map((result) => result.data()));
    if (turn !== this.#turn) return;
    this.#found = found;
    this.#showFacets(found);
    this.#part('counted').textContent = counted(found.results.length, 'result');
    this.#part('results').innerHTML = String(
      hits.length > 0
        ? html`${hits.map((hit) => html`<li>${hitMarkup(hit, query, this.#base, this.#marks)}</li>`)}`
        : html`<li class="nothing">
            <p><b>Nothing matches</b> <span class="mono">${query}</span></p>
            <p class="dim">Search reads names, titles, descriptions, tags, owners and types.</p>
          </li>`,
    );
    this.#part('pages').innerHTML = String(
      found.results.length > hits.length
        ? html`<p class="more"><button class="btn" type="button" data-more>Show more</button></p>`
        : html``,
    );
    this.dataset['ready'] = query;
  }

  #showFacets({ filters, totalFilters }: PagefindResults): void {
    const facets = Object.entries(FACETS).map(([name, title]) => {
      // A facet with a choice counts what its other values would add.
      const counts = this.#selection.filters.has(name) ? totalFilters : filters;
      const values = Object.entries(counts[name] ?? {}).filter(([, number]) => number > 0);
      return { name, title, counts: new Map(values) };
    });
    const chosen = [...this.#selection.filters.values()].reduce((sum, { size }) => sum + size, 0);
    this.#part('active').textContent = chosen > 0 ? String(chosen) : '';
    showFacets(
      part(this, '[data-facets]', HTMLFormElement),
      facetsMarkup(facets, this.#selection, this.#open),
    );
  }

  #input(): HTMLInputElement {
    return part(this, 'input[type=search]', HTMLInputElement);
  }

  #part(name: string): HTMLElement {
    return part(this, `[data-${name}]`, HTMLElement);
  }
}

customElements.define('callboard-search', Search);
