/**
 * Where the navigation is a drawer: gives it the focus when it opens, and closes it when the focus goes elsewhere. The
 * browser gives the focus back to the button when the drawer closes.
 */
export function startNavigationDrawer(): void {
  const drawer = document.querySelector<HTMLElement>('#navigation');
  drawer?.addEventListener('toggle', (event) => {
    if (event.newState !== 'open') return;
    (drawer.querySelector<HTMLElement>('[aria-current]') ?? drawer.querySelector('a'))?.focus();
  });
  drawer?.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || drawer.contains(relatedTarget)) return;
    if (drawer.matches(':popover-open')) drawer.hidePopover();
  });
}
