import { expect, it } from 'vitest';
import type { ListedRepository } from './listed-repository.ts';
import { repositoryFilter, type RepositoryFilters } from './repository-filter.ts';

const REPOSITORY: ListedRepository = {
  id: 'R1',
  owner: 'acme',
  name: 'web-shop',
  url: 'https://github.com/acme/web-shop',
  visibility: 'private',
  isArchived: false,
  isFork: false,
  topics: ['go', 'shop'],
};

it.each<[string, RepositoryFilters | undefined, Partial<ListedRepository>, boolean]>([
  ['no filter takes all', undefined, {}, true],
  ['forks are read', {}, { isFork: true }, true],
  ['forks are left out when told to', { allowForks: false }, { isFork: true }, false],
  ['archived ones are left out', {}, { isArchived: true }, false],
  ['archived ones are read when told to', { allowArchived: true }, { isArchived: true }, true],
  ['a name is matched as a whole', { repository: 'web' }, {}, false],
  ['a name is matched by a pattern', { repository: 'web-.*' }, {}, true],
  ['a pattern that says so itself is taken as it is', { repository: '^web-shop$' }, {}, true],
  ['the owner is no part of the name', { repository: 'acme.*' }, {}, false],
  ['one of the topics is enough', { topic: { include: ['java', 'go'] } }, {}, true],
  ['without any of the topics it is left out', { topic: { include: ['java'] } }, {}, false],
  ['an empty list of topics asks for nothing', { topic: { include: [] } }, { topics: [] }, true],
  ['a topic leaves out', { topic: { exclude: ['shop'] } }, {}, false],
  ['what leaves out wins', { topic: { include: ['go'], exclude: ['shop'] } }, {}, false],
  ['visibility must be one of those', { visibility: ['public', 'internal'] }, {}, false],
  ['an empty list of visibilities asks for nothing', { visibility: [] }, {}, true],
])('%s', (_, filters, changes, isWanted) => {
  expect(repositoryFilter(filters)({ ...REPOSITORY, ...changes })).toBe(isWanted);
});

it('what is no regular expression is refused', () => {
  expect(() => repositoryFilter({ repository: '(' })).toThrow(
    'filters.repository: "(" is no regular expression',
  );
});
