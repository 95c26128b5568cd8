import { schema } from '@octokit/graphql-schema';
import { buildClientSchema, extendSchema, parse, type GraphQLSchema, type IntrospectionQuery } from 'graphql';

/** What an Enterprise Server has besides, shown to its administrators. */
const ENTERPRISE_SERVER = 'extend type User { suspendedAt: DateTime }';

let built: GraphQLSchema | undefined;

/** GitHub's published schema with an Enterprise Server's additions, built once a process. */
export function githubSchema(): GraphQLSchema {
  built ??= extendSchema(
    buildClientSchema(schema.json as unknown as IntrospectionQuery, { assumeValid: true }),
    parse(ENTERPRISE_SERVER),
    { assumeValid: true },
  );
  return built;
}
