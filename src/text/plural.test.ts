import { expect, test } from 'vitest';
import { createPlural } from './plural.ts';

test('a number chooses the form and is written as the language writes numbers', () => {
  const forms = { one: '# entity', other: '# entities' };
  expect([0, 1, 1284].map((value) => createPlural('en')(value, forms))).toEqual([
    '0 entities',
    '1 entity',
    '1,284 entities',
  ]);
  expect(createPlural('es')(12840, { one: '# entidad', other: '# entidades' })).toBe('12.840 entidades');
});

test('a category without a form of its own takes the general one', () => {
  expect(createPlural('pt')(1_000_000, { one: '# entidade', other: '# de entidades' })).toBe(
    '1.000.000 de entidades',
  );
});
