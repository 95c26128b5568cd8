import type { PortalText } from '../portal-text.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('pt');

/** What every page says around its content. */
export const shell: PortalText['shell'] = {
  skip: 'Ir para o conteúdo',
  menu: 'Menu',
  portal: 'Portal',
  home: 'Início',
  catalog: 'Catálogo',
  graph: 'Grafo',
  search: 'Busca',
  register: 'Registrar',
  health: 'Saúde',
  starred: 'Com estrela',
  teams: 'Seus times',
  kinds: 'Tipos',
  openSearch: 'Buscar ou ir para',
  snapshot: (digest: string) => `Instantâneo ${digest}`,
  sources: (value: number) => plural(value, { one: '# fonte', other: '# fontes' }),
  fold: 'Recolher a navegação',
  unfold: 'Expandir a navegação',
  more: (value: string) => `mais ${value}`,
  theme: { system: 'Tema: sistema', light: 'Tema: claro', dark: 'Tema: escuro' },
};
