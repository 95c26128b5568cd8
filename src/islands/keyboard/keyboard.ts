import { toggleRail } from '../navigation-rail.ts';
import { PLACES } from './places.ts';
import { isTaken } from './typing.ts';

/** Time in ms in which the second key of a pair has to follow. */
const PATIENCE = 1500;

/** The shortcuts of every page: `g` and a letter go to a place, `[` folds the navigation, `?` lists them all. */
export function startKeyboard(): void {
  const base = document.documentElement.dataset['base'] ?? '/';
  let leader = -Infinity;
  document.addEventListener('keydown', (event) => {
    if (isTaken(event) || event.defaultPrevented) return;
    const place = event.timeStamp - leader < PATIENCE && PLACES.find(({ key }) => key === event.key);
    leader = -Infinity;
    if (place) location.assign(base + place.path);
    else if (event.key === 'g') leader = event.timeStamp;
    else if (event.key === '[') toggleRail();
    else if (event.key === '?') void openShortcuts();
    else return;
    event.preventDefault();
  });
  const button = document.querySelector<HTMLElement>('[data-shortcuts]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => void openShortcuts());
}

async function openShortcuts(): Promise<void> {
  const { openShortcutsDialog } = await import('./shortcuts-dialog.ts');
  openShortcutsDialog();
}
