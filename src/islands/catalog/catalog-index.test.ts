import { expect, test } from 'vitest';
import type { EntityMetadata } from '../../model/entity.ts';
import { entityRefOf } from '../../model/entity-ref.ts';
import type { JsonObject } from '../../model/json.ts';
import type { SnapshotEntity } from '../../snapshot/format.ts';
import { createCatalogView } from '../../view/catalog-view.ts';
import { columnarIndex, type ColumnarIndex } from '../../view/columnar-index.ts';
import { relationsIndex } from '../../view/relations-index.ts';
import { readCatalogIndex } from './catalog-index.ts';
import { readRelations } from './relations.ts';

function item(
  kind: string,
  metadata: EntityMetadata,
  spec: JsonObject = {},
  relations: readonly (readonly [string, string])[] = [],
): SnapshotEntity {
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', ...metadata },
    spec,
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
  const at = 'url:https://example.com/catalog-info.yaml';
  return {
    ref: entityRefOf(entity),
    entity,
    provenance: { source: 'a', path: 'b', line: 1, endLine: 2, location: at, originLocation: at },
    text: '',
  };
}

const entities = [
  item(
    'Component',
    { name: 'Writer', title: 'Ledger writer', tags: ['go', 'constructor'], description: 'Writes.' },
    { type: 'service', lifecycle: 'production', owner: 'team', system: 'ledger' },
    [
      ['ownedBy', 'group:default/team'],
      ['partOf', 'system:default/ledger'],
      ['dependsOn', 'resource:default/lost'],
    ],
  ),
  item('System', { name: 'ledger' }, { owner: 'other/team', domain: 'money' }),
  item('Domain', { name: 'money' }, { owner: 'nobody' }),
  item('Group', { name: 'team', title: 'The team' }),
  item('Group', { name: 'team', namespace: 'other', title: 'The team' }),
  item('C++', { name: '__proto__' }, { owner: 'a:b/c/d e' }),
];
const problem = { code: 'a/b', level: 'warn', message: '', hint: '', entity: 'group:default/team' } as const;
const catalog = createCatalogView({
  snapshot: {
    digest: '0',
    manifest: { format: 1, sources: [], entities: 6, problems: { info: 0, warn: 1, error: 0 } },
    entities,
    problems: [problem],
  },
  base: '/x',
});
const index = readCatalogIndex(JSON.parse(JSON.stringify(columnarIndex(catalog))) as ColumnarIndex, '/x/');
const row = (ref: string) => index.rowOf(ref) ?? -1;

test('a row tells what the entity says', () => {
  const writer = row('component:default/writer');
  expect({
    ref: index.ref(writer),
    href: index.href(writer),
    name: index.name(writer),
    title: index.title(writer),
    kind: index.kind(writer),
    namespace: index.namespace(writer),
    type: index.type(writer),
    lifecycle: index.lifecycle(writer),
    tags: index.tags(writer),
    ownerRef: index.ownerRef(writer),
    systemRef: index.systemRef(writer),
    domainRef: index.domainRef(writer),
    problems: index.problems(writer),
    worst: index.worst(writer),
    orphan: index.orphan(writer),
    description: index.has(writer, 'description'),
    links: index.has(writer, 'links'),
  }).toEqual({
    ref: 'component:default/writer',
    href: '/x/catalog/default/component/writer/',
    name: 'Writer',
    title: 'Ledger writer',
    kind: 'Component',
    namespace: 'default',
    type: 'service',
    lifecycle: 'production',
    tags: ['go', 'constructor'],
    ownerRef: 'group:default/team',
    systemRef: 'system:default/ledger',
    domainRef: 'domain:default/money',
    problems: 0,
    worst: undefined,
    orphan: false,
    description: true,
    links: false,
  });
});

test('what an entity does not say is empty, and problems are counted', () => {
  const team = row('group:default/team');
  expect([index.type(team), index.ownerRef(team), index.tags(team)]).toEqual(['', '', []]);
  expect([index.problems(team), index.worst(team), index.orphan(team)]).toEqual([1, 'warn', true]);
});

test('two owners of one title stay apart, and an owner that is not in the catalog is known as lost', () => {
  const { owner } = index.columns.links;
  expect(owner.values.map((ref, number) => [ref, owner.titles[number], owner.lost[number]])).toEqual(
    [
      ['', '', false],
      ['a:b/c/d e', 'b/c/d e', true],
      ['group:default/team', 'The team', false],
      ['group:default/nobody', 'nobody', true],
      ['group:other/team', 'The team', false],
    ].sort((a, b) => owner.values.indexOf(String(a[0])) - owner.values.indexOf(String(b[0]))),
  );
});

test('a reference that an address cannot hold leads to its page all the same', () => {
  const strange = row('c++:default/__proto__');
  expect(index.href(strange)).toBe('/x/catalog/default/c~2b~~2b~/__proto__/');
  expect(index.rowOf('constructor')).toBeUndefined();
});

test('relations hold rows of the index', () => {
  const { types, from, type, to } = readRelations(relationsIndex(catalog));
  const read = [...from].map((start, relation) => [
    index.ref(start),
    types[type[relation] ?? 0]?.forward,
    index.ref(to[relation] ?? 0),
  ]);
  expect(read).toEqual([
    ['component:default/writer', 'ownedBy', 'group:default/team'],
    ['component:default/writer', 'partOf', 'system:default/ledger'],
  ]);
});
