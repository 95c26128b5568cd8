import type { PortalText } from '../portal-text.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('es');

export const markdown: PortalText['markdown'] = {
  asHtml: 'Como página web',
  asJson: 'Como JSON',
  facts: 'Datos',
  tags: 'Etiquetas',
  labels: 'Labels',
  annotations: 'Anotaciones',
  links: 'Enlaces',
  targets: 'Destinos',
  relations: 'Relaciones',
  problems: 'Problemas',
  definition: 'Definición',
  wholeDefinition: 'La definición completa',
  descriptor: 'Descriptor',
  source: 'Origen',
  more: (value) => plural(value, { one: 'y # más', other: 'y # más' }),
  moreLines: (value) => plural(value, { one: '# línea más', other: '# líneas más' }),
  notInCatalog: 'no está en el catálogo',
  hint: 'Qué hacer',
  kinds: 'Tipos de entidad',
  entities: (value) => plural(value, { one: '# entidad', other: '# entidades' }),
  owners: 'Responsables',
  lists: 'Listas',
  catalog: 'Catálogo',
  health: 'Salud',
  noProblems: 'Ningún problema.',
  problemCount: (value) => plural(value, { one: '# problema', other: '# problemas' }),
  sources: 'Fuentes',
  page: (page, of) => `Página ${String(page)} de ${String(of)}`,
  previous: 'Página anterior',
  next: 'Página siguiente',
};
