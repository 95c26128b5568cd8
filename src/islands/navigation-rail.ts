import { shell } from '#text/shell';

const KEY = 'callboard:nav';

/** Makes the button below the navigation fold it to a rail, and unfold it. */
export function startNavigationRail(): void {
  const button = buttonOf();
  if (!button) return;
  button.hidden = false;
  describe(button);
  button.addEventListener('click', toggleRail);
}

/** Folds the navigation to a rail, or unfolds it, and remembers that. */
export function toggleRail(): void {
  const root = document.documentElement;
  const folds = root.dataset['nav'] !== 'rail';
  if (folds) root.dataset['nav'] = 'rail';
  else delete root.dataset['nav'];
  try {
    if (folds) localStorage.setItem(KEY, 'rail');
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
  const button = buttonOf();
  if (button) describe(button);
}

function buttonOf(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-fold]');
}

function describe(button: HTMLElement): void {
  const isRail = document.documentElement.dataset['nav'] === 'rail';
  const label = isRail ? shell.unfold : shell.fold;
  button.setAttribute('aria-label', label);
  button.setAttribute('aria-expanded', String(!isRail));
  button.title = `${label} [`;
}
