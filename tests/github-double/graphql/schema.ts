import { schema } from '@octokit/graphql-schema';
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql';

let built: GraphQLSchema | undefined;

/** GitHub's published schema, built once a process. */
export function githubSchema(): GraphQLSchema {
  built ??= buildClientSchema(schema.json as unknown as IntrospectionQuery, { assumeValid: true });
  return built;
}
