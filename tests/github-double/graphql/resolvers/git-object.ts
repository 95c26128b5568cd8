import { nodeId } from '../../world/node-id.ts';
import { fullName } from '../../world/repository.ts';
import type { Resolvers } from '../resolver.ts';
import { repositorySource, type GitObjectSource } from '../source.ts';

const resourcePath = ({ place, object }: GitObjectSource): string =>
  `/${fullName(place)}/commit/${object.oid}`;

/** Fields that blobs, trees and commits share. */
export const gitObjectResolvers = {
  id: ({ __typename, place, object }) => nodeId(__typename, place.id, object.oid),
  oid: ({ object }) => object.oid,
  abbreviatedOid: ({ object }) => object.oid.slice(0, 7),
  repository: ({ place }) => repositorySource(place),
  commitResourcePath: resourcePath,
  commitUrl: (source, _args, { url }) => `${url}${resourcePath(source)}`,
} satisfies Resolvers<GitObjectSource>;
