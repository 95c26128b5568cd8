import { expect, test } from 'vitest';
import { entityRefOf } from '../model/entity-ref.ts';
import type { EntityRelation } from '../model/entity.ts';
import type { JsonObject } from '../model/json.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { createCatalogView } from './catalog-view.ts';
import { organisationView, type GroupTree } from './organisation.ts';

function item(
  kind: string,
  name: string,
  relations: EntityRelation[] = [],
  spec: JsonObject = {},
): SnapshotEntity {
  const entity = { apiVersion: 'v1', kind, metadata: { name }, spec, relations };
  const place = { source: 's', path: `${name}.yaml`, line: 1, endLine: 1, location: '', originLocation: '' };
  return { ref: entityRefOf(entity), entity, provenance: place, text: '' };
}

const to = (type: string, ...refs: string[]) => refs.map((targetRef) => ({ type, targetRef }));
const numbered = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${kind}:default/${kind}-${String(index)}`);

function view(entities: readonly SnapshotEntity[], ref: string) {
  const manifest = { format: 1, sources: [], entities: 0, problems: { info: 0, warn: 0, error: 0 } } as const;
  const snapshot = { digest: '', manifest, entities, problems: [] };
  const catalog = createCatalogView({ snapshot, base: '/' });
  const found = catalog.entities.get(ref);
  if (!found) throw new Error(`no ${ref}`);
  return organisationView(catalog, found);
}

const names = (tree: readonly GroupTree[]): unknown[] =>
  tree.map(({ group, below }) => (below.length > 0 ? [group.title, names(below)] : group.title));

const ORGANISATION = [
  item('Group', 'root', to('parentOf', 'group:default/a', 'group:default/b')),
  item('Group', 'a', [
    ...to('parentOf', 'group:default/c'),
    ...to('hasMember', 'user:default/ida', 'user:default/tom'),
    ...to('ownerOf', 'component:default/x'),
  ]),
  item('Group', 'b', to('hasMember', 'user:default/ida')),
  item('Group', 'c', [
    ...to('parentOf', 'group:default/root'),
    ...to('ownerOf', 'component:default/x', 'component:default/y', 'api:default/lost'),
  ]),
  item('User', 'ida', [...to('memberOf', 'group:default/a'), ...to('ownerOf', 'component:default/y')]),
  item('User', 'tom'),
  item('Component', 'x', [], { type: 'service' }),
  item('Component', 'y', [], { type: 'library' }),
];

test('a group counts in the groups below it, each member and entity once, also where the hierarchy goes round', () => {
  const root = view(ORGANISATION, 'group:default/root');
  expect(root?.members).toMatchObject({ direct: { total: 0 }, all: { total: 2 } });
  expect(names(root?.below ?? [])).toEqual([['a', ['c']], 'b']);
  expect(root?.belowCount).toBe(3);
  expect(root?.ownership.direct).toEqual([]);
  expect(root?.ownership.all).toMatchObject([
    {
      title: 'Components',
      total: 2,
      types: [
        { type: 'library', total: 1 },
        { type: 'service', total: 1 },
      ],
    },
  ]);
});

test('a user answers also for what their groups own', () => {
  const ida = view(ORGANISATION, 'user:default/ida');
  expect(ida?.members).toBeUndefined();
  expect(ida?.ownership).toMatchObject({ direct: [{ total: 1 }], all: [{ total: 2 }] });
});

test('other kinds have no organisation', () => {
  expect(view(ORGANISATION, 'component:default/x')).toBeUndefined();
});

test('ten thousand members are counted, and the first are shown with the way to all', () => {
  const users = numbered('user', 10_000);
  const group = item('Group', 'huge', to('hasMember', ...users));
  const huge = view(
    [group, ...users.map((_, index) => item('User', `user-${String(index)}`))],
    'group:default/huge',
  );
  expect(huge?.members?.direct).toMatchObject({
    total: 10_000,
    href: '/catalog/?q=kind%3Auser%20memberOf%3Agroup%3Adefault%2Fhuge',
  });
  expect(huge?.members?.direct.shown).toHaveLength(48);
});
