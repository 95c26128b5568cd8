import { expect, test } from 'vitest';
import { formatPath, parsePointer, valueAt } from './config-path.ts';

test('a path is written as in code', () => {
  expect(formatPath([])).toBe('the config');
  expect(formatPath(['sources', 0, 'with', 'path'])).toBe('sources[0].with.path');
  expect(formatPath(['catalog', 'problems', 'yaml/syntax'])).toBe('catalog.problems["yaml/syntax"]');
});

test('a pointer into a list has numbers, into a mapping it has keys', () => {
  const root = { list: [{ '0': { 'a/b': 1 } }] };
  expect(parsePointer('/list/0/0/a~1b', root)).toEqual(['list', 0, '0', 'a/b']);
});

test('keys that every object has are no values', () => {
  expect(valueAt({}, ['constructor'])).toBeUndefined();
  expect(valueAt('text', ['length'])).toBeUndefined();
});
