import type { PortalText } from '../portal-text.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('pt');

export const markdown: PortalText['markdown'] = {
  asHtml: 'Como página web',
  asJson: 'Como JSON',
  facts: 'Fatos',
  tags: 'Tags',
  labels: 'Rótulos',
  annotations: 'Anotações',
  links: 'Links',
  targets: 'Destinos',
  relations: 'Relações',
  problems: 'Problemas',
  definition: 'Definição',
  wholeDefinition: 'A definição completa',
  descriptor: 'Descritor',
  source: 'Origem',
  more: (value) => plural(value, { one: 'e mais #', other: 'e mais #' }),
  moreLines: (value) => plural(value, { one: 'mais # linha', other: 'mais # linhas' }),
  notInCatalog: 'fora do catálogo',
  hint: 'O que fazer',
  kinds: 'Tipos de entidade',
  entities: (value) => plural(value, { one: '# entidade', other: '# entidades' }),
  owners: 'Responsáveis',
  lists: 'Listas',
  catalog: 'Catálogo',
  health: 'Saúde',
  noProblems: 'Nenhum problema.',
  problemCount: (value) => plural(value, { one: '# problema', other: '# problemas' }),
  sources: 'Fontes',
  page: (page, of) => `Página ${String(page)} de ${String(of)}`,
  previous: 'Página anterior',
  next: 'Próxima página',
};
