import type { PortalText } from '../portal-text.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('pt');

/** What a portal says of the reader's own things: stars, visits, and who the reader is. */
export const mine: PortalText['mine'] = {
  star: (title: string) => `Marcar ${title} com estrela`,
  unstar: (title: string) => `Tirar a estrela de ${title}`,
  title: 'Suas coisas',
  lede: 'Guardadas neste navegador, só para você. Nada disso é enviado a lugar algum.',
  noScript: 'Este navegador as guarda com JavaScript, que está desligado.',
  who: 'Quem é você',
  whoWhy: 'Diga quem você é, e o portal mostra o que é seu e dos seus times.',
  name: 'Seu nome ou seu time',
  another: 'Mais um time',
  peopleFailed: 'Não foi possível carregar a lista de pessoas. Tente de novo quando estiver on-line.',
  noPeople: 'O catálogo não tem pessoas nem grupos. Eles vêm com entidades User e Group de uma fonte.',
  nobody: (query: string) => `Ninguém aqui se chama “${query}”.`,
  found: (total: number, shown: number) =>
    total > shown
      ? `${plural(total, { other: '#' })} encontrados; aparecem os primeiros ${String(shown)}. Continue digitando para restringir.`
      : plural(total, { one: '# encontrado', other: '# encontrados' }),
  noTeams: 'Você não é membro de nenhum grupo do catálogo.',
  remove: (title: string) => `Remover ${title}`,
  removeShort: 'Remover',
  change: 'Escolher outra pessoa',
  forget: 'Esquecer de mim',
  forgetLabel: (title: string) => `Esquecer de mim: ${title}`,
  recent: 'Vistos recentemente',
  most: 'Mais vistos',
  visits: (count: number) => plural(count, { one: '# visita', other: '# visitas' }),
  empty: {
    starred: {
      what: 'O que você marca com estrela fica aqui e na navegação.',
      how: 'Pressione a estrela ao lado do nome de uma entidade.',
    },
    recent: { what: 'As entidades cujas páginas você abriu por último ficam aqui.', how: 'Abra uma.' },
    most: {
      what: 'As entidades que você abre com mais frequência ficam aqui.',
      how: 'Volte a abrir uma em outro momento.',
    },
  },
  keep: 'Levar com você',
  keepWhy: 'Exporte para um arquivo aqui e importe-o em outro navegador: ele soma ao que já está lá.',
  export: 'Exportar',
  import: 'Importar',
  imported: 'Importado.',
  importFailed: 'Esse arquivo não foi exportado de um portal. Nada mudou.',
  forgetAll: 'Esquecer tudo',
  forgotten: 'Tudo foi esquecido.',
};
