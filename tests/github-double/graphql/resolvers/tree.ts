import { entryType } from '../../git/tree.ts';
import type { Resolvers } from '../resolver.ts';
import { gitObjectSource, repositorySource, type GitObjectSource, type TreeEntrySource } from '../source.ts';
import { gitObjectResolvers } from './git-object.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

export const treeResolvers: Resolvers<GitObjectSource> = {
  ...gitObjectResolvers,
  entries: ({ place, object, path }) =>
    place.git.entries(object.oid).map((entry): TreeEntrySource => ({
      __typename: 'TreeEntry',
      place,
      entry,
      path: path === '' ? entry.name : `${path}/${entry.name}`,
    })),
};

export const treeEntryResolvers: Resolvers<TreeEntrySource> = {
  name: ({ entry }) => entry.name,
  nameRaw: ({ entry }) => base64(entry.name),
  path: ({ path }) => path,
  pathRaw: ({ path }) => base64(path),
  oid: ({ entry }) => entry.oid,
  type: ({ entry }) => entryType(entry.mode),
  // The octal digits as a number: 33188 for 100644.
  mode: ({ entry }) => Number.parseInt(entry.mode, 8),
  extension: ({ entry }) => /\.[^.]*$/.exec(entry.name)?.[0] ?? '',
  size: ({ place, entry }) =>
    entryType(entry.mode) === 'blob' ? (place.git.object(entry.oid)?.data.length ?? 0) : 0,
  isGenerated: () => false,
  repository: ({ place }) => repositorySource(place),
  // The commit of a submodule is no object of this repository.
  object: ({ place, entry, path }) => gitObjectSource(place, place.git.object(entry.oid), path),
};
