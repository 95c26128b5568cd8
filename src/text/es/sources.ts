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
  outdated: (parts: string, total: string) => `${parts} de ${total} partes muestran una copia antigua`,
  outdatedSince: (parts: string, total: string, age: string) =>
    `${parts} de ${total} partes muestran una copia de hasta ${age}`,
  spent: (amount: string, unit: string) => `${amount} ${unit} gastados`,
  left: (amount: string) => `quedan ${amount}`,
  lastHarvest: (age: string) => `Última recolección hace ${age}`,
};
