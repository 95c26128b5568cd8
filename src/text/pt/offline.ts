import type { PortalText } from '../portal-text.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('pt');

/** What is said without a connection, and of pages that the browser keeps. */
export const offline: PortalText['offline'] = {
  title: 'Sem conexão',
  lead: 'As páginas que você abriu podem ser lidas de novo sem conexão. Este navegador guarda as últimas cem.',
  notKept: (path: string) => `${path} não foi aberta antes, por isso não está guardada.`,
  retry: 'Tentar de novo',
  kept: 'Páginas guardadas',
  none: 'Nada está guardado ainda.',
  off: 'Este portal não guarda nada, ou este navegador não consegue.',
  forget: 'Esquecer tudo',
  forgotten: 'Nada mais está guardado.',
  data: (value: number) =>
    plural(value, {
      one: 'Também está guardado # arquivo de listas, busca e estado.',
      other: 'Também estão guardados # arquivos de listas, busca e estado.',
    }),
  copy: {
    offline: (time: string) => `Você está sem conexão. Esta cópia é de ${time}.`,
    slow: (time: string) => `A conexão está lenta. Esta cópia é de ${time}.`,
    error: (time: string) => `O servidor não respondeu bem. Esta cópia é de ${time}.`,
  },
  arrived: 'A página atual chegou.',
  published: 'O portal foi atualizado.',
  back: 'A conexão voltou.',
  reload: 'Recarregar',
  close: 'Fechar',
};
