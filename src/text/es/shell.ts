import type { PortalText } from '../portal-text.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('es');

/** What every page says around its content. */
export const shell: PortalText['shell'] = {
  skip: 'Ir al contenido',
  menu: 'Menú',
  portal: 'Portal',
  home: 'Inicio',
  catalog: 'Catálogo',
  graph: 'Grafo',
  search: 'Búsqueda',
  register: 'Registrar',
  health: 'Salud',
  starred: 'Destacados',
  teams: 'Tus equipos',
  kinds: 'Tipos',
  openSearch: 'Buscar o ir a',
  snapshot: (digest: string) => `Instantánea ${digest}`,
  sources: (value: number) => plural(value, { one: '# fuente', other: '# fuentes' }),
  fold: 'Plegar la navegación',
  unfold: 'Desplegar la navegación',
  more: (value: string) => `${value} más`,
  theme: { system: 'Tema: sistema', light: 'Tema: claro', dark: 'Tema: oscuro' },
};
