import type { PortalText } from '../portal-text.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('es');

/** What the home page says. */
export const home: PortalText['home'] = {
  all: 'Ver todo',
  recentSearches: 'Recientes',
  yours: 'Tuyo',
  more: (value: number) => plural(value, { one: '# más', other: '# más' }),
  problems: (value: number, worst: 'error' | 'warn' | 'info') => {
    if (worst === 'error') return plural(value, { one: '# problema', other: '# problemas' });
    if (worst === 'warn') return plural(value, { one: '# advertencia', other: '# advertencias' });
    return plural(value, { one: '# nota', other: '# notas' });
  },
  figures: {
    entities: 'Entidades',
    errors: 'Errores',
    warnings: 'Advertencias',
    ownerUnknown: 'Responsable desconocido',
    sources: 'Fuentes',
  },
  owned: {
    title: 'Lo tuyo',
    all: 'Todo en el catálogo',
    empty: {
      what: 'Lo que es tuyo y de tus equipos aparece aquí, primero lo que te necesita.',
      how: 'Di quién eres.',
    },
    nothing: {
      what: 'Nada en el catálogo es tuyo ni de tus equipos.',
      how: 'Cambia quién eres.',
      register: 'Registra un repositorio.',
    },
    healthy: 'Sin problemas en lo que es tuyo.',
  },
  links: {
    title: 'Enlaces',
    empty: {
      what: 'Los enlaces que todos necesitan aparecen aquí.',
      how: 'Se listan en home.links de portal.config.yaml.',
    },
  },
  glance: {
    title: 'El catálogo de un vistazo',
    entities: (value: number) => plural(value, { one: '# entidad', other: '# entidades' }),
    byKind: 'Por clase',
    byOwner: 'Por responsable',
    byLifecycle: 'Por ciclo de vida',
    byType: 'Por tipo',
  },
  attention: {
    title: 'Necesita atención',
    all: 'Todos los problemas',
    none: 'Ninguna entidad tiene problemas.',
  },
};
