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
  lastHarvest: (age: string) => `Last harvest ${age} ago`,
};
