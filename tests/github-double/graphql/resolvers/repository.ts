import { commitOf, resolveExpression } from '../../git/revision.ts';
import { nodeId } from '../../world/node-id.ts';
import { fullName, headCommit, type Repository } from '../../world/repository.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { Resolvers } from '../resolver.ts';
import { dateTime } from '../scope.ts';
import {
  accountSource,
  gitObjectSource,
  type RefSource,
  type RepositorySource,
  type TopicSource,
} from '../source.ts';

const moment = (date: Date | null): string | null => (date === null ? null : dateTime(date));

const refSource = (place: Repository, ref: string): RefSource | null =>
  place.git.refs.has(ref) ? { __typename: 'Ref', place, ref } : null;

export const repositoryResolvers: Resolvers<RepositorySource> = {
  id: ({ repository }) => nodeId('Repository', repository.id),
  databaseId: ({ repository }) => repository.id,
  name: ({ repository }) => repository.name,
  nameWithOwner: ({ repository }) => fullName(repository),
  owner: ({ repository }) => accountSource(repository.owner),
  description: ({ repository }) => repository.description,
  homepageUrl: ({ repository }) => repository.homepage,
  url: ({ repository }, _args, { url }) => `${url}/${fullName(repository)}`,
  resourcePath: ({ repository }) => `/${fullName(repository)}`,
  sshUrl: ({ repository }, _args, { url }) => `git@${new URL(url).hostname}:${fullName(repository)}.git`,
  visibility: ({ repository }) => repository.visibility,
  isPrivate: ({ repository }) => repository.visibility !== 'PUBLIC',
  isFork: ({ repository }) => repository.isFork,
  isTemplate: ({ repository }) => repository.isTemplate,
  isMirror: () => false,
  isArchived: ({ repository }) => repository.isArchived,
  isDisabled: ({ repository }) => repository.isDisabled,
  isLocked: ({ repository }) => repository.isLocked,
  lockReason: ({ repository }) => (repository.isLocked ? 'MOVING' : null),
  isInOrganization: ({ repository }) => repository.owner.kind === 'Organization',
  isEmpty: ({ repository }) => headCommit(repository) === undefined,
  createdAt: ({ repository }) => dateTime(repository.createdAt),
  updatedAt: ({ repository }) => dateTime(repository.updatedAt),
  pushedAt: ({ repository }) => moment(repository.pushedAt),
  archivedAt: ({ repository }) => moment(repository.archivedAt),
  diskUsage: ({ repository: { git } }) =>
    Math.ceil([...git.objects.values()].reduce((sum, { data }) => sum + data.length, 0) / 1024),
  stargazerCount: () => 0,
  forkCount: () => 0,
  primaryLanguage: () => null,
  licenseInfo: () => null,
  parent: () => null,
  viewerPermission: () => 'ADMIN',
  defaultBranchRef: ({ repository }) => refSource(repository, `refs/heads/${repository.defaultBranch}`),
  ref: ({ repository }, { qualifiedName }: { readonly qualifiedName: string }) =>
    refSource(repository, qualifiedName) ??
    refSource(repository, `refs/heads/${qualifiedName}`) ??
    refSource(repository, `refs/tags/${qualifiedName}`),
  refs: (
    { repository },
    args: PageArguments & { readonly refPrefix: string; readonly query?: string | null },
    _scope,
    info,
  ) =>
    connection(
      {
        items: [...repository.git.refs.keys()].filter(
          (ref) => ref.startsWith(args.refPrefix) && ref.includes(args.query ?? ''),
        ),
        keyOf: (ref) => [ref],
        nodeOf: (ref) => refSource(repository, ref),
      },
      args,
      info,
    ),
  object: (
    { repository },
    { oid, expression }: { readonly oid?: string | null; readonly expression?: string | null },
    scope,
  ) => {
    scope.guard(repository);
    const { git, defaultBranch } = repository;
    const path = expression?.includes(':') === true ? expression.slice(expression.indexOf(':') + 1) : '';
    const object =
      typeof oid === 'string'
        ? git.object(oid)
        : resolveExpression(git, defaultBranch, expression ?? defaultBranch);
    return gitObjectSource(repository, object, path.replace(/\/$/, ''));
  },
  codeowners: ({ repository }, { refName }: { readonly refName?: string | null }) => {
    const { git, defaultBranch } = repository;
    const commit = commitOf(git, defaultBranch, refName ?? defaultBranch);
    const tree = commit === undefined ? undefined : git.treeOf(commit);
    const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
    const isThere = places.some((path) => tree !== undefined && git.entryAt(tree, path) !== undefined);
    return isThere ? { errors: [] } : null;
  },
  repositoryTopics: ({ repository }, page: PageArguments, _scope, info) =>
    connection(
      {
        items: repository.topics,
        keyOf: (topic) => [repository.topics.indexOf(topic)],
        nodeOf: (topic): TopicSource => ({ __typename: 'RepositoryTopic', place: repository, topic }),
      },
      page,
      info,
    ),
};

export const topicResolvers: Resolvers<TopicSource> = {
  id: ({ place, topic }) => nodeId('RepositoryTopic', place.id, topic),
  resourcePath: ({ topic }) => `/topics/${topic}`,
  url: ({ topic }, _args, { url }) => `${url}/topics/${topic}`,
  topic: ({ topic }) => ({ id: nodeId('Topic', topic), name: topic }),
};
