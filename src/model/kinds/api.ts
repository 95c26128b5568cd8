import { Type } from 'typebox';
import type { KindDefinition } from '../kind.ts';
import {
  BACKSTAGE_VERSIONS,
  OWNED_BY,
  PART_OF_SYSTEM,
  jsonSchema,
  lifecycle,
  owner,
  system,
  text,
} from './spec-fields.ts';

const remote = Type.Object({
  type: text('How the server is reached, for example streamable-http or stdio.'),
  url: text('Address of the server.'),
});

export const apiKind: KindDefinition = {
  kind: 'API',
  plural: 'APIs',
  description: 'An interface that a component offers to others.',
  apiVersions: BACKSTAGE_VERSIONS,
  spec: jsonSchema(
    Type.Object({
      type: text('Format of the definition, for example openapi, asyncapi, graphql or grpc.'),
      lifecycle,
      owner,
      system: Type.Optional(system),
      definition: text('The definition itself, usually read from a file with $text.'),
    }),
  ),
  specByType: {
    'mcp-server': jsonSchema(
      Type.Object({
        type: Type.Literal('mcp-server'),
        lifecycle,
        owner,
        system: Type.Optional(system),
        remotes: Type.Array(remote, { minItems: 1, description: 'Where the server can be reached.' }),
      }),
    ),
  },
  references: [OWNED_BY, PART_OF_SYSTEM],
};
