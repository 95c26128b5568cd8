import type { QueryFault } from '../../query/query.ts';
import type { PortalText } from '../portal-text.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('pt');

/** What the catalog page says. */
export const browse: PortalText['browse'] = {
  title: 'Catálogo',
  kinds: 'Tipos de entidade',
  allKinds: 'Todos',
  entities: (value) => plural(value, { one: '# entidade', other: '# entidades' }),
  foundOf: (total) => plural(total, { other: 'de #' }),
  query: 'Consulta',
  placeholder: 'owner:time tag:java "qualquer texto"',
  clearQuery: 'Limpar a consulta',
  suggestions: 'Sugestões',
  fault: describeFault,
  filters: 'Filtros',
  closeFilters: 'Pronto',
  moreValues: (value) => plural(value, { other: 'mais #' }),
  facets: {
    kind: 'Entidade',
    owner: 'Responsável',
    lifecycle: 'Ciclo de vida',
    type: 'Tipo',
    system: 'Sistema',
    domain: 'Domínio',
    tag: 'Tag',
    namespace: 'Namespace',
    flags: 'Suas e estado',
  },
  flags: { owned: 'Suas', starred: 'Favoritas', problems: 'Com problemas', orphan: 'Órfãs' },
  whoAreYou: 'Diga quem você é',
  columns: {
    name: 'Nome',
    kind: 'Entidade',
    type: 'Tipo',
    system: 'Sistema',
    owner: 'Responsável',
    domain: 'Domínio',
    lifecycle: 'Ciclo de vida',
    namespace: 'Namespace',
    tags: 'Tags',
    description: 'Descrição',
    targets: 'Destinos',
    problems: 'Problemas',
  },
  starred: 'Favorita',
  chooseColumns: 'Colunas',
  usualColumns: 'Colunas habituais',
  sort: 'Ordem',
  levels: {
    error: (value) => plural(value, { one: '# problema', other: '# problemas' }),
    warn: (value) => plural(value, { one: '# aviso', other: '# avisos' }),
    info: (value) => plural(value, { one: '# nota', other: '# notas' }),
  },
  export: 'Exportar',
  exportNote: (value) =>
    plural(value, { one: '# entidade, nas colunas exibidas', other: '# entidades, nas colunas exibidas' }),
  exportCsv: 'CSV, para planilhas',
  exportJson: 'JSON',
  saveView: 'Salvar visão',
  views: 'Visões salvas',
  noViews: 'Uma visão é uma consulta com suas colunas e sua ordem, guardada neste navegador.',
  viewName: 'Nome da visão',
  save: 'Salvar',
  removeView: (name) => `Remover ${name}`,
  nothing: 'Nada corresponde a',
  drop: (value) => plural(value, { one: '# resultado', other: '# resultados' }),
  dropWord: 'Tirar',
  clearAll: 'Limpar a consulta',
  previous: 'Anterior',
  next: 'Próxima',
  pages: 'Páginas',
  page: (page, pages) => `Página ${page} de ${pages}`,
  pageTitle: (title, page) => `${title}, página ${String(page)}`,
  moreRows: (value) =>
    plural(value, {
      one: 'Mais #: escolha um tipo acima para ler todas.',
      other: 'Mais #: escolha um tipo acima para ler todas.',
    }),
  failed: 'O catálogo inteiro não pôde ser carregado; estas são as primeiras linhas.',
  retry: 'Tentar de novo',
  keys: {
    move: 'mover',
    open: 'abrir',
    star: 'favoritar',
    filters: 'filtros',
    query: 'consulta',
    export: 'exportar',
  },
};

function describeFault(fault: QueryFault): string {
  const at = `na posição ${String(fault.span.start + 1)}`;
  const hint =
    'nearest' in fault && fault.nearest !== undefined ? `; você quis dizer ${fault.nearest}?` : undefined;
  switch (fault.kind) {
    case 'unclosed-quote':
      return `as aspas ${at} não estão fechadas`;
    case 'missing-value':
      return `"${fault.field}:" ${at} precisa de um valor`;
    case 'unknown-field':
      return `campo desconhecido "${fault.field}" ${at}${hint ?? '; ponha entre aspas para procurar o texto'}`;
    case 'unknown-choice':
      return `"${fault.field}" não conhece "${fault.value}" ${at}${hint ?? `; conhece ${fault.choices.slice(0, 20).join(', ')}`}`;
  }
}
