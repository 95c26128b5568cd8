import type { PortalText } from '../portal-text.ts';

/** What lists of Backstage's kinds are called, by the kind in lower case. */
export const kinds: PortalText['kinds'] = {
  component: 'Componentes',
  api: 'APIs',
  resource: 'Recursos',
  system: 'Sistemas',
  domain: 'Domínios',
  airesource: 'Recursos de IA',
  template: 'Modelos',
  group: 'Grupos',
  user: 'Usuários',
  location: 'Locais',
};
