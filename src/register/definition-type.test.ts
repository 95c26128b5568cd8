import { expect, test } from 'vitest';
import { definitionType } from './definition-type.ts';

test.each([
  ['openapi.yaml', 'openapi'],
  ['api/orders.openapi.v2.json', 'openapi'],
  ['docs/Swagger.yml', 'openapi'],
  ['asyncapi.yaml', 'asyncapi'],
  ['schema.graphql', 'graphql'],
  ['proto/orders.proto', 'grpc'],
  ['openapi_v1.yaml', 'openapi'],
  ['openapiv3.json', 'openapi'],
  ['openapitools.json', undefined],
  ['openapi.md', undefined],
  ['my-openapi-tools/package.json', undefined],
  ['vendor/google/api.proto', undefined],
  ['src/test/openapi.yaml', undefined],
])('%s describes: %s', (path, type) => {
  expect(definitionType(path)).toBe(type);
});
