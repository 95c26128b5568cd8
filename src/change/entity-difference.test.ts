import { expect, test } from 'vitest';
import type { Entity } from '../model/entity.ts';
import { entityDifference } from './entity-difference.ts';

const entity = (metadata: object, spec: object = {}): Entity =>
  ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { name: 'a', ...metadata },
    spec,
  }) as Entity;

test.each([
  ['one that is new', {}, { title: 'A' }, [{ field: 'metadata.title', before: undefined, after: 'A' }]],
  ['one that is gone', { title: 'A' }, {}, [{ field: 'metadata.title', before: 'A', after: undefined }]],
  [
    'one of another type',
    { x: { a: 1 } },
    { x: [true] },
    [{ field: 'metadata.x', before: '{"a":1}', after: '[true]' }],
  ],
  [
    'an annotation',
    { annotations: { 'acme.org/a': '1' } },
    { annotations: { 'acme.org/a': '2' } },
    [{ field: 'metadata.annotations["acme.org/a"]', before: '1', after: '2' }],
  ],
  ['keys in another order: none', { x: { a: 1, b: 2 } }, { x: { b: 2, a: 1 } }, []],
  [
    'a key that every object has',
    {},
    { constructor: 'x' },
    [{ field: 'metadata.constructor', before: undefined, after: 'x' }],
  ],
])('%s', (_, before, after, changes) => {
  expect(entityDifference(entity(before), entity(after))).toEqual(changes);
});

test('a long text is told by its lines, and a long value is cut', () => {
  const long = (lines: number) => 'line\n'.repeat(lines);
  expect(entityDifference(entity({}, { definition: long(3) }), entity({}, { definition: long(12) }))).toEqual(
    [{ field: 'spec.definition', before: '3 lines', after: '12 lines' }],
  );
  const [change] = entityDifference(entity({ title: 'a'.repeat(100) }), entity({ title: 'b' }));
  expect(change?.before).toBe(`${'a'.repeat(59)}…`);
});
