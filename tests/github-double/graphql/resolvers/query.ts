import { readNodeId } from '../../world/node-id.ts';
import { ApiError, noAccount } from '../api-error.ts';
import { findRepository } from '../find-repository.ts';
import type { Resolvers } from '../resolver.ts';
import { dateTime, type Scope } from '../scope.ts';
import { accountSource, gitObjectSource, repositorySource, teamSource, userSource } from '../source.ts';

const MOST_IDS = 100;

interface RepositoryArguments {
  readonly owner: string;
  readonly name: string;
  readonly followRenames: boolean;
}

interface LoginArguments {
  readonly login: string;
}

export const queryResolvers: Resolvers<unknown> = {
  viewer: (_source, _args, { viewer }) => userSource(viewer),
  rateLimit: (_source, _args, { rateLimit }) => ({ ...rateLimit, resetAt: dateTime(rateLimit.resetAt) }),
  repository: (_source, { owner, name, followRenames }: RepositoryArguments, scope) =>
    findRepository(scope, `${owner}/${name}`, followRenames),
  organization: (_source, { login }: LoginArguments, scope) => findAccount(scope, 'Organization', login),
  user: (_source, { login }: LoginArguments, scope) => findAccount(scope, 'User', login),
  repositoryOwner: (_source, { login }: LoginArguments, scope) => {
    const account = scope.world.account(login);
    if (account === undefined) return null;
    scope.guardAccount(account);
    return accountSource(account);
  },
  node: (_source, { id }: { readonly id: string }, scope) => findNode(scope, id),
  nodes: (_source, { ids }: { readonly ids: readonly string[] }, scope) => {
    if (ids.length > MOST_IDS) {
      throw new ApiError(
        'ARGUMENT_LIMIT',
        `You may not provide more than ${MOST_IDS} node ids; you provided ${ids.length}.`,
      );
    }
    return ids.map((id) => {
      try {
        return findNode(scope, id);
      } catch (error) {
        return error;
      }
    });
  },
};

function findAccount(scope: Scope, kind: 'Organization' | 'User', login: string): object {
  const account = scope.world.account(login);
  if (account?.kind !== kind) throw noAccount(kind, login);
  scope.guardAccount(account);
  return accountSource(account);
}

function findNode(scope: Scope, id: string): object {
  const [type, number, rest = ''] = readNodeId(id) ?? [];
  const { world } = scope;
  const account = world.accounts().find((each) => each.kind === type && each.id === number);
  if (account) return accountSource(account);
  const teams = world.accounts().flatMap((each) => (each.kind === 'Organization' ? each.teams : []));
  const team = type === 'Team' ? teams.find((each) => each.id === number) : undefined;
  if (team) return teamSource(team);
  const repository = world.repositories().find((each) => each.id === number);
  if (repository) {
    scope.guard(repository);
    if (type === 'Repository') return repositorySource(repository);
    if (type === 'Ref') return { __typename: 'Ref', place: repository, ref: rest };
    const source = gitObjectSource(repository, repository.git.object(String(rest)));
    if (source) return source;
  }
  throw new ApiError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}
