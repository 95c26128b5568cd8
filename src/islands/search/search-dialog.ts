import { counted } from '../../components/numbers.ts';
import { html } from '../../ui/html.ts';
import { createMarks } from '../../ui/marks.ts';
import { part } from '../part.ts';
import { hitMarkup } from './hit-markup.ts';
import { loadPagefind } from './pagefind.ts';

const SHOWN = 8;
const base = document.documentElement.dataset['base'] ?? '/';
const marks = createMarks(base);

let dialog: HTMLDialogElement | undefined;
let turn = 0;
let current = 0;

/** Opens the search dialog over the page; made when first opened. */
export function openSearchDialog(): void {
  dialog ??= createDialog();
  if (dialog.open) return;
  dialog.showModal();
  inputOf(dialog).select();
}

function createDialog(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', 'Search');
  made.innerHTML = String(
    html`<form method="dialog" class="search-box">
        ${marks.icon('search')}<input
          type="search"
          role="combobox"
          aria-expanded="true"
          aria-controls="search-hits"
          aria-autocomplete="list"
          aria-label="Search the portal"
          placeholder="A name, a word of a description, a team"
          autocomplete="off"
          spellcheck="false"
        /><button class="btn btn-bare" type="submit" value="close">Close</button>
      </form>
      <div class="search-hits" id="search-hits" role="listbox" aria-label="Results"></div>
      <footer class="search-foot">
        <span aria-live="polite" data-counted></span
        ><a class="link push" href="${base}search/">All results</a>
      </footer>`,
  );
  document.body.append(made);
  const input = inputOf(made);
  input.addEventListener('input', () => void search(made, input.value.trim()));
  made.addEventListener('keydown', (event) => {
    onKey(made, event);
  });
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  void loadPagefind(base);
  return made;
}

async function search(made: HTMLDialogElement, query: string): Promise<void> {
  const mine = ++turn;
  const list = part(made, '.search-hits', HTMLElement);
  const counter = part(made, '[data-counted]', HTMLElement);
  const all = part(made, '.search-foot a', HTMLAnchorElement);
  all.href = `${base}search/${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`;
  if (query === '') {
    list.innerHTML = '';
    counter.textContent = '';
    return;
  }
  const { search: find } = await loadPagefind(base);
  const { results } = await find(query, { filters: {} });
  const hits = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
  if (mine !== turn) return;
  list.innerHTML = String(
    hits.length > 0
      ? html`${hits.map((hit, index) => hitMarkup(hit, query, base, marks, index))}`
      : html`<p class="nothing"><b>Nothing matches</b> <span class="mono">${query}</span></p>`,
  );
  counter.textContent = counted(results.length, 'result');
  select(made, 0);
}

function select(made: HTMLDialogElement, index: number): void {
  const options = [...made.querySelectorAll('[role=option]')];
  current = Math.max(0, Math.min(index, options.length - 1));
  for (const [place, option] of options.entries()) {
    option.setAttribute('aria-selected', String(place === current));
  }
  const chosen = options[current];
  chosen?.scrollIntoView({ block: 'nearest' });
  inputOf(made).setAttribute('aria-activedescendant', chosen?.id ?? '');
}

function onKey(made: HTMLDialogElement, event: KeyboardEvent): void {
  if (event.key === 'ArrowDown') select(made, current + 1);
  else if (event.key === 'ArrowUp') select(made, current - 1);
  else if (event.key === 'Enter' && event.target === inputOf(made)) {
    const link = made.querySelector<HTMLAnchorElement>('a[aria-selected=true]');
    if (link) link.click();
  } else return;
  event.preventDefault();
}

function inputOf(made: HTMLDialogElement): HTMLInputElement {
  return part(made, 'input', HTMLInputElement);
}
