import { expect, test } from 'vitest';
import { columnarIndex } from '../../view/columnar-index.ts';
import { catalogOf } from '../../view/catalog.fixture.ts';
import { readCatalogIndex } from '../catalog/catalog-index.ts';
import { fieldCatalog, findEntities } from './known-entities.ts';

const component = (name: string, type: string) => ({
  metadata: { name },
  spec: { type, lifecycle: 'production' },
});
const catalog = fieldCatalog(
  readCatalogIndex(
    columnarIndex(
      catalogOf([
        component('a', 'service'),
        component('b', 'worker'),
        component('c', 'worker'),
        { kind: 'Group', metadata: { name: 'web-platform', title: 'Platform' } },
        { kind: 'Group', metadata: { name: 'web', namespace: 'shop' } },
        { kind: 'User', metadata: { name: 'webb', title: 'Ida Webb' } },
        { kind: 'System', metadata: { name: 'checkout' } },
      ]),
    ),
    '/',
  ),
);

test('groups and users are offered as they are written, groups first', () => {
  expect(catalog.owners.map(({ short, title }) => `${short} ${title}`)).toEqual([
    'web-platform Platform',
    'shop/web web',
    'user:webb Ida Webb',
  ]);
  expect(findEntities(catalog.owners, 'web').map(({ short }) => short)).toEqual([
    'web-platform',
    'shop/web',
    'user:webb',
  ]);
  expect(findEntities(catalog.owners, 'ida W').map(({ short }) => short)).toEqual(['user:webb']);
  expect(findEntities(catalog.systems, 'none')).toEqual([]);
});

test('types of the catalog come before the usual ones', () => {
  expect(catalog.types).toEqual(['worker', 'service', 'website', 'library', 'documentation']);
  expect(catalog.lifecycles).toEqual(['production', 'experimental', 'deprecated']);
  expect(catalog.has('component:default/a')).toBe(true);
  expect(catalog.has('component:default/z')).toBe(false);
});
