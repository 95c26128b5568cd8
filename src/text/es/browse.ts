import type { QueryFault } from '../../query/query.ts';
import type { PortalText } from '../portal-text.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('es');

/** What the catalog page says. */
export const browse: PortalText['browse'] = {
  title: 'Catálogo',
  kinds: 'Clases de entidad',
  allKinds: 'Todas',
  entities: (value) => plural(value, { one: '# entidad', other: '# entidades' }),
  foundOf: (total) => plural(total, { other: 'de #' }),
  query: 'Consulta',
  placeholder: 'owner:equipo tag:java "cualquier texto"',
  clearQuery: 'Borrar la consulta',
  suggestions: 'Sugerencias',
  fault: describeFault,
  filters: 'Filtros',
  closeFilters: 'Listo',
  moreValues: (value) => plural(value, { other: '# más' }),
  facets: {
    kind: 'Clase',
    owner: 'Responsable',
    lifecycle: 'Ciclo de vida',
    type: 'Tipo',
    system: 'Sistema',
    domain: 'Dominio',
    tag: 'Etiqueta',
    namespace: 'Espacio de nombres',
    flags: 'Suyas y estado',
  },
  flags: { owned: 'Suyas', starred: 'Favoritas', problems: 'Con problemas', orphan: 'Huérfanas' },
  whoAreYou: 'Diga quién es',
  columns: {
    name: 'Nombre',
    kind: 'Clase',
    type: 'Tipo',
    system: 'Sistema',
    owner: 'Responsable',
    domain: 'Dominio',
    lifecycle: 'Ciclo de vida',
    namespace: 'Espacio de nombres',
    tags: 'Etiquetas',
    description: 'Descripción',
    targets: 'Destinos',
    problems: 'Problemas',
  },
  starred: 'Favorita',
  chooseColumns: 'Columnas',
  usualColumns: 'Columnas habituales',
  sort: 'Orden',
  levels: {
    error: (value) => plural(value, { one: '# problema', other: '# problemas' }),
    warn: (value) => plural(value, { one: '# aviso', other: '# avisos' }),
    info: (value) => plural(value, { one: '# nota', other: '# notas' }),
  },
  export: 'Exportar',
  exportNote: (value) =>
    plural(value, {
      one: '# entidad, en las columnas visibles',
      other: '# entidades, en las columnas visibles',
    }),
  exportCsv: 'CSV, para hojas de cálculo',
  exportJson: 'JSON',
  saveView: 'Guardar vista',
  views: 'Vistas guardadas',
  noViews: 'Una vista es una consulta con sus columnas y su orden, guardada en este navegador.',
  viewName: 'Nombre de la vista',
  save: 'Guardar',
  removeView: (name) => `Quitar ${name}`,
  nothing: 'Nada coincide con',
  drop: (value) => plural(value, { one: '# resultado', other: '# resultados' }),
  dropWord: 'Quitar',
  clearAll: 'Borrar la consulta',
  previous: 'Anterior',
  next: 'Siguiente',
  pages: 'Páginas',
  page: (page, pages) => `Página ${page} de ${pages}`,
  pageTitle: (title, page) => `${title}, página ${String(page)}`,
  moreRows: (value) =>
    plural(value, {
      one: '# más: elija una clase arriba para leerlas todas.',
      other: '# más: elija una clase arriba para leerlas todas.',
    }),
  failed: 'No se pudo cargar el catálogo entero; estas son sus primeras filas.',
  retry: 'Intentar de nuevo',
  keys: {
    move: 'mover',
    open: 'abrir',
    star: 'favorito',
    filters: 'filtros',
    query: 'consulta',
    export: 'exportar',
  },
};

function describeFault(fault: QueryFault): string {
  const at = `en la posición ${String(fault.span.start + 1)}`;
  const hint =
    'nearest' in fault && fault.nearest !== undefined ? `; ¿quiso decir ${fault.nearest}?` : undefined;
  switch (fault.kind) {
    case 'unclosed-quote':
      return `las comillas ${at} no están cerradas`;
    case 'missing-value':
      return `"${fault.field}:" ${at} necesita un valor`;
    case 'unknown-field':
      return `campo desconocido "${fault.field}" ${at}${hint ?? '; póngalo entre comillas para buscar el texto'}`;
    case 'unknown-choice':
      return `"${fault.field}" no conoce "${fault.value}" ${at}${hint ?? `; conoce ${fault.choices.slice(0, 20).join(', ')}`}`;
  }
}
