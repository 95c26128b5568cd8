import type { PortalText } from '../portal-text.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('pt');

/** What the home page says. */
export const home: PortalText['home'] = {
  all: 'Ver tudo',
  recentSearches: 'Recentes',
  yours: 'Seu',
  more: (value: number) => plural(value, { one: 'mais #', other: 'mais #' }),
  problems: (value: number, worst: 'error' | 'warn' | 'info') => {
    if (worst === 'error') return plural(value, { one: '# problema', other: '# problemas' });
    if (worst === 'warn') return plural(value, { one: '# aviso', other: '# avisos' });
    return plural(value, { one: '# nota', other: '# notas' });
  },
  figures: {
    entities: 'Entidades',
    errors: 'Erros',
    warnings: 'Avisos',
    ownerUnknown: 'Responsável desconhecido',
    sources: 'Fontes',
  },
  owned: {
    title: 'O que é seu',
    all: 'Tudo no catálogo',
    empty: {
      what: 'O que é seu e dos seus times fica aqui, primeiro o que precisa de você.',
      how: 'Diga quem você é.',
    },
    nothing: {
      what: 'Nada no catálogo pertence a você ou aos seus times.',
      how: 'Mude quem você é.',
      register: 'Registre um repositório.',
    },
    healthy: 'Nenhum problema no que é seu.',
  },
  links: {
    title: 'Links',
    empty: {
      what: 'Os links de que todos precisam ficam aqui.',
      how: 'Eles são listados em home.links no portal.config.yaml.',
    },
  },
  glance: {
    title: 'O catálogo num relance',
    entities: (value: number) => plural(value, { one: '# entidade', other: '# entidades' }),
    byKind: 'Por tipo de entidade',
    byOwner: 'Por responsável',
    byLifecycle: 'Por ciclo de vida',
    byType: 'Por tipo',
  },
  attention: {
    title: 'Precisa de atenção',
    all: 'Todos os problemas',
    none: 'Nenhuma entidade tem problemas.',
  },
};
