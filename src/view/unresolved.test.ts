import { expect, test } from 'vitest';
import { healthCatalog } from './health.fixture.ts';
import { orphansOf } from './orphans.ts';
import { unresolvedOf } from './unresolved.ts';

test('references that lead nowhere stand with who makes them and what may be meant, the most wanted first', () => {
  expect(
    unresolvedOf(healthCatalog()).map(({ target, referrers, suggestions }) => [
      target,
      referrers.map(({ entity, relation }) => `${entity.title}: ${relation}`),
      suggestions.map(({ ref }) => ref),
    ]),
  ).toEqual([
    [
      'resource:default/ledger-bd',
      ['reader: Depends on', 'writer: Depends on'],
      ['resource:default/ledger-db'],
    ],
    ['group:default/gone', ['reader: Owned by'], []],
    ['system:default/reader', ['writer: Part of'], ['component:default/reader']],
  ]);
});

test('an entity is an orphan when nothing of the catalog is related to it', () => {
  expect(orphansOf(healthCatalog()).map(({ ref }) => ref)).toEqual([
    'group:default/ledger',
    'component:default/reader',
    'component:default/stray',
  ]);
});
