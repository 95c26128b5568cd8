/** Makes the tabs of the inspector work by pointer and by arrow keys, and keeps the address in step. */
export function startViews(dialog: HTMLDialogElement): void {
  const tabs = tabsOf(dialog);
  for (const tab of tabs) {
    tab.addEventListener('click', () => {
      selectView(dialog, tab.id.replace('view-', ''));
    });
    tab.addEventListener('keydown', ({ key }) => {
      const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
      const forward = getComputedStyle(dialog).direction === 'rtl' ? -1 : 1;
      const step = steps[key];
      if (step === undefined) return;
      const next = tabs.at((tabs.indexOf(tab) + step * forward) % tabs.length);
      next?.click();
      next?.focus();
    });
  }
  dialog.addEventListener('close', () => {
    setAddress(undefined);
  });
}

/** Shows a view of the inspector; the first when it has none of that name. */
export function selectView(dialog: HTMLDialogElement, view: string): void {
  const tabs = tabsOf(dialog);
  const selected = tabs.find(({ id }) => id === `view-${view}`) ?? tabs[0];
  for (const tab of tabs) {
    const isSelected = tab === selected;
    tab.ariaSelected = String(isSelected);
    tab.tabIndex = isSelected ? 0 : -1;
    dialog.querySelector(`#${tab.id.replace('view-', 'panel-')}`)?.toggleAttribute('hidden', !isSelected);
  }
  setAddress(selected?.id.replace('view-', '') ?? '');
}

function tabsOf(dialog: HTMLDialogElement): HTMLElement[] {
  return [...dialog.querySelectorAll<HTMLElement>('[role="tab"]')];
}

function setAddress(view: string | undefined): void {
  const url = new URL(location.href);
  if (view === undefined) url.searchParams.delete('inspect');
  else url.searchParams.set('inspect', view);
  history.replaceState(history.state, '', url);
}
