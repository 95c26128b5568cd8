import { html, type Html } from '../../ui/html.ts';
import { part } from '../part.ts';

/** What a combobox offers. */
export interface Offer {
  readonly options: readonly Html[];
  /** Said to screen readers and shown below the options. */
  readonly summary: string;
  /** Runs when the option of this number is chosen. */
  choose(index: number): void;
}

/**
 * Gives a text field and the list beside it the pattern of a combobox: the focus stays in the field, arrows move through
 * the options, Enter chooses, Escape closes and then clears.
 *
 * @param root holds `input[role=combobox]`, `[role=listbox]` and `[role=status]`
 * @param find makes the offer for a text; the first option is the current one
 */
export function startCombobox(root: HTMLElement, find: (query: string) => Promise<Offer>): void {
  const input = part(root, '[role=combobox]', HTMLInputElement);
  const list = part(root, '[role=listbox]', HTMLElement);
  const status = part(root, '[role=status]', HTMLElement);
  let offer: Offer | undefined;
  let current = 0;
  let turn = 0;

  const close = () => {
    turn += 1;
    list.hidden = true;
    status.textContent = '';
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const select = (index: number) => {
    const options = [...list.children];
    current = (index + options.length) % Math.max(1, options.length);
    for (const [place, option] of options.entries()) {
      option.setAttribute('aria-selected', String(place === current));
    }
    options[current]?.scrollIntoView({ block: 'nearest' });
    const id = options[current]?.id;
    if (id === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', id);
  };
  const open = async () => {
    const mine = ++turn;
    const found = await find(input.value.trim());
    if (mine !== turn) return;
    offer = found;
    list.innerHTML = String(
      html`${found.options.map((option, index) => html`<li role="option" id="${list.id}-${index}">${option}</li>`)}`,
    );
    list.hidden = found.options.length === 0;
    status.textContent = found.summary;
    input.setAttribute('aria-expanded', String(!list.hidden));
    select(0);
  };
  const choose = (index: number) => {
    if (list.hidden) return;
    close();
    input.value = '';
    offer?.choose(index);
  };

  input.addEventListener('input', () => void open());
  input.addEventListener('click', () => void open());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) void open();
      else select(current + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') choose(current);
    else if (event.key === 'Escape') {
      if (list.hidden) input.value = '';
      else close();
    } else return;
    event.preventDefault();
  });
  list.addEventListener('pointerdown', (event) => {
    // The focus stays in the field.
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element && target.closest('[role=option]');
    if (option) choose([...list.children].indexOf(option));
  });
}
