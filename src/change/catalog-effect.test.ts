import { expect, test } from 'vitest';
import { catalogEffect } from './catalog-effect.ts';
import type { CatalogEffect } from './catalog-effect.ts';
import type { OtherEntity, RevisionEntity } from './revision-entity.ts';

interface Parts {
  readonly owner?: string;
  readonly uses?: readonly string[];
  readonly path?: string;
  readonly spec?: Readonly<Record<string, string>>;
}

/** A component with its references. */
function component(
  name: string,
  { owner = 'crew', uses = [], path = 'a.yaml', spec = {} }: Parts = {},
): RevisionEntity {
  return {
    ref: `component:default/${name}`,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name, annotations: { 'backstage.io/managed-by-location': `url:https://x/${path}` } },
      spec: { type: 'service', owner, dependsOn: [...uses], ...spec },
    },
    references: [
      { relation: 'ownedBy', target: `group:default/${owner}` },
      ...uses.map((used) => ({ relation: 'dependsOn', target: `component:default/${used}` })),
    ],
    place: { path, line: 1 },
  };
}

const other = (item: RevisionEntity): OtherEntity => ({ ref: item.ref, references: item.references });
const group = (name: string): OtherEntity => ({ ref: `group:default/${name}`, references: [] });
const CREW = group('crew');
const refs = ({ added, removed, changed, renamed }: CatalogEffect) => ({
  added: added.map(({ ref }) => ref),
  removed: removed.map(({ ref }) => ref),
  changed: changed.map(({ ref }) => ref),
  renamed: renamed.map(({ from, to }) => `${from} → ${to}`),
});

test('the same entities in another file are no change', () => {
  const effect = catalogEffect([component('ferry')], [component('ferry', { path: 'b/c.yaml' })], [CREW]);
  expect(effect).toEqual({
    added: [],
    removed: [],
    changed: [],
    renamed: [],
    owners: [],
    relations: { added: [], removed: [], dangling: [], found: [] },
  });
});

test('fields that changed are named, with what they were', () => {
  const effect = catalogEffect(
    [component('ferry')],
    [component('ferry', { uses: ['kiosk'] })],
    [CREW, other(component('kiosk'))],
  );
  expect(effect.changed).toEqual([
    {
      ref: 'component:default/ferry',
      owner: 'group:default/crew',
      place: { path: 'a.yaml', line: 1 },
      fields: [{ field: 'spec.dependsOn', before: '', after: 'kiosk' }],
    },
  ]);
  expect(effect.relations.added).toEqual([
    { source: 'component:default/ferry', relation: 'dependsOn', target: 'component:default/kiosk' },
  ]);
});

test('an entity of the same content under another name is renamed, also in another file', () => {
  const effect = catalogEffect([component('ferry')], [component('ferryboat', { path: 'b.yaml' })], [CREW]);
  expect(refs(effect)).toEqual({
    added: [],
    removed: [],
    changed: [],
    renamed: ['component:default/ferry → component:default/ferryboat'],
  });
  expect(effect.relations).toEqual({ added: [], removed: [], dangling: [], found: [] });
});

test('renamed and changed at once is still a rename when it is the only one of its file', () => {
  const before = [component('ferry'), component('raft', { path: 'b.yaml' })];
  const after = [
    component('ferryboat', { spec: { type: 'website' } }),
    component('raft', { path: 'b.yaml' }),
  ];
  const effect = catalogEffect(before, after, [CREW]);
  expect(effect.renamed.map(({ fields }) => fields)).toEqual([
    [{ field: 'spec.type', before: 'service', after: 'website' }],
  ]);
});

test('what fits several is removed and added, not guessed', () => {
  const effect = catalogEffect([component('a'), component('b')], [component('c'), component('d')], [CREW]);
  expect(refs(effect)).toMatchObject({
    added: ['component:default/c', 'component:default/d'],
    removed: ['component:default/a', 'component:default/b'],
    renamed: [],
  });
});

test('relations to what is removed dangle on both sides, with the owners of those who use it', () => {
  const kiosk = component('kiosk', { owner: 'quay', uses: ['ferry'] });
  const pier = component('pier', { uses: ['ferry'] });
  const effect = catalogEffect([component('ferry'), pier], [pier], [CREW, group('quay'), other(kiosk)]);
  const dangling = [
    {
      source: 'component:default/kiosk',
      relation: 'dependsOn',
      target: 'component:default/ferry',
      owner: 'group:default/quay',
      place: undefined,
    },
    {
      source: 'component:default/pier',
      relation: 'dependsOn',
      target: 'component:default/ferry',
      owner: 'group:default/crew',
      place: { path: 'a.yaml', line: 1 },
    },
  ];
  expect(effect.removed[0]?.usedBy).toEqual(dangling);
  expect(effect.relations.dangling).toEqual(dangling);
});

test('references that led nowhere before are not the fault of the change', () => {
  const lost = component('ferry', { uses: ['ghost'] });
  const changed = component('ferry', { uses: ['ghost'], spec: { lifecycle: 'production' } });
  const kiosk = other(component('kiosk', { uses: ['phantom'] }));
  expect(catalogEffect([lost], [changed], [CREW, kiosk]).relations.dangling).toEqual([]);
});

test('an entity that others waited for mends their relations', () => {
  const kiosk = other(component('kiosk', { uses: ['ferry'] }));
  const effect = catalogEffect([], [component('ferry')], [CREW, kiosk]);
  expect(effect.relations.found.map(({ source, target }) => [source, target])).toEqual([
    ['component:default/kiosk', 'component:default/ferry'],
  ]);
});

test('an entity that moves to another owner names both, and whether the new one exists', () => {
  const to = (owner: string) =>
    catalogEffect([component('ferry')], [component('ferry', { owner })], [CREW, group('quay')]).owners;
  const moved = { ref: 'component:default/ferry', from: 'group:default/crew' };
  expect(to('quay')).toEqual([{ ...moved, to: 'group:default/quay', exists: true }]);
  expect(to('qauy')).toEqual([{ ...moved, to: 'group:default/qauy', exists: false }]);
});

test('where the rest of the catalog is not known, only what the change itself takes away dangles', () => {
  const pier = component('pier', { uses: ['ferry'] });
  const effect = catalogEffect(
    [component('ferry'), pier],
    [pier, component('new', { uses: ['unknown'] })],
    undefined,
  );
  expect(effect.relations.dangling.map(({ source, target }) => [source, target])).toEqual([
    ['component:default/pier', 'component:default/ferry'],
  ]);
});
