import type { PortalText } from '../portal-text.ts';

/** What the pages of announcements say. */
export const announcements: PortalText['announcements'] = {
  title: 'Avisos',
  all: 'Todos',
  new: 'Nuevo',
  over: 'Terminado',
  pinned: 'Fijado',
  until: (date: string) => `hasta el ${date}`,
  feed: 'Fuente Atom',
  breadcrumbs: 'Ruta de navegación',
  none: {
    what: 'No hay avisos en este momento.',
    how: 'Un aviso es un archivo Markdown en content/announcements.',
  },
};
