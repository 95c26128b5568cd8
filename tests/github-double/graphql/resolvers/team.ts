import type { Team, User } from '../../world/account.ts';
import { nodeId } from '../../world/node-id.ts';
import { connection, type PageArguments } from '../connection.ts';
import type { Resolvers } from '../resolver.ts';
import { dateTime } from '../scope.ts';
import {
  accountSource,
  teamSource,
  userSource,
  type OrganizationSource,
  type TeamSource,
} from '../source.ts';

interface TeamListArguments extends PageArguments {
  readonly rootTeamsOnly?: boolean | null;
  readonly query?: string | null;
  readonly privacy?: Team['privacy'] | null;
  readonly orderBy?: { readonly direction: 'ASC' | 'DESC' } | null;
}

interface MemberArguments extends PageArguments {
  readonly membership?: 'IMMEDIATE' | 'CHILD_TEAM' | 'ALL' | null;
  readonly role?: 'MAINTAINER' | 'MEMBER' | null;
}

const path = ({ organization, slug }: Team): string => `/orgs/${organization.login}/teams/${slug}`;

const childrenOf = (team: Team): Team[] => team.organization.teams.filter(({ parent }) => parent === team);

const below = (team: Team): Team[] => childrenOf(team).flatMap((child) => [child, ...below(child)]);

/** Fields of an organisation that lead to its teams. */
export const organizationTeamResolvers: Resolvers<OrganizationSource> = {
  team: ({ account }, { slug }: { readonly slug: string }) => {
    const team = account.teams.find((each) => each.slug === slug);
    return team ? teamSource(team) : null;
  },
  teams: ({ account }, args: TeamListArguments, _scope, info) =>
    connection(
      {
        items: account.teams.filter(
          (team) =>
            (args.rootTeamsOnly !== true || team.parent === undefined) &&
            (args.privacy ?? team.privacy) === team.privacy &&
            `${team.slug} ${team.name}`.includes(args.query ?? ''),
        ),
        keyOf: ({ slug }) => [slug],
        nodeOf: teamSource,
        ascending: args.orderBy?.direction !== 'DESC',
      },
      args,
      info,
    ),
};

export const teamResolvers: Resolvers<TeamSource> = {
  id: ({ team }) => nodeId('Team', team.id),
  databaseId: ({ team }) => team.id,
  name: ({ team }) => team.name,
  slug: ({ team }) => team.slug,
  combinedSlug: ({ team }) => `${team.organization.login}/${team.slug}`,
  description: ({ team }) => team.description,
  privacy: ({ team }) => team.privacy,
  createdAt: ({ team }) => dateTime(team.createdAt),
  updatedAt: ({ team }) => dateTime(team.createdAt),
  url: ({ team }, _args, { url }) => `${url}${path(team)}`,
  resourcePath: ({ team }) => path(team),
  editTeamUrl: ({ team }, _args, { url }) => `${url}${path(team)}/edit`,
  editTeamResourcePath: ({ team }) => `${path(team)}/edit`,
  membersUrl: ({ team }, _args, { url }) => `${url}${path(team)}/members`,
  membersResourcePath: ({ team }) => `${path(team)}/members`,
  avatarUrl: ({ team }, { size }: { readonly size: number }, { url }) =>
    `${url}/avatars/t/${team.id}?s=${size}`,
  organization: ({ team }) => accountSource(team.organization),
  parentTeam: ({ team }) => (team.parent ? teamSource(team.parent) : null),
  childTeams: ({ team }, args: PageArguments & { readonly immediateOnly?: boolean | null }, _scope, info) =>
    connection(
      {
        items: args.immediateOnly === false ? below(team) : childrenOf(team),
        keyOf: ({ slug }) => [slug],
        nodeOf: teamSource,
      },
      args,
      info,
    ),
  members: ({ team }, args: MemberArguments, _scope, info) =>
    connection(
      {
        items: [...membersOf(team, args.membership ?? 'ALL')].filter(
          ([, role]) => (args.role ?? role) === role,
        ),
        keyOf: ([user]) => [user.id],
        nodeOf: ([user]) => userSource(user),
        edgeOf: ([user, role]) => ({ role, memberAccessResourcePath: `${path(team)}/members/${user.login}` }),
      },
      args,
      info,
    ),
};

/** Members of a team; those of the teams below it are members too, as GitHub counts. */
function membersOf(
  team: Team,
  membership: 'IMMEDIATE' | 'CHILD_TEAM' | 'ALL',
): ReadonlyMap<User, 'MAINTAINER' | 'MEMBER'> {
  const own = membership === 'CHILD_TEAM' ? [] : [...team.members];
  const others = membership === 'IMMEDIATE' ? [] : below(team).flatMap(({ members }) => [...members.keys()]);
  return new Map([...others.map((user) => [user, 'MEMBER'] as const), ...own]);
}
