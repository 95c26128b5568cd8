/** How sources fared in the last harvest. */
export const sources = {
  source: 'Source',
  revision: 'Revision',
  entities: 'Entities',
  problems: 'Problems',
  state: 'State',
  notRead: 'Not read',
  stale: (age: string) => `Stale, ${age} old`,
  ago: (age: string) => `${age} ago`,
  outdated: (parts: string, total: string) => `${parts} of ${total} parts show an older copy`,
  outdatedSince: (parts: string, total: string, age: string) =>
    `${parts} of ${total} parts show a copy, up to ${age} old`,
  spent: (amount: string, unit: string) => `${amount} ${unit} spent`,
  left: (amount: string) => `${amount} left`,
  lastHarvest: (age: string) => `Last harvest ${age} ago`,
};
