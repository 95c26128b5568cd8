/** Makes the menu's link to the raw JSON open the inspector, and `?inspect` in the address open it at once. */
export function startInspecting(header: HTMLElement): void {
  const link = header.querySelector<HTMLAnchorElement>('[data-inspect]');
  if (!link) return;
  const open = (view: string) => {
    void import('./inspector.ts').then(({ openInspector }) => openInspector(link.href, header, view));
  };
  link.addEventListener('click', (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    link.closest<HTMLElement>('[popover]')?.hidePopover();
    open('');
  });
  const asked = new URLSearchParams(location.search).get('inspect');
  if (asked !== null) open(asked);
}
