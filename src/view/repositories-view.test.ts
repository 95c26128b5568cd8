import { expect, test } from 'vitest';
import type { SnapshotRepository } from '../snapshot/format.ts';
import { catalogOf } from './catalog.fixture.ts';
import { createCatalogView } from './catalog-view.ts';
import { editorPages, prefilledEditors } from './prefilled-editors.ts';
import { repositoriesView } from './repositories-view.ts';
import { repositoryDetails, repositoryIndex } from './repository-index.ts';

function repository(name: string, more: Partial<SnapshotRepository> = {}): SnapshotRepository {
  return {
    source: 'github:acme',
    name,
    url: `https://github.com/${name}`,
    branch: 'main',
    topics: [],
    descriptors: [],
    files: ['Dockerfile'],
    definitions: [],
    ...more,
  };
}

const OPENAPI = { path: 'a b/openapi.yaml', type: 'openapi' } as const;
const REPOSITORIES = [
  repository('acme/bare', { owner: 'group:default/crew', definitions: [OPENAPI] }),
  repository('acme/broken', { unreadable: { reason: 'It is too\nlarge.', remedy: 'Make it smaller.' } }),
  repository('acme/lost', { owner: 'group:default/gone', url: 'javascript:alert(1)', files: [] }),
  repository('acme/used', { descriptors: ['catalog-info.yaml'], definitions: [OPENAPI] }),
];

function catalogWith(repositories: readonly SnapshotRepository[]) {
  const { snapshot } = catalogOf([{ kind: 'Group', metadata: { name: 'crew', title: 'The crew' } }]);
  return createCatalogView({ base: '/x/', snapshot: { ...snapshot, repositories } });
}

test('repositories are listed by what is left to do about them', () => {
  const { unregistered, definitions, unreadable } = repositoriesView(catalogWith(REPOSITORIES));
  expect(unregistered.map((row) => ({ ...row, repository: row.repository.name }))).toEqual([
    {
      name: 'acme/bare',
      repository: 'acme/bare',
      href: 'https://github.com/acme/bare',
      description: '',
      guess: { type: 'service', because: { reason: 'container', file: 'Dockerfile' } },
      owner: expect.objectContaining({
        title: 'The crew',
        href: '/x/catalog/default/group/crew/',
      }) as unknown,
      register: '/x/register/?repository=https%3A%2F%2Fgithub.com%2Facme%2Fbare',
    },
    {
      name: 'acme/lost',
      repository: 'acme/lost',
      description: '',
      guess: { type: 'service' },
      owner: expect.not.objectContaining({ href: expect.anything() as unknown }) as unknown,
      register: '/x/register/?repository=javascript%3Aalert%281%29',
    },
  ]);
  expect(definitions.map(({ name, file, register }) => [name, file, register])).toEqual([
    [
      'acme/bare',
      'https://github.com/acme/bare/blob/main/a%20b/openapi.yaml',
      '/x/register/?repository=https%3A%2F%2Fgithub.com%2Facme%2Fbare&api=a+b%2Fopenapi.yaml',
    ],
    [
      'acme/used',
      'https://github.com/acme/used/blob/main/a%20b/openapi.yaml',
      '/x/register/?repository=https%3A%2F%2Fgithub.com%2Facme%2Fused&api=a+b%2Fopenapi.yaml',
    ],
  ]);
  expect(unreadable).toEqual([
    {
      name: 'acme/broken',
      href: 'https://github.com/acme/broken',
      reason: 'It is too large.',
      remedy: 'Make it smaller.',
    },
  ]);
});

test('the index holds what can be registered, those without a descriptor first', () => {
  const catalog = catalogWith(REPOSITORIES);
  expect(repositoryIndex(catalog)).toEqual({
    unregistered: 2,
    names: ['acme/bare', 'acme/lost', 'acme/used'],
    places: { values: ['', 'https://github.com', 'javascript:alert(1)'], rows: [1, 2, 1] },
    descriptions: ['', ''],
    types: { values: ['', 'service'], rows: [1, 1] },
    reasons: { values: ['', 'container Dockerfile'], rows: [1, 0] },
    owners: { values: ['', 'group:default/crew', 'group:default/gone'], rows: [1, 2] },
    titles: { 'group:default/crew': 'The crew' },
    detailsSize: 100,
  });
  expect(repositoryDetails(catalog)).toEqual([[REPOSITORIES[0], REPOSITORIES[2], REPOSITORIES[3]]]);
});

test('10,000 repositories are lists of a hundred and an index of some hundred bytes each at most', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    repository(`acme/service-${String(index)}`, { description: 'Does one thing, and does it well enough.' }),
  );
  const catalog = catalogWith(many);
  const details = repositoryDetails(catalog);
  expect([details.length, details[99]?.length]).toEqual([100, 100]);
  expect(JSON.stringify(repositoryIndex(catalog)).length).toBeLessThan(1_000_000);
});

test('editors are filled in for repositories of hosts that sources read', () => {
  const hosts = [{ url: 'https://github.com', apiBaseUrl: 'https://api.github.com' }];
  const [only, ...others] = prefilledEditors(catalogWith(REPOSITORIES), hosts, 1);
  expect(others).toEqual([]);
  expect(only?.name).toBe('acme/bare');
  expect(only?.href).toMatch(
    /^https:\/\/github\.com\/acme\/bare\/new\/main\?filename=catalog-info\.yaml&value=apiVersion%3A%20backstage\.io/,
  );
  expect(prefilledEditors(catalogWith(REPOSITORIES), [], 1)).toEqual([]);
  expect(editorPages(catalogWith(REPOSITORIES))).toEqual([1]);
});
