import { count } from '../../components/numbers.ts';
import {
  completeQuery,
  type Completion,
  type QueryFault,
  type QueryTerm,
  type QueryVocabulary,
} from '../../query/index.ts';
import { html } from '../../ui/html.ts';
import { part } from '../part.ts';
import { underlay } from './query-underlay.ts';

/** The query box: text with its terms marked, and a list of ways to go on. */
export interface QueryBox {
  readonly input: HTMLInputElement;
  /** Shows a text that did not come from the box itself. */
  set(text: string): void;
  /** Offers again what came late, if the reader is still there. */
  refresh(): void;
  /** Marks the terms, and those with a fault. */
  mark(terms: readonly QueryTerm[], faults: readonly QueryFault[]): void;
}

/** What the box tells. */
export interface QueryBoxEvents {
  /** The text changed by typing or completing. */
  readonly changed: (text: string) => void;
  /** Enter was pressed without a suggestion chosen. */
  readonly entered: () => void;
}

/**
 * Gives the box the pattern of a combobox: the focus stays in the field, arrows move through the suggestions, Enter and
 * Tab take one, Escape closes the list.
 */
export function startQueryBox(
  root: HTMLElement,
  vocabulary: QueryVocabulary,
  events: QueryBoxEvents,
): QueryBox {
  const input = part(root, 'input[role=combobox]', HTMLInputElement);
  const list = part(root, '[role=listbox]', HTMLElement);
  const under = part(root, '[data-under]', HTMLElement);
  let completion: Completion | undefined;
  let current = -1;

  const close = () => {
    completion = undefined;
    current = -1;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const select = (index: number) => {
    const options = [...list.children];
    current = options.length === 0 ? -1 : (index + options.length) % options.length;
    for (const [place, option] of options.entries())
      option.setAttribute('aria-selected', String(place === current));
    const option = options[current];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const open = () => {
    const found = completeQuery(input.value, input.selectionStart ?? input.value.length, vocabulary);
    const typed = input.value.slice(found.start, found.end);
    const suggestions = found.suggestions.filter(({ insert }) => insert !== typed);
    if (suggestions.length === 0) {
      close();
      return;
    }
    completion = { ...found, suggestions };
    list.innerHTML = String(
      html`${suggestions.map(
        ({ label, title, count: number }, index) =>
          html`<li role="option" id="query-option-${index}" aria-selected="false">
            <span class="mono trunc">${label}</span
            >${title !== undefined && title !== label && html`<bdi class="dim trunc">${title}</bdi>`}${number !== undefined && html`<span class="n push">${count(number)}</span>`}
          </li>`,
      )}`,
    );
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    select(-1 - suggestions.length);
  };
  const take = (index: number) => {
    const suggestion = completion?.suggestions[index];
    if (!completion || !suggestion) return;
    const after = input.value.slice(completion.end);
    const space = suggestion.kind === 'value' && after === '' ? ' ' : '';
    const before = input.value.slice(0, completion.start) + suggestion.insert + space;
    input.value = before + after;
    input.setSelectionRange(before.length, before.length);
    events.changed(input.value);
    if (suggestion.kind === 'field') open();
    else close();
  };

  input.addEventListener('input', () => {
    events.changed(input.value);
    open();
  });
  input.addEventListener('scroll', () => {
    under.scrollLeft = input.scrollLeft;
  });
  input.addEventListener('blur', close);
  input.addEventListener('click', () => {
    if (list.hidden && input.value === '') open();
  });
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option) take([...list.children].indexOf(option));
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) open();
      else select(event.key === 'ArrowDown' ? current + 1 : current < 0 ? -1 : current - 1);
    } else if (event.key === 'Enter') {
      if (list.hidden || current < 0) {
        close();
        events.entered();
      } else take(current);
    } else if (event.key === 'Tab' && current >= 0 && !event.shiftKey) take(current);
    else if (event.key === 'Escape') {
      // Leaves the field as it is: what was typed is not lost.
      if (list.hidden) input.blur();
      else close();
    } else return;
    event.preventDefault();
  });
  return {
    input,
    set(text) {
      if (input.value !== text) input.value = text;
      close();
    },
    refresh() {
      if (document.activeElement === input && input.value !== '') open();
    },
    mark(terms, faults) {
      under.innerHTML = String(underlay(input.value, terms, faults));
      under.scrollLeft = input.scrollLeft;
    },
  };
}
