import { search } from '#text/search';
import { html } from '../../ui/html.ts';
import { createMarks } from '../../ui/marks.ts';
import { part } from '../part.ts';
import { createFinder, type Finder, type FoundGroup } from './finder.ts';
import { itemMarkup } from './item-markup.ts';
import { forgetSearches, rememberSearch } from './recent-searches.ts';
import { SCOPES, type Scope, type SearchItem } from './search-item.ts';

const base = document.documentElement.dataset['base'] ?? '/';
const marks = createMarks(base);
const words = search;

let dialog: SearchDialog | undefined;

/** Opens the search dialog over the page; made when first opened. */
export function openSearchDialog(): void {
  dialog ??= new SearchDialog();
  dialog.open();
}

/** The dialog: what is found while somebody types, quick-jump first, full text below it. */
class SearchDialog {
  readonly #root = document.createElement('dialog');
  readonly #finder: Finder;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #items: readonly SearchItem[] = [];
  #scope: Scope = 'all';
  #current = 0;

  constructor() {
    this.#root.className = 'search-dialog';
    this.#root.setAttribute('aria-label', words.title);
    this.#root.innerHTML = String(frame());
    document.body.append(this.#root);
    this.#input = part(this.#root, 'input', HTMLInputElement);
    this.#list = part(this.#root, '#search-list', HTMLElement);
    this.#finder = createFinder(base, (groups) => {
      this.#show(groups);
    });
    this.#input.addEventListener('input', () => {
      this.#current = 0;
      this.#find();
    });
    this.#root.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.#root.addEventListener('click', (event) => {
      this.#onClick(event);
    });
  }

  open(): void {
    if (this.#root.open) return;
    this.#root.showModal();
    this.#input.select();
    this.#find();
  }

  #find(): void {
    const query = this.#input.value.trim();
    part(this.#root, '[data-all]', HTMLAnchorElement).href =
      `${base}search/${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`;
    this.#finder.find(query, this.#scope);
  }

  #show(groups: readonly FoundGroup[]): void {
    this.#items = groups.flatMap(({ items }) => items);
    const query = this.#input.value.trim();
    let option = 0;
    const markup = groups.map(
      ({ id, items, waiting }) =>
        html`<div role="group" aria-labelledby="search-group-${id}">
          <p class="label" id="search-group-${id}">
            ${words.groups[id]}${
              id === 'recent' &&
              html`<button class="link push" type="button" data-forget tabindex="-1">${words.forget}</button>`
            }
          </p>
          ${items.map((item) => itemMarkup(item, marks, option++))}${
            waiting && html`<span class="bar-wait"></span><span class="bar-wait"></span>`
          }
        </div>`,
    );
    const settled = groups.every(({ waiting }) => !waiting);
    const found = this.#items.filter(({ scope }) => scope !== 'actions').length;
    this.#list.innerHTML = String(
      html`${
        query !== '' &&
        settled &&
        found === 0 &&
        html`<p class="nothing">
          <span><b>${words.nothing}</b> <span class="mono">${query}</span></span>
        </p>`
      }${markup}`,
    );
    part(this.#root, '[data-counted]', HTMLElement).textContent =
      query === '' ? '' : words.results(this.#finder.total());
    this.#select(this.#current);
  }

  #select(wanted: number): void {
    const options = [...this.#list.querySelectorAll('[role=option]')];
    this.#current = Math.max(0, Math.min(wanted, options.length - 1));
    for (const [place, option] of options.entries()) {
      option.setAttribute('aria-selected', String(place === this.#current));
    }
    const chosen = options[this.#current];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) this.#input.setAttribute('aria-activedescendant', chosen.id);
    else this.#input.removeAttribute('aria-activedescendant');
    this.#input.setAttribute('aria-expanded', String(options.length > 0));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.target !== this.#input) return;
    if (event.key === 'ArrowDown') this.#select(this.#current + 1);
    else if (event.key === 'ArrowUp') this.#select(this.#current - 1);
    else if (event.key === 'PageDown') this.#select(this.#current + 8);
    else if (event.key === 'PageUp') this.#select(this.#current - 8);
    else if (event.key === 'Enter') this.#follow(event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  #follow(newTab: boolean): void {
    const chosen = this.#list.querySelectorAll<HTMLElement>('[role=option]')[this.#current];
    if (newTab && chosen instanceof HTMLAnchorElement) {
      rememberSearch(this.#input.value);
      window.open(chosen.href, '_blank', 'noopener');
    } else chosen?.click();
  }

  #onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : this.#root;
    if (target === this.#root || target.closest('[data-close]')) {
      this.#root.close();
      return;
    }
    const scope = target.closest<HTMLElement>('[data-scope]')?.dataset['scope'] as Scope | undefined;
    if (scope !== undefined) this.#narrow(scope);
    if (target.closest('[data-forget]')) {
      forgetSearches();
      this.#find();
      this.#input.focus();
      return;
    }
    const option = target.closest('[role=option]');
    if (!option) return;
    const item = this.#items[Number(option.id.slice('search-'.length))];
    if (item?.query !== undefined) {
      this.#input.value = item.query;
      this.#find();
      this.#input.focus();
      return;
    }
    rememberSearch(this.#input.value);
    // The same page stays; a dialog over it would hide that the result is there.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.#root.close();
    item?.run?.();
  }

  #narrow(scope: Scope): void {
    this.#scope = scope;
    this.#current = 0;
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-scope]')) {
      button.setAttribute('aria-pressed', String(button.dataset['scope'] === scope));
    }
    this.#find();
    this.#input.focus();
  }
}

function frame() {
  const { keys } = words;
  return html`<div class="search-box" role="search">
      ${marks.icon('search')}<input
        type="search"
        role="combobox"
        aria-expanded="false"
        aria-controls="search-list"
        aria-autocomplete="list"
        aria-label="${words.field}"
        placeholder="${words.placeholder}"
        autocomplete="off"
        autocapitalize="off"
        enterkeyhint="go"
        spellcheck="false"
      /><span class="n" aria-live="polite" data-counted></span
      ><button class="btn btn-bare" type="button" data-close>
        <span class="sr">${words.close}</span> <kbd>Esc</kbd>
      </button>
    </div>
    <div class="search-scopes" role="group" aria-label="${words.scope}">
      ${SCOPES.map((scope) => html`<button type="button" data-scope="${scope}" aria-pressed="${String(scope === 'all')}">${words.scopes[scope]}</button>`)}
    </div>
    <div class="search-list" id="search-list" role="listbox" aria-label="${words.list}"></div>
    <footer class="search-foot">
      <span class="wide"><kbd>↑</kbd> <kbd>↓</kbd> ${keys.move}</span
      ><span class="wide"><kbd>↵</kbd> ${keys.open}</span
      ><span class="wide"><kbd>Ctrl</kbd> <kbd>↵</kbd> ${keys.tab}</span
      ><span class="wide"><kbd>Tab</kbd> ${keys.scope}</span
      ><a class="link push" href="${base}search/" data-all>${words.all}</a>
    </footer>`;
}
