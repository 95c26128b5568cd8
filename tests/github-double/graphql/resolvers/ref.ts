import { nodeId } from '../../world/node-id.ts';
import type { Resolvers } from '../resolver.ts';
import { gitObjectSource, repositorySource, type RefSource } from '../source.ts';

const prefixOf = (ref: string): string => /^refs\/[^/]+\//.exec(ref)?.[0] ?? 'refs/';

/** A branch or a tag. */
export const refResolvers: Resolvers<RefSource> = {
  id: ({ place, ref }) => nodeId('Ref', place.id, ref),
  name: ({ ref }) => ref.slice(prefixOf(ref).length),
  prefix: ({ ref }) => prefixOf(ref),
  repository: ({ place }) => repositorySource(place),
  target: ({ place, ref }) => gitObjectSource(place, place.git.object(place.git.refs.get(ref) ?? '')),
};
