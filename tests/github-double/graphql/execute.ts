import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
} from 'graphql';
import { ApiError } from './api-error.ts';
import { explainError, type GithubError } from './explain-error.ts';
import { NODE_LIMIT, queryCost, type QueryCost } from './points.ts';
import { resolveField } from './resolvers/index.ts';
import { githubSchema } from './schema.ts';
import type { Scope } from './scope.ts';

/** A query as a client sends it. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** A query that may run, with what it costs; or why it may not. */
export type CheckedQuery =
  { readonly document: DocumentNode; readonly cost: QueryCost } | { readonly errors: readonly GithubError[] };

/** What GraphQL answers. */
export interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GithubError[];
}

/** Reads a query, checks it against the schema and the limit of nodes, and says what it costs. */
export function checkQuery({ query, variables, operationName }: GraphqlRequest): CheckedQuery {
  const schema = githubSchema();
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [explainError(error)] };
    throw error;
  }
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors: errors.map(explainError) };
  const operation = getOperationAST(document, operationName);
  if (!operation) return { errors: [{ message: 'No operation was given, or several without a name' }] };
  const cost = queryCost(schema, document, operation, variables);
  if (cost.nodes <= NODE_LIMIT) return { document, cost };
  const message = `This query requests up to ${cost.nodes.toLocaleString('en')} possible nodes which exceeds the maximum limit of ${NODE_LIMIT.toLocaleString('en')}.`;
  return { errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message }] };
}

/**
 * Runs a query against GitHub's schema.
 *
 * @param violated is told of answers that break the schema and of fields that this double lacks.
 */
export async function runQuery(
  document: DocumentNode,
  { variables, operationName }: GraphqlRequest,
  scope: Scope,
  violated: (message: string) => void,
): Promise<GraphqlAnswer> {
  const result: ExecutionResult = await execute({
    schema: githubSchema(),
    document,
    contextValue: scope,
    variableValues: variables,
    operationName,
    fieldResolver: resolveField,
  });
  for (const error of result.errors ?? []) {
    // Without a path, the variables were wrong, which is the client's doing.
    if (error.path === undefined || error.originalError instanceof ApiError) continue;
    violated(`GraphQL ${error.path.join('.')}: ${error.message}`);
  }
  const errors = result.errors?.map(explainError);
  return errors ? { ...(result.data !== undefined && { data: result.data }), errors } : { data: result.data };
}
