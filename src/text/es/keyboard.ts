import type { PortalText } from '../portal-text.ts';

/** What the keyboard does. */
export const keyboard: PortalText['keyboard'] = {
  title: 'Atajos de teclado',
  everywhere: 'En todas partes',
  goTo: 'Ir a',
  search: 'Buscar en esta página o en el portal',
  jump: 'Buscar o ir a',
  fold: 'Plegar la navegación',
  close: 'Cerrar',
};
