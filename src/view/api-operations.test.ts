import { expect, test } from 'vitest';
import { apiOperations } from './api-operations.ts';

const titles = (type: string, definition: string) =>
  apiOperations({ kind: 'API', spec: { type, definition } }).map(({ title, id, summary }) =>
    [title, id, summary].filter((text) => text !== '').join(' | '),
  );

const OPENAPI = `openapi: 3.1.0
info: { title: Berths }
paths:
  /berths:
    summary: not an operation
    get:
      operationId: listBerths
      summary: "Berths: all of them"
      parameters:
        - name: depth
          in: query
          summary: not this one
    post:
      description: |
        Takes a berth.
        More words.
  '/berths/{id}':
    delete: {}
components:
  schemas:
    get: { type: object }
`;

test('OpenAPI in YAML gives its endpoints with what is said of them', () => {
  expect(titles('openapi', OPENAPI)).toEqual([
    'GET /berths | listBerths | Berths: all of them',
    'POST /berths | Takes a berth.',
    'DELETE /berths/{id}',
  ]);
});

test('OpenAPI in JSON gives the same', () => {
  const definition = JSON.stringify({ paths: { '/a': { get: { operationId: 'a', summary: 'One' } } } });
  expect(titles('openapi', definition)).toEqual(['GET /a | a | One']);
});

test('AsyncAPI gives channels, and operations where it names them apart', () => {
  const two =
    'channels:\n  voyage/departed:\n    subscribe:\n      operationId: onDeparted\n      summary: A ship left\n';
  const three =
    'channels:\n  departed:\n    address: voyage.departed\noperations:\n  receive:\n    action: receive\n    summary: Reads\n';
  expect(titles('asyncapi', two)).toEqual(['voyage/departed | onDeparted | A ship left']);
  expect(titles('asyncapi', three)).toEqual(['voyage.departed', 'receive | Reads']);
});

test('GraphQL gives the fields of its root types, and its types', () => {
  const schema = `"""All { of } it"""
type Query {
  # type Hidden { no: Int }
  sailing(id: ID!, day: String = "x: y"): Sailing
  routes: [Route!]!
}
type Sailing @key(fields: "id") { id: ID! }`;
  expect(titles('graphql', schema)).toEqual(['Query.sailing', 'Query.routes', 'Sailing | type']);
});

test('protocol buffers give remote procedures with their service', () => {
  const proto =
    'syntax = "proto3";\n// service Old { rpc Gone }\nservice Berths {\n  rpc Hold(A) returns (B);\n  rpc Release(B) returns (C) {}\n}\n';
  expect(titles('grpc', proto)).toEqual(['Berths.Hold', 'Berths.Release']);
});

test('what is damaged, strange or no API gives nothing', () => {
  expect(titles('openapi', '{"paths": ')).toEqual([]);
  expect(titles('openapi', 'paths: *anchor\n\t- odd\n"open')).toEqual([]);
  expect(titles('wsdl', '<definitions/>')).toEqual([]);
  expect(apiOperations({ kind: 'Component', spec: { type: 'openapi', definition: OPENAPI } })).toEqual([]);
});

test('no definition is read beyond 400 operations', () => {
  const paths = Array.from({ length: 900 }, (_, path) => `  /p${String(path)}:\n    get: {}\n`).join('');
  expect(titles('openapi', `paths:\n${paths}`)).toHaveLength(400);
});

test.each(['type a ', 'type Query {', 'a: ', '"""', 'service A {', 'rpc A ( '])(
  'time grows with the length of a hostile definition alone: %s',
  (part) => {
    const definition = part.repeat(200_000);
    for (const type of ['graphql', 'grpc', 'openapi']) {
      expect(apiOperations({ kind: 'API', spec: { type, definition } }).length).toBeLessThanOrEqual(400);
    }
  },
  5_000,
);

test('a definition of nothing but line breaks is read once', { timeout: 5000 }, () => {
  expect(titles('custom', `${'\n'.repeat(500_000)}x`)).toEqual([]);
  expect(titles('custom', `x\n  syntax = "proto3";\nservice A { rpc B (C) returns (D); }`)).toEqual(['A.B']);
});
