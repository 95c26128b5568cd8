import { nodeId } from '../../world/node-id.ts';
import type { PageArguments } from '../connection.ts';
import { connection } from '../connection.ts';
import { findRepository } from '../find-repository.ts';
import { listRepositories, type ListingArguments } from '../repository-listing.ts';
import type { Resolvers } from '../resolver.ts';
import { dateTime } from '../scope.ts';
import { accountSource, userSource, type OrganizationSource, type UserSource } from '../source.ts';

interface NameArguments {
  readonly name: string;
  readonly followRenames: boolean;
}

/** Fields that organisations and users share. */
const accountResolvers: Resolvers<OrganizationSource | UserSource> = {
  id: ({ account }) => nodeId(account.kind, account.id),
  databaseId: ({ account }) => account.id,
  login: ({ account }) => account.login,
  name: ({ account }) => account.name,
  email: ({ account }) => account.email,
  url: ({ account }, _args, { url }) => `${url}/${account.login}`,
  resourcePath: ({ account }) => `/${account.login}`,
  avatarUrl: ({ account }, { size }: { readonly size?: number | null }, { url }) =>
    `${url}/avatars/u/${account.id}${typeof size === 'number' ? `?s=${size}` : ''}`,
  createdAt: ({ account }) => dateTime(account.createdAt),
  updatedAt: ({ account }) => dateTime(account.createdAt),
  websiteUrl: () => null,
  location: () => null,
  repositories: ({ account }, args: ListingArguments, scope, info) =>
    listRepositories(scope, account, args, info),
  repository: ({ account }, { name, followRenames }: NameArguments, scope) =>
    findRepository(scope, `${account.login}/${name}`, followRenames),
};

export const organizationResolvers: Resolvers<OrganizationSource> = {
  ...accountResolvers,
  description: ({ account }) => account.description,
  isVerified: () => false,
  viewerCanAdminister: () => true,
  viewerIsAMember: ({ account }, _args, { viewer }) => account.members.has(viewer),
  membersWithRole: ({ account }, page: PageArguments, _scope, info) =>
    connection(
      {
        items: [...account.members],
        keyOf: ([user]) => [user.id],
        nodeOf: ([user]) => userSource(user),
        edgeOf: ([, role]) => ({ role, hasTwoFactorEnabled: null }),
      },
      page,
      info,
    ),
};

export const userResolvers: Resolvers<UserSource> = {
  ...accountResolvers,
  bio: ({ account }) => account.bio,
  suspendedAt: ({ account }) => (account.suspendedAt === null ? null : dateTime(account.suspendedAt)),
  company: () => null,
  isBountyHunter: () => false,
  isEmployee: () => false,
  isSiteAdmin: () => false,
  isViewer: ({ account }, _args, { viewer }) => account === viewer,
  organizationVerifiedDomainEmails: ({ account }, { login }: { readonly login: string }) =>
    account.verifiedEmails.get(login) ?? [],
  organizations: ({ account }, page: PageArguments, { world }, info) =>
    connection(
      {
        items: world.accounts().filter((each) => each.kind === 'Organization' && each.members.has(account)),
        keyOf: ({ id }) => [id],
        nodeOf: accountSource,
      },
      page,
      info,
    ),
};
