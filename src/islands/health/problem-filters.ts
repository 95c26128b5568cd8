import { health } from '#text/health';
import { count } from '../../components/numbers.ts';
import { html } from '../../ui/html.ts';
import { createMarks } from '../../ui/marks.ts';
import type { ProblemIndex } from '../../view/problem-index.ts';
import { facetsMarkup, showFacets } from '../facets.ts';
import { part } from '../part.ts';
import { readSelection, toggleFilter, writeSelection, type Selection } from '../selection.ts';
import { findProblems, type FoundProblems } from './find-problems.ts';
import { groupsMarkup } from './problem-groups.ts';
import { FACETS, NOBODY, problemRows, type Facet, type ProblemRows } from './problem-rows.ts';

/** Filters the problems of the health page. The address holds the choice; without one the page stays as it was built. */
class ProblemFilters extends HTMLElement {
  readonly #base = document.documentElement.dataset['base'] ?? '/';
  readonly #marks = createMarks(this.#base);
  readonly #open = new Set<string>();
  #built = '';
  #index: ProblemIndex | undefined;
  #rows: ProblemRows | undefined;
  #selection: Selection = readSelection(location.search, FACETS);

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    const response = await fetch(this.dataset['index'] ?? '');
    if (!response.ok) return;
    this.#index = (await response.json()) as ProblemIndex;
    this.#rows = problemRows(this.#index, this.#base);
    this.#built = this.#part('results').innerHTML;
    this.#listen();
    // What was typed while the problems were on their way counts.
    const typed = this.#input().value.trim();
    if (typed === '') this.#input().value = this.#selection.query;
    else this.#selection = { ...this.#selection, query: typed };
    this.#show();
    this.dataset['ready'] = '';
  }

  #listen(): void {
    this.#input().addEventListener('input', () => {
      this.#choose({ ...this.#selection, query: this.#input().value.trim() });
    });
    this.#part('facets').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) {
        this.#choose(toggleFilter(this.#selection, target.name, target.value));
      }
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const { clear, code, open } = button?.dataset ?? {};
      if (clear !== undefined) this.#clear();
      if (code !== undefined) this.#chooseCode(code);
      if (open !== undefined) {
        this.#open.add(open);
        this.#show();
      }
    });
    addEventListener('popstate', () => {
      this.#selection = readSelection(location.search, FACETS);
      this.#input().value = this.#selection.query;
      this.#show();
    });
  }

  #clear(): void {
    this.#input().value = '';
    this.#choose({ ...this.#selection, query: '', filters: new Map() });
    this.#input().focus();
  }

  #chooseCode(code: string): void {
    const filters = new Map([...this.#selection.filters, ['code', new Set([code])] as const]);
    this.#choose({ ...this.#selection, filters });
    this.scrollIntoView();
    this.querySelector<HTMLElement>('.group a')?.focus({ preventScroll: true });
  }

  #choose(selection: Selection): void {
    this.#selection = selection;
    history.replaceState(null, '', location.pathname + writeSelection(selection));
    this.#show();
  }

  #show(): void {
    if (!this.#rows || !this.#index) return;
    const found = findProblems(this.#rows, this.#selection);
    this.#showFacets(found, this.#rows);
    const { total } = this.#index;
    const isChosen = this.#selection.query !== '' || this.#selection.filters.size > 0;
    this.#part('counted').textContent = isChosen
      ? health.filter.of(count(found.total), health.problems(total))
      : health.problems(total);
    const results = this.#part('results');
    if (!isChosen) results.innerHTML = this.#built;
    else results.innerHTML = String(this.#results(found, this.#rows, total));
  }

  #results(found: FoundProblems, rows: ProblemRows, total: number) {
    const { filter } = health;
    if (found.total === 0) {
      const chosen = [...this.#selection.filters.values()].flatMap((values) => [...values]);
      return html`<div class="nothing">
        <p>
          <b>${filter.nothing}</b>
          <span class="mono">${[this.#selection.query, ...chosen].filter(Boolean).join(', ')}</span>
        </p>
        <p><button class="btn" type="button" data-clear>${filter.clear}</button></p>
      </div>`;
    }
    return html`${groupsMarkup(found.groups, rows, this.#marks)}${rows.length < total && html`<p class="more">${filter.capped(rows.length)}</p>`}
      <p class="more"><button class="btn" type="button" data-clear>${filter.clear}</button></p>`;
  }

  #showFacets({ counts }: FoundProblems, rows: ProblemRows): void {
    const facets = FACETS.map((name) => ({
      name,
      title: health.filter.facets[name],
      counts: counts.get(name) ?? new Map<string, number>(),
      label: (value: string) => labelOf(name, value, rows),
    }));
    showFacets(
      part(this, '[data-facets]', HTMLFormElement),
      facetsMarkup(facets, this.#selection, this.#open),
    );
    const chosen = [...this.#selection.filters.values()].reduce((sum, { size }) => sum + size, 0);
    this.#part('active').textContent = chosen > 0 ? String(chosen) : '';
  }

  #input(): HTMLInputElement {
    return part(this, 'input[type=search]', HTMLInputElement);
  }

  #part(name: string): HTMLElement {
    return part(this, `[data-${name}]`, HTMLElement);
  }
}

function labelOf(facet: Facet, value: string, rows: ProblemRows): string {
  if (facet === 'level' && Object.hasOwn(health.levels, value)) {
    return health.levels[value as keyof typeof health.levels];
  }
  if (facet === 'owner') return value === NOBODY ? health.nobody : (rows.ownerTitle(value) ?? value);
  return value;
}

customElements.define('callboard-problems', ProblemFilters);
