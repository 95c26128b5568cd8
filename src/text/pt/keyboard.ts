import type { PortalText } from '../portal-text.ts';

/** What the keyboard does. */
export const keyboard: PortalText['keyboard'] = {
  title: 'Atalhos de teclado',
  everywhere: 'Em toda parte',
  goTo: 'Ir para',
  search: 'Buscar nesta página ou no portal',
  jump: 'Buscar ou ir para',
  fold: 'Recolher a navegação',
  close: 'Fechar',
};
