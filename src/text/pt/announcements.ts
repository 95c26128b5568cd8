import type { PortalText } from '../portal-text.ts';

/** What the pages of announcements say. */
export const announcements: PortalText['announcements'] = {
  title: 'Comunicados',
  all: 'Todos',
  new: 'Novo',
  over: 'Encerrado',
  pinned: 'Fixado',
  until: (date: string) => `até ${date}`,
  feed: 'Feed Atom',
  breadcrumbs: 'Trilha de navegação',
  none: {
    what: 'Nenhum comunicado no momento.',
    how: 'Um comunicado é um arquivo Markdown em content/announcements.',
  },
};
