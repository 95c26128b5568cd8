import type { PortalText } from '../portal-text.ts';

/** What stands where an address leads nowhere. */
export const notFound: PortalText['notFound'] = {
  title: 'Página não encontrada',
  heading: 'Não há nenhuma página aqui',
  why: 'A entidade pode ter sido renomeada, movida ou removida do catálogo, ou o endereço está errado.',
  catalog: 'Abrir o catálogo',
  meant: 'Você quis dizer',
};
