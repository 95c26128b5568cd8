import { expect, test } from 'vitest';
import { repositoryTree } from '../catalog/catalog.fixture.ts';
import { validateDescriptors } from '../catalog/validate-descriptors.ts';
import { choosingApi, draftOf } from './descriptor-draft.ts';
import { descriptorOf } from './descriptor.ts';
import { REFUNDS } from './repository.fixture.ts';

test('a descriptor says what the repository tells', () => {
  expect(descriptorOf(REFUNDS, draftOf(REFUNDS)).text).toBe(`apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: refund-limits
  title: Refund limits
  description: "Limits: how much is paid back"
  annotations:
    github.com/project-slug: acme/refund-limits
    backstage.io/techdocs-ref: dir:.
  tags:
    - c++
    - go
  links:
    - url: https://refunds.example.com
      title: Website
spec:
  type: service
  lifecycle: experimental
  owner: payments
  providesApis:
    - refund-limits-api
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: refund-limits-api
spec:
  type: openapi
  lifecycle: experimental
  owner: payments
  definition:
    $text: ./api/openapi.yaml
`);
});

test('the only API of a repository that is called an API has the same name', () => {
  const { apis } = draftOf({ ...REFUNDS, name: 'acme/refund-api' });
  expect(apis.map(({ name }) => name)).toEqual(['refund-api']);
});

test('a bare repository gives a draft whose owner is to be chosen', () => {
  const bare = {
    ...REFUNDS,
    name: 'acme/.github',
    topics: ['Node.js', '日本'],
    files: [],
    definitions: [],
    description: undefined,
    homepage: undefined,
    owner: undefined,
  };
  expect(draftOf(bare)).toEqual({
    name: 'github',
    title: '',
    description: '',
    owner: '',
    type: 'service',
    lifecycle: 'experimental',
    system: '',
    tags: ['node-js'],
    apis: [],
  });
});

test('owners of other kinds and namespaces keep what is not implied', () => {
  const owners = ['group:default/web', 'user:default/ida', 'group:shop/web', 'no:/reference'];
  expect(owners.map((owner) => draftOf({ ...REFUNDS, owner }).owner)).toEqual([
    'web',
    'user:ida',
    'shop/web',
    'no:/reference',
  ]);
});

test('the annotation of the repository is that of its host', () => {
  const annotationsOf = (origin: string) => {
    const repository = { ...REFUNDS, url: `${origin}/acme/refund-limits`, files: [], definitions: [] };
    const { text } = descriptorOf(repository, draftOf(repository));
    return /annotations:\n {4}(.*)\n/.exec(text)?.[1];
  };
  expect(
    ['https://gitlab.com', 'https://git.acme.example', 'https://bitbucket.org'].map(annotationsOf),
  ).toEqual([
    'gitlab.com/project-slug: acme/refund-limits',
    'github.com/project-slug: acme/refund-limits',
    undefined,
  ]);
});

test('several definitions are told apart by file, by folder, and by number', () => {
  const definitions = [
    { path: 'api/refunds.v2.yaml', type: 'openapi' },
    { path: 'openapi.yaml', type: 'openapi' },
    { path: 'orders/openapi.yaml', type: 'openapi' },
    { path: 'legacy/orders/openapi.yaml', type: 'openapi' },
    { path: 'schema.graphql', type: 'graphql' },
  ] as const;
  expect(draftOf({ ...REFUNDS, definitions }).apis.map(({ name }) => name)).toEqual([
    'refund-limits-refunds.v2',
    'refund-limits-openapi',
    'refund-limits-orders',
    'refund-limits-orders-2',
    'refund-limits-graphql',
  ]);
});

test('a registered repository gets the chosen API appended, and nothing else', () => {
  const repository = {
    ...REFUNDS,
    descriptors: ['catalog-info.yaml'],
    definitions: [...REFUNDS.definitions, { path: 'api/events.yaml', type: 'asyncapi' as const }],
  };
  const draft = draftOf(repository);
  expect(draft.apis.map(({ chosen }) => chosen)).toEqual([false, false]);
  expect(descriptorOf(repository, draft).text).toBe('');
  const chosen = choosingApi(draft, 'api/events.yaml');
  expect(descriptorOf(repository, chosen).text).toBe(`---
apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: refund-limits-events
spec:
  type: asyncapi
  lifecycle: experimental
  owner: payments
  definition:
    $text: ./api/events.yaml
`);
});

test('the catalog accepts what is written, whatever a repository is called and says', async () => {
  const hostile = {
    ...REFUNDS,
    name: `acme/${'x'.repeat(70)}--`,
    description: 'yes: "no" # \u202e\n---\nkind: Group',
    topics: ['a'.repeat(80), 'node.js', '-'],
    homepage: 'javascript:alert(1)',
    definitions: [{ path: 'a b: #c/open"api.yaml', type: 'openapi' as const }],
  };
  for (const repository of [REFUNDS, hostile]) {
    const { text } = descriptorOf(repository, draftOf(repository));
    const files: Record<string, string> = { 'catalog-info.yaml': text };
    for (const { path } of repository.definitions) files[path] = 'openapi: 3.1.0';
    const { documents, problems } = await validateDescriptors({
      tree: repositoryTree(files),
      paths: ['catalog-info.yaml'],
    });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(documents.map(({ accepted }) => accepted)).toEqual([true, true]);
    expect(text).not.toContain('javascript');
  }
});
