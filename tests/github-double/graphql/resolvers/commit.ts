import { readCommit, type Signature } from '../../git/commit.ts';
import { entryType } from '../../git/tree.ts';
import { fullName } from '../../world/repository.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { Resolvers } from '../resolver.ts';
import { dateTime } from '../scope.ts';
import { gitObjectSource, type GitObjectSource, type TreeEntrySource } from '../source.ts';
import { gitObjectResolvers } from './git-object.ts';

const actor = ({ name, email, date }: Signature) => ({ name, email, date: dateTime(date) });

export const commitResolvers: Resolvers<GitObjectSource> = {
  ...gitObjectResolvers,
  url: gitObjectResolvers.commitUrl,
  resourcePath: gitObjectResolvers.commitResourcePath,
  treeResourcePath: ({ place, object }) => `/${fullName(place)}/tree/${object.oid}`,
  message: ({ object }) => readCommit(object).message,
  messageHeadline: ({ object }) => readCommit(object).message.split('\n')[0] ?? '',
  messageBody: ({ object }) => readCommit(object).message.split('\n').slice(2).join('\n'),
  committedDate: ({ object }) => dateTime(readCommit(object).committer.date),
  authoredDate: ({ object }) => dateTime(readCommit(object).author.date),
  author: ({ object }) => actor(readCommit(object).author),
  committer: ({ object }) => actor(readCommit(object).committer),
  tree: ({ place, object }) => gitObjectSource(place, place.git.object(readCommit(object).tree)),
  parents: ({ place, object }, page: PageArguments, _scope, info) =>
    connection(
      {
        items: readCommit(object).parents.flatMap((oid) => place.git.object(oid) ?? []),
        keyOf: ({ oid }) => [oid],
        nodeOf: (parent) => gitObjectSource(place, parent),
      },
      page,
      info,
    ),
  file: ({ place, object }, { path }: { readonly path: string }): TreeEntrySource | null => {
    const entry = place.git.entryAt(readCommit(object).tree, path);
    if (entry === undefined || entryType(entry.mode) === 'tree') return null;
    return { __typename: 'TreeEntry', place, entry, path };
  },
};
