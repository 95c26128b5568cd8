import { createPlural } from '../plural.ts';

const plural = createPlural('en');

/** What the home page says. */
export const home = {
  all: 'All',
  recentSearches: 'Recent',
  yours: 'Yours',
  more: (value: number) => plural(value, { one: '# more', other: '# more' }),
  problems: (value: number, worst: 'error' | 'warn' | 'info') => {
    if (worst === 'error') return plural(value, { one: '# problem', other: '# problems' });
    if (worst === 'warn') return plural(value, { one: '# warning', other: '# warnings' });
    return plural(value, { one: '# note', other: '# notes' });
  },
  figures: {
    entities: 'Entities',
    errors: 'Errors',
    warnings: 'Warnings',
    ownerUnknown: 'Owner unknown',
    sources: 'Sources',
  },
  owned: {
    title: 'Owned by you',
    all: 'All in catalog',
    empty: {
      what: 'What you and your teams own stands here, what needs you first.',
      how: 'Say who you are.',
    },
    nothing: {
      what: 'Nothing in the catalog belongs to you or your teams.',
      how: 'Change who you are.',
      register: 'Register a repository.',
    },
    healthy: 'No problems in what you own.',
  },
  links: {
    title: 'Links',
    empty: {
      what: 'Links that everybody needs stand here.',
      how: 'They are listed under home.links in portal.config.yaml.',
    },
  },
  glance: {
    title: 'Catalog at a glance',
    entities: (value: number) => plural(value, { one: '# entity', other: '# entities' }),
    byKind: 'By kind',
    byOwner: 'By owner',
    byLifecycle: 'By lifecycle',
    byType: 'By type',
  },
  attention: {
    title: 'Needs attention',
    all: 'All problems',
    none: 'No entity has a problem.',
  },
};
