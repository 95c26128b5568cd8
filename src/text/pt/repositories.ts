import { createPlural } from '../plural.ts';
import type { PortalText } from '../portal-text.ts';

const plural = createPlural('pt');

/** Repositories that the catalog lacks, on the health page. */
export const repositories: PortalText['repositories'] = {
  title: 'Repositórios',
  lead: 'O que as fontes têm e o catálogo não.',
  parts: {
    label: 'Partes da lista',
    unregistered: 'Sem descritor',
    apis: 'APIs sem uso',
    unreadable: 'Não lidos',
  },
  unregistered: 'Repositórios sem descritor',
  unregisteredLead: 'Nada deles está no catálogo. Registrar abre o pull request que muda isso.',
  apis: 'Definições de API que nenhuma entidade usa',
  apisLead: 'Arquivos que descrevem uma API. Registrar cria a entidade.',
  unreadable: 'Repositórios que não puderam ser lidos',
  unreadableLead: 'O catálogo mostra a última cópia boa do que eles têm, se houver.',
  repository: 'Repositório',
  description: 'Descrição',
  type: 'Tipo',
  owner: 'Responsável pelo código',
  file: 'Arquivo',
  reason: 'Por quê',
  remedy: 'O que fazer',
  register: 'Registrar',
  registerName: (name: string) => `Registrar ${name}`,
  noOwner: 'Ninguém',
  none: { what: 'Todo repositório que foi lido tem um descritor.', how: 'Registrar outro' },
  noApis: 'Toda definição de API que foi encontrada pertence a uma entidade.',
  noUnreadable: 'Todos os repositórios foram lidos.',
  noSource: {
    what: 'Nenhuma fonte deste portal lista repositórios.',
    how: 'Com uma organização do GitHub como fonte, os que não têm descritor aparecem aqui.',
    action: 'Registrar um repositório',
  },
  count: (value: number) => plural(value, { one: '# repositório', other: '# repositórios' }),
  countApis: (value: number) => plural(value, { one: '# definição', other: '# definições' }),
  all: (value: number) => plural(value, { one: 'Todos (#)', other: 'Todos os #' }),
  filter: {
    text: 'Filtrar repositórios',
    open: 'Filtros',
    facets: { type: 'Tipo', owner: 'Responsável pelo código', organisation: 'Organização' },
    of: (found: string, all: string) => `${found} de ${all}`,
    nothing: 'Nada corresponde a',
    clear: 'Limpar filtros',
    more: (value: number) =>
      plural(value, { one: 'mais #: refine o filtro', other: 'mais #: refine o filtro' }),
  },
  because: {
    framework: (file: string) => `${file} gera páginas`,
    mobile: (file: string) => `${file} é de um aplicativo`,
    deployment: (file: string) => `${file} o implanta`,
    container: (file: string) => `${file} faz dele um contêiner`,
    program: (file: string) => `${file} é um programa`,
    action: (file: string) => `${file} é uma action`,
    infrastructure: (file: string) => `${file} descreve infraestrutura`,
    package: (file: string) => `${file} faz dele um pacote`,
    pages: (file: string) => `${file} gera documentação`,
  },
};
