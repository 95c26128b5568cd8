import type { PortalText } from '../portal-text.ts';

/** How sources fared in the last harvest. */
export const sources: PortalText['sources'] = {
  source: 'Fonte',
  revision: 'Revisão',
  entities: 'Entidades',
  problems: 'Problemas',
  state: 'Estado',
  notRead: 'Não lida',
  stale: (age: string) => `Desatualizada há ${age}`,
  ago: (age: string) => `há ${age}`,
  lastHarvest: (age: string) => `Última coleta há ${age}`,
};
