import type { PortalText } from '../portal-text.ts';

/** What the pages of announcements say. */
export const announcements: PortalText['announcements'] = {
  title: 'Anuncios',
  all: 'Todos',
  new: 'Nuevo',
  over: 'Terminado',
  pinned: 'Fijado',
  until: (date: string) => `hasta el ${date}`,
  feed: 'Fuente Atom',
  breadcrumbs: 'Ruta de navegación',
  none: {
    what: 'No hay anuncios en este momento.',
    how: 'Un anuncio es un archivo Markdown en content/announcements.',
  },
};
