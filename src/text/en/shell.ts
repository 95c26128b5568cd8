import { createPlural } from '../plural.ts';

const plural = createPlural('en');

/** What every page says around its content. */
export const shell = {
  skip: 'Skip to content',
  menu: 'Menu',
  portal: 'Portal',
  home: 'Home',
  catalog: 'Catalog',
  graph: 'Graph',
  search: 'Search',
  register: 'Register',
  health: 'Health',
  starred: 'Starred',
  teams: 'Your teams',
  kinds: 'Kinds',
  openSearch: 'Search or jump to',
  snapshot: (digest: string) => `Snapshot ${digest}`,
  sources: (value: number) => plural(value, { one: '# source', other: '# sources' }),
  fold: 'Fold the navigation',
  unfold: 'Unfold the navigation',
  more: (value: string) => `${value} more`,
  theme: { system: 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' },
};
