import type { PortalText } from '../portal-text.ts';

/** How sources fared in the last harvest. */
export const sources: PortalText['sources'] = {
  source: 'Fuente',
  revision: 'Revisión',
  entities: 'Entidades',
  problems: 'Problemas',
  state: 'Estado',
  notRead: 'No leída',
  stale: (age: string) => `Desactualizada, de hace ${age}`,
  ago: (age: string) => `hace ${age}`,
  lastHarvest: (age: string) => `Última recolección hace ${age}`,
};
