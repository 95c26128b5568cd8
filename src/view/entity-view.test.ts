import { expect, test } from 'vitest';
import { entityRefOf } from '../model/entity-ref.ts';
import type { Entity } from '../model/entity.ts';
import type { Problem } from '../problems/problem.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { createCatalogView } from './catalog-view.ts';
import { columnarIndex } from './columnar-index.ts';
import { entityView } from './entity-view.ts';
import { healthView, PROBLEMS_A_PAGE, problemsOnPage } from './health-view.ts';
import { homeView } from './home-view.ts';
import { CARD_ROWS } from './relation-cards.ts';

function item(kind: string, name: string, more: Partial<Entity> = {}): SnapshotEntity {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    ...more,
    metadata: { name, namespace: 'default', ...more.metadata },
  };
  const location = `url:https://github.com/acme/${name}/tree/main/catalog-info.yaml`;
  return {
    ref: entityRefOf(entity),
    entity,
    provenance: {
      source: 'git:acme',
      path: `${name}/catalog-info.yaml`,
      line: 4,
      endLine: 9,
      location,
      originLocation: location,
    },
    text: `kind: ${kind}\n`,
  };
}

const owned = Array.from({ length: 60 }, (_, index) => item('Component', `worker-${String(index)}`));
const ENTITIES = [
  item('Component', 'Writer', {
    metadata: {
      name: 'Writer',
      title: 'Ledger writer',
      description: 'Writes postings.',
      tags: ['c++'],
      links: [{ url: 'javascript:alert(1)', title: 'Run' }, { url: 'https://example.com/a' }],
      annotations: { 'example.com/url': 'https://example.com/b', note: 'plain' },
    },
    spec: {
      type: 'service',
      owner: 'team',
      system: 'lost',
      dependsOn: ['x'],
      language: 'Kotlin',
      replicas: 3,
    },
    relations: [
      { type: 'ownedBy', targetRef: 'group:default/team' },
      { type: 'partOf', targetRef: 'system:default/lost' },
    ],
  }),
  item('Group', 'team', {
    spec: { type: 'team', profile: { displayName: 'The team', picture: 'https://example.com/p.png' } },
    relations: owned.map(({ ref }) => ({ type: 'ownerOf', targetRef: ref })),
  }),
  ...owned,
];
const PROBLEMS: Problem[] = Array.from({ length: PROBLEMS_A_PAGE + 1 }, (_, index) => ({
  code: 'relations/dangling-reference',
  level: index === 0 ? 'error' : 'warn',
  message: `problem ${String(index)}`,
  hint: 'Correct it.',
  at: { source: 'git:acme', path: 'Writer/catalog-info.yaml', line: 12, column: 3 },
  entity: 'component:default/writer',
}));
const catalog = createCatalogView({
  snapshot: {
    digest: 'abc',
    manifest: {
      format: 1,
      sources: [{ id: 'git:acme', revision: '1', files: 62, entities: 62 }],
      entities: ENTITIES.length,
      problems: { info: 0, warn: PROBLEMS_A_PAGE, error: 1 },
    },
    entities: ENTITIES,
    problems: PROBLEMS,
  },
  base: '/x',
});

function viewOf(ref: string) {
  const found = catalog.entities.get(ref);
  if (!found) throw new Error(`no ${ref}`);
  return entityView(catalog, found);
}

test('an entity is titled, placed and described', () => {
  expect(viewOf('component:default/writer')).toMatchObject({
    title: 'Ledger writer',
    kind: 'Component',
    type: 'service',
    href: '/x/catalog/default/component/writer/',
    breadcrumbs: [{ title: 'Components', href: '/x/kinds/component/' }],
    description: '<p>Writes postings.</p>',
    tags: [{ key: 'c++', href: '/x/catalog/?q=tag%3Ac%2B%2B' }],
    source: {
      text: 'Writer/catalog-info.yaml:4',
      href: 'https://github.com/acme/Writer/blob/main/catalog-info.yaml#L4',
    },
  });
});

test('facts name neighbours that exist as links and those that do not as written', () => {
  const { facts, others } = viewOf('component:default/writer');
  expect(facts.map(({ label, value, entity }) => [label, entity?.title ?? value, entity?.href])).toEqual([
    ['Owner', 'The team', '/x/catalog/default/group/team/'],
    ['System', 'lost', undefined],
    ['Type', 'service', undefined],
  ]);
  expect(others).toEqual([
    { field: 'language', label: 'Language', value: 'Kotlin' },
    { field: 'replicas', label: 'Replicas', value: '3' },
  ]);
});

