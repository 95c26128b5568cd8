import type { GraphQLResolveInfo } from 'graphql';
import type { Account } from '../world/account.ts';
import type { Repository } from '../world/repository.ts';
import { connection, type PageArguments } from './connection.ts';
import { dateTime, type Scope } from './scope.ts';
import { repositorySource } from './source.ts';

/** Arguments of `repositories` of an organisation or a user. */
export interface ListingArguments extends PageArguments {
  readonly privacy?: 'PUBLIC' | 'PRIVATE' | null;
  readonly visibility?: Repository['visibility'] | null;
  readonly isArchived?: boolean | null;
  readonly isFork?: boolean | null;
  readonly isLocked?: boolean | null;
  readonly orderBy?: {
    readonly field: 'CREATED_AT' | 'UPDATED_AT' | 'PUSHED_AT' | 'NAME' | 'STARGAZERS';
    readonly direction: 'ASC' | 'DESC';
  } | null;
}

/** A page of the repositories of an account, as the caller sees them. */
export function listRepositories(
  scope: Scope,
  owner: Account,
  args: ListingArguments,
  info: GraphQLResolveInfo,
): unknown {
  const { field = 'CREATED_AT', direction = 'ASC' } = args.orderBy ?? {};
  const items = scope.world
    .repositories()
    .filter((each) => each.owner === owner && scope.sees(each) && isWanted(each, args));
  return connection(
    {
      items,
      keyOf: (repository) => [sortValue(repository, field), repository.id],
      nodeOf: repositorySource,
      ascending: direction === 'ASC',
    },
    args,
    info,
  );
}

function isWanted(repository: Repository, args: ListingArguments): boolean {
  const { privacy, visibility, isArchived, isFork, isLocked } = args;
  const isPublic = repository.visibility === 'PUBLIC';
  return (
    (isArchived ?? repository.isArchived) === repository.isArchived &&
    (isFork ?? repository.isFork) === repository.isFork &&
    (isLocked ?? repository.isLocked) === repository.isLocked &&
    (visibility ?? repository.visibility) === repository.visibility &&
    (typeof privacy !== 'string' || (privacy === 'PUBLIC') === isPublic)
  );
}

function sortValue(repository: Repository, field: string): string | number {
  const { name, createdAt, updatedAt, pushedAt } = repository;
  if (field === 'NAME') return name.toLowerCase();
  if (field === 'PUSHED_AT') return pushedAt === null ? '' : dateTime(pushedAt);
  if (field === 'UPDATED_AT') return dateTime(updatedAt);
  return field === 'STARGAZERS' ? 0 : dateTime(createdAt);
}
