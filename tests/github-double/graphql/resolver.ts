import type { GraphQLResolveInfo } from 'graphql';
import type { Scope } from './scope.ts';

/**
 * How the fields of one type of the schema are answered, by name. A field without a resolver is a property of its
 * source; one that is neither is a gap of this double, and an error.
 */
export type Resolvers<S> = Readonly<
  Record<string, (source: S, args: never, scope: Scope, info: GraphQLResolveInfo) => unknown>
>;