test('links that could do harm have no address', () => {
  const { links, annotations } = viewOf('component:default/writer');
  expect(links).toEqual([
    { icon: 'link', title: 'Run', url: 'javascript:alert(1)' },
    { icon: 'link', title: 'example.com/a', url: 'https://example.com/a', href: 'https://example.com/a' },
  ]);
  expect(annotations).toEqual([
    { key: 'example.com/url', value: 'https://example.com/b', href: 'https://example.com/b' },
    { key: 'note', value: 'plain' },
  ]);
});

test('relations are cards, counted and capped, with the way to all of them', () => {
  const many = Array.from({ length: 60 }, (_, index) => `component:default/worker-${String(index)}`);
  const watch = item('Domain', 'many', {
    relations: many.map((targetRef) => ({ type: 'hasPart', targetRef })),
  });
  const [card] = entityView(catalog, watch).cards;
  expect(card).toMatchObject({
    name: 'hasComponents',
    total: 60,
    href: '/x/catalog/?q=partOf%3Adomain%3Adefault%2Fmany%20kind%3Acomponent',
  });
  expect(card?.rows).toHaveLength(CARD_ROWS);
});

test('a group shows its ownership by kind, and no card says it again', () => {
  const { organisation, cards, profile } = viewOf('group:default/team');
  expect(cards).toEqual([]);
  expect(profile).toEqual([]);
  expect(organisation?.ownership).toEqual({
    direct: [
      expect.objectContaining({
        title: 'Components',
        total: 60,
        href: '/x/catalog/?q=kind%3Acomponent%20owner%3Agroup%3Adefault%2Fteam',
      }),
    ],
  });
});

test('what refers to nothing in the catalog is named', () => {
  expect(viewOf('component:default/writer').missing.map(({ ref }) => ref)).toEqual(['system:default/lost']);
});

test('problems are on their entity and on the pages of their code', () => {
  const { problems, problemCount } = viewOf('component:default/writer');
  expect([problems.length, problemCount]).toEqual([25, 101]);
  expect(problems[0]).toMatchObject({
    codeHref: '/x/health/relations-dangling-reference/',
    place: { href: 'https://github.com/acme/Writer/blob/main/catalog-info.yaml#L12' },
    entity: { title: 'Ledger writer' },
  });
  const health = healthView(catalog);
  expect(health).toMatchObject({ total: 101, sources: [{ id: 'git:acme', problems: 101 }] });
  const [group] = health.groups;
  expect(group).toMatchObject({ level: 'error', slug: 'relations-dangling-reference' });
  expect(group && problemsOnPage(catalog, group, 2).map(({ message }) => message)).toEqual(['problem 100']);
});

test('the home page counts what the catalog holds', () => {
  expect(homeView(catalog)).toMatchObject({
    total: 62,
    ownerUnknown: 60,
    withProblems: 1,
    owners: [{ owner: { title: 'The team' }, count: 1 }],
    types: [{ title: 'service', count: 1, href: '/x/catalog/?type=service' }],
    worst: [{ title: 'Ledger writer', problems: 101, worst: 'error' }],
  });
});

test('the browse index holds one column a fact, words once', () => {
  const index = columnarIndex(catalog);
  expect(index.names.slice(0, 3)).toEqual(['Writer', 'team', 'worker-0']);
  expect(index.titles).toEqual({ '0': 'Ledger writer', '1': 'The team' });
  expect(index.words.kind).toEqual({
    values: ['', 'Component', 'Group'],
    rows: [1, 2, ...owned.map(() => 1)],
  });
  expect(index.problems).toEqual({ '0': [101, 'error'] });
  expect(index.refs).toEqual({});
  expect(index.links.owner).toMatchObject({
    values: ['', 'group:default/team'],
    titles: { '1': 'The team' },
  });
});

test('fields that refer to entities stand among the relations alone, those of custom kinds too', () => {
  const watch = item('Watch', 'night', { spec: { watches: 'component:writer', shift: 'night' } });
  const kind = {
    kind: 'Watch',
    plural: 'Watches',
    description: '',
    apiVersions: [],
    spec: {},
    references: [{ field: 'watches', relation: 'dependsOn' }],
  };
  const snapshot = { ...catalog.snapshot, entities: [watch] };
  const view = entityView(createCatalogView({ snapshot, base: '/', kinds: [kind] }), watch);
  expect(view.others).toEqual([{ field: 'shift', label: 'Shift', value: 'night' }]);
  expect(view.breadcrumbs.at(-1)).toEqual({ title: 'Watches', href: '/kinds/watch/' });
});
