/** What the keyboard does. */
export const keyboard = {
  title: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
  goTo: 'Go to',
  search: 'Search on this page, or the portal',
  jump: 'Search or jump to',
  fold: 'Fold the navigation',
  close: 'Close',
};
