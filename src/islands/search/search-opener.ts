/** Opens the search dialog from the bar's link, `/` and Ctrl or Command K. Its code is loaded when first wanted. */
export function startSearchDialog(): void {
  const opener = document.querySelector<HTMLAnchorElement>('[data-search]');
  if (!opener) return;
  const load = () => import('./search-dialog.ts');
  const open = () =>
    void load().then(({ openSearchDialog }) => {
      openSearchDialog();
    });
  // Whoever points at the field will use it: its code and the catalog are there by then.
  opener.addEventListener('pointerenter', () => void load(), { once: true });
  opener.addEventListener('focus', () => void load(), { once: true });
  opener.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    const isSlash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event);
    if (!isCommand && !isSlash) return;
    event.preventDefault();
    const ownField = document.querySelector<HTMLInputElement>('main input[type=search]');
    if (isSlash && ownField) ownField.focus();
    else open();
  });
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
