/** Opens the search dialog from the bar's link, `/` and Ctrl or Command K. Its code is loaded when first wanted. */
export function startSearchDialog(): void {
  const opener = document.querySelector<HTMLAnchorElement>('[data-search]');
  if (!opener) return;
  const open = () =>
    void import('./search-dialog.ts').then(({ openSearchDialog }) => {
      openSearchDialog();
    });
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
    const ownField = document.querySelector<HTMLInputElement>('input[type=search]');
    if (isSlash && ownField?.closest('dialog') === null) ownField.focus();
    else open();
  });
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
