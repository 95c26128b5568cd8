import { part } from '../part.ts';
import type { RowWindow } from './row-window.ts';

/** What the keys of the catalog page do. */
interface Shortcuts {
  readonly next: () => void;
  readonly previous: () => void;
  readonly star: () => void;
  readonly filters: () => void;
  readonly query: () => void;
  readonly export: () => void;
}

/** Time in ms in which the second key of a pair has to follow. */
const PATIENCE = 1500;

const KEYS: Readonly<Record<string, keyof Shortcuts>> = {
  j: 'next',
  k: 'previous',
  s: 'star',
  f: 'filters',
  e: 'export',
  '/': 'query',
};

/** Lets the whole page be worked with single keys. */
export function catalogShortcuts(root: HTMLElement, rows: RowWindow, query: HTMLInputElement): void {
  const facets = part(root, '[data-facets]', HTMLElement);
  startShortcuts({
    next: () => {
      rows.focus((rows.focused() ?? -1) + 1);
    },
    previous: () => {
      rows.focus((rows.focused() ?? 1) - 1);
    },
    star: () => document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-star]')?.click(),
    filters: () => {
      // On narrow screens the filters are a sheet over the page.
      if (getComputedStyle(facets).position === 'fixed') facets.showPopover();
      facets.querySelector('input')?.focus();
    },
    query: () => {
      query.focus();
      query.select();
    },
    export: () => {
      part(root, '[data-export-open]', HTMLElement).click();
      part(root, '[data-export] button', HTMLElement).focus();
    },
  });
}

/** Listens for the keys, where nothing is being typed and nothing lies over the page. */
function startShortcuts(shortcuts: Shortcuts): void {
  let leader = -Infinity;
  addEventListener(
    'keydown',
    (event) => {
      // The second key after a `g` goes to a place of the portal.
      const isSecond = event.timeStamp - leader < PATIENCE;
      leader = event.key === 'g' ? event.timeStamp : -Infinity;
      if (isSecond) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const name = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
      if (name === undefined || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      event.stopPropagation();
      shortcuts[name]();
    },
    // Before the keys of every page: here the slash means the query.
    { capture: true },
  );
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox])');
}
