import { repositories as words } from '#text/repositories';
import { count } from '../../components/numbers.ts';
import { unregisteredRows } from '../../components/repository-rows.ts';
import { html, type Html } from '../../ui/html.ts';
import { createMarks } from '../../ui/marks.ts';
import { glyphOf } from '../../view/glyph.ts';
import { createHrefs, partsOf } from '../../view/href.ts';
import { nameInRef } from '../../view/name-in-ref.ts';
import { registerHref } from '../../view/register-href.ts';
import { safeUrl } from '../../view/safe-url.ts';
import { facetsMarkup, showFacets } from '../facets.ts';
import { part } from '../part.ts';
import { loadRepositories, type RepositoryList } from '../register/repository-list.ts';
import { readSelection, toggleFilter, writeSelection, type Selection } from '../selection.ts';
import { FACETS, findRepositories, NOBODY, type Facet } from './find-repositories.ts';

const SHOWN = 200;

/** Filters the repositories of the health page. The address holds the choice; without one the page stays as built. */
class RepositoryFilters extends HTMLElement {
  readonly #base = document.documentElement.dataset['base'] ?? '/';
  readonly #marks = createMarks(this.#base);
  readonly #open = new Set<string>();
  #built: readonly Node[] = [];
  #list: RepositoryList | undefined;
  #selection: Selection = readSelection(location.search, FACETS);

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    const list = await loadRepositories(this.dataset['index'] ?? '').catch(() => undefined);
    if (!list) return;
    this.#list = list;
    this.#built = [...this.#part('results').childNodes];
    const input = this.#input();
    input.addEventListener('input', () => {
      this.#choose({ ...this.#selection, query: input.value.trim() });
    });
    this.#part('facets').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) {
        this.#choose(toggleFilter(this.#selection, target.name, target.value));
      }
    });
    this.addEventListener('click', ({ target }) => {
      const { clear, open } = (target instanceof Element ? target.closest('button') : null)?.dataset ?? {};
      if (clear !== undefined) {
        input.value = '';
        this.#choose({ ...this.#selection, query: '', filters: new Map() });
        input.focus();
      }
      if (open !== undefined) {
        this.#open.add(open);
        this.#show();
      }
    });
    // What was typed while the list was on its way counts.
    const typed = input.value.trim();
    if (typed === '') input.value = this.#selection.query;
    else this.#selection = { ...this.#selection, query: typed };
    this.#show();
    this.dataset['ready'] = '';
  }

  #choose(selection: Selection): void {
    this.#selection = selection;
    history.replaceState(null, '', location.pathname + writeSelection(selection));
    this.#show();
  }

  #show(): void {
    const list = this.#list;
    if (!list) return;
    const { rows, counts } = findRepositories(list, this.#selection);
    const facets = FACETS.map((name) => ({
      name,
      title: words.filter.facets[name],
      counts: counts.get(name) ?? new Map<string, number>(),
      label: (value: string) => labelOf(name, value, list),
    }));
    showFacets(
      part(this, '[data-facets]', HTMLFormElement),
      facetsMarkup(facets, this.#selection, this.#open),
    );
    const chosen = [...this.#selection.filters.values()].reduce((sum, { size }) => sum + size, 0);
    this.#part('active').textContent = chosen > 0 ? String(chosen) : '';
    const isChosen = chosen > 0 || this.#selection.query !== '';
    const all = words.count(list.unregistered);
    this.#part('counted').textContent = isChosen ? words.filter.of(count(rows.length), all) : all;
    const results = this.#part('results');
    if (!isChosen) results.replaceChildren(...this.#built);
    else results.innerHTML = String(this.#results(rows, list));
  }

  #results(rows: readonly number[], list: RepositoryList): Html {
    const clear = html`<p class="more">
      <button class="btn" type="button" data-clear>${words.filter.clear}</button>
    </p>`;
    if (rows.length === 0) {
      const chosen = [...this.#selection.filters.values()].flatMap((values) => [...values]);
      return html`<div class="nothing">
        <p>
          <b>${words.filter.nothing}</b>
          <span class="mono">${[this.#selection.query, ...chosen].filter(Boolean).join(', ')}</span>
        </p>
        ${clear}
      </div>`;
    }
    const rest = rows.length - SHOWN;
    const shown = rows.slice(0, SHOWN).map((row) => rowView(list, row, this.#base));
    return html`<table class="table flat repositories">
        <caption class="sr">
          ${words.unregistered}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="label">${words.repository}</th>
            <th scope="col" class="label c-wide">${words.description}</th>
            <th scope="col" class="label">${words.type}</th>
            <th scope="col" class="label c-detail">${words.owner}</th>
            <th scope="col" class="num"><span class="sr">${words.register}</span></th>
          </tr>
        </thead>
        <tbody>
          ${unregisteredRows(shown, this.#marks)}
        </tbody>
      </table>
      ${rest > 0 && html`<p class="more">${words.filter.more(rest)}</p>`}${clear}`;
  }

  #input(): HTMLInputElement {
    return part(this, 'input[type=search]', HTMLInputElement);
  }

  #part(name: string): HTMLElement {
    return part(this, `[data-${name}]`, HTMLElement);
  }
}

function rowView(list: RepositoryList, row: number, base: string) {
  const url = list.url(row);
  const href = safeUrl(url);
  const ref = list.owner(row);
  const title = list.ownerTitle(ref);
  const { kind } = partsOf(ref);
  const owner = {
    ref,
    kind,
    title: title ?? nameInRef(ref),
    glyph: glyphOf(kind),
    type: '',
    ...(title !== undefined && { href: createHrefs(base).entity(ref) }),
  };
  return {
    name: list.name(row),
    description: list.description(row),
    guess: list.guess(row),
    register: registerHref(base, url),
    ...(href !== undefined && { href }),
    ...(ref !== '' && { owner }),
  };
}

function labelOf(facet: Facet, value: string, list: RepositoryList): string {
  if (facet !== 'owner') return value;
  return value === NOBODY ? words.noOwner : (list.ownerTitle(value) ?? nameInRef(value));
}

customElements.define('callboard-repositories', RepositoryFilters);
