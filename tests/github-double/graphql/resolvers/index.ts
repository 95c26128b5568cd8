import type { GraphQLFieldResolver } from 'graphql';
import type { Resolvers } from '../resolver.ts';
import type { Scope } from '../scope.ts';
import { organizationResolvers, userResolvers } from './account.ts';
import { blobResolvers } from './blob.ts';
import { commitResolvers } from './commit.ts';
import { queryResolvers } from './query.ts';
import { refResolvers } from './ref.ts';
import { repositoryResolvers, topicResolvers } from './repository.ts';
import { organizationTeamResolvers, teamResolvers } from './team.ts';
import { treeEntryResolvers, treeResolvers } from './tree.ts';

const RESOLVERS: Readonly<Record<string, Resolvers<never>>> = {
  Query: queryResolvers,
  Organization: { ...organizationResolvers, ...organizationTeamResolvers },
  User: userResolvers,
  Team: teamResolvers,
  Repository: repositoryResolvers,
  RepositoryTopic: topicResolvers,
  Ref: refResolvers,
  Commit: commitResolvers,
  Tree: treeResolvers,
  TreeEntry: treeEntryResolvers,
  Blob: blobResolvers,
};

/** A field of GitHub's schema that this double does not answer. */
export class MissingFieldError extends Error {}

/** @throws {MissingFieldError} for a field that nothing answers. */
export const resolveField: GraphQLFieldResolver<unknown, Scope> = (source, args, scope, info) => {
  const type = info.parentType.name;
  const resolver = RESOLVERS[type]?.[info.fieldName];
  if (resolver) return resolver(source as never, args as never, scope, info);
  if (typeof source === 'object' && source !== null && Object.hasOwn(source, info.fieldName)) {
    return (source as Readonly<Record<string, unknown>>)[info.fieldName];
  }
  throw new MissingFieldError(`the double has no ${type}.${info.fieldName}; add it to its resolvers`);
};
