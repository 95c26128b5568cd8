import { expect, test } from 'vitest';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { apiDefinition } from './api-definition.ts';
import { excerpt } from './excerpt.ts';

function api(type: string, definition: string): SnapshotEntity {
  return {
    ref: 'api:default/x',
    entity: { apiVersion: 'v1', kind: 'API', metadata: { name: 'x' }, spec: { type, definition } },
    provenance: { source: '', path: '', line: 1, endLine: 1, location: '', originLocation: '' },
    text: '',
  };
}

test.each([
  ['openapi', 'openapi: 3.1.0', 'definition.yaml'],
  ['openapi', ' {"openapi":"3.1.0"}', 'definition.json'],
  ['graphql', 'type Query', 'definition.txt'],
  ['../../x.html', '<script>', 'definition.txt'],
])('a definition of type %s goes to a file that browsers show as text', (type, definition, file) => {
  expect(apiDefinition(api(type, definition))?.path).toBe(`catalog/default/api/x/${file}`);
});

test('an empty definition is none', () => {
  expect(apiDefinition(api('openapi', ' \n'))).toBeUndefined();
});

test('a long text is cut at a line and says how much is left', () => {
  expect(excerpt('one\ntwo\nthree\n', 100)).toEqual({ text: 'one\ntwo\nthree', lines: 3, more: 0 });
  expect(excerpt('one\ntwo\nthree\n', 8)).toEqual({ text: 'one\ntwo', lines: 3, more: 1 });
  expect(excerpt('x'.repeat(20), 5)).toEqual({ text: 'xxxxx…', lines: 1, more: 1 });
});
