import { expect, test } from 'vitest';
import { kindPlural } from './kind-plural.ts';

test('a definition decides the plural', () => {
  expect(kindPlural('Sheep', new Map([['sheep', 'Sheep']]))).toBe('Sheep');
});

test.each([
  ['Component', 'Components'],
  ['Class', 'Classes'],
  ['Policy', 'Policies'],
  ['Key', 'Keys'],
])('%s becomes %s without one', (kind, plural) => {
  expect(kindPlural(kind, new Map())).toBe(plural);
});
