import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { strictSchema } from './strict-schema.ts';

test('objects with named properties are closed, at every depth, unless they say otherwise', () => {
  const schema = Type.Object({
    list: Type.Array(Type.Object({ a: Type.String() })),
    open: Type.Object({ a: Type.String() }, { additionalProperties: true }),
    free: Type.Record(Type.String(), Type.String()),
  });
  expect(strictSchema(schema)).toMatchObject({
    additionalProperties: false,
    properties: {
      list: { items: { additionalProperties: false } },
      open: { additionalProperties: true },
    },
  });
  expect(strictSchema(schema)).not.toHaveProperty('properties.free.additionalProperties');
});
