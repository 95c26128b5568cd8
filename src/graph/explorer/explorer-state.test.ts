import { expect, test } from 'vitest';
import { inverseRelation } from '../../model/relations.ts';
import { DEFAULT_STATE, readExplorerState, writeExplorerState } from './explorer-state.ts';

const REVERSE = new Set([
  'ownerOf',
  'apiProvidedBy',
  'apiConsumedBy',
  'dependencyOf',
  'childOf',
  'hasMember',
  'hasPart',
]);
const forwardOf = (type: string) => (REVERSE.has(type) ? (inverseRelation(type) ?? type) : type);

test('a state survives its address', () => {
  const state = {
    ...DEFAULT_STATE,
    query: 'kind:resource "two words"',
    roots: ['component:default/a', 'component:default/b'],
    kinds: ['c++'],
    types: ['a&b'],
    owners: ['group:default/team'],
    lifecycles: ['production'],
    relations: ['dependsOn'],
    depth: Infinity,
    flow: 'users' as const,
    direction: 'TB' as const,
    isSimple: true,
    isMerged: false,
    keepsPath: false,
    level: 'system' as const,
    grouping: 'owner' as const,
  };
  const address = writeExplorerState(state);
  expect(address).toContain('root=component:default/a&root=component:default/b');
  expect(readExplorerState(address, forwardOf)).toEqual(state);
  expect(writeExplorerState(DEFAULT_STATE)).toBe('');
});

test('links to Backstage’s catalog graph mean what they meant there', () => {
  const address =
    '?rootEntityRefs%5B%5D=component%3Adefault%2FArtist-Lookup&maxDepth=%E2%88%9E&selectedKinds%5B%5D=component' +
    '&selectedRelations%5B%5D=dependencyOf&selectedRelations%5B%5D=dependsOn&unidirectional=true&mergeRelations=false&direction=TB&curve=curveStepBefore&showFilters=true';
  expect(readExplorerState(address, forwardOf)).toEqual({
    ...DEFAULT_STATE,
    roots: ['component:default/artist-lookup'],
    kinds: ['component'],
    relations: ['dependsOn'],
    depth: Infinity,
    isSimple: true,
    isMerged: false,
    direction: 'TB',
  });
});

test('what an address says wrongly is as if it said nothing', () => {
  expect(
    readExplorerState('?depth=-1&flow=up&direction=XX&level=x&group=__proto__&root=', forwardOf),
  ).toEqual(DEFAULT_STATE);
});
