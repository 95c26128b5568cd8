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
  outdated: (parts: string, total: string) => `${parts} de ${total} partes mostram uma cópia antiga`,
  outdatedSince: (parts: string, total: string, age: string) =>
    `${parts} de ${total} partes mostram uma cópia de até ${age}`,
  spent: (amount: string, unit: string) => `${amount} ${unit} gastos`,
  left: (amount: string) => `restam ${amount}`,
  lastHarvest: (age: string) => `Última coleta há ${age}`,
};
