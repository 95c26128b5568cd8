import type { Account, Organization, Team, User } from '../../world/account.ts';
import { nodeId } from '../../world/node-id.ts';
import { moment } from './moment.ts';

type View = Readonly<Record<string, unknown>>;

/** An account where it is named beside something else. */
export function simpleUser(url: string, account: Account): View {
  const api = `${url}/api/v3/users/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId(account.kind, account.id),
    avatar_url: `${url}/avatars/u/${account.id}?`,
    gravatar_id: '',
    url: api,
    html_url: `${url}/${account.login}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: account.login.endsWith('[bot]') ? 'Bot' : account.kind,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** A user, or an organisation asked for as one. */
export function publicUser(url: string, account: Account): View {
  return {
    ...simpleUser(url, account),
    name: account.name,
    company: null,
    blog: '',
    location: null,
    email: account.email === '' ? null : account.email,
    hireable: null,
    bio: account.kind === 'User' ? account.bio : account.description,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: moment(account.createdAt),
    updated_at: moment(account.createdAt),
    ...(account.kind === 'User' && {
      suspended_at: account.suspendedAt === null ? null : moment(account.suspendedAt),
    }),
  };
}

/** The user whose token it is. */
export function privateUser(url: string, user: User): View {
  return {
    ...publicUser(url, user),
    user_view_type: 'private',
    private_gists: 0,
    total_private_repos: 0,
    owned_private_repos: 0,
    disk_usage: 0,
    collaborators: 0,
    two_factor_authentication: true,
  };
}

/** An organisation in full. */
export function organizationFull(url: string, organization: Organization): View {
  const api = `${url}/api/v3/orgs/${organization.login}`;
  return {
    login: organization.login,
    id: organization.id,
    node_id: nodeId('Organization', organization.id),
    url: api,
    repos_url: `${api}/repos`,
    events_url: `${api}/events`,
    hooks_url: `${api}/hooks`,
    issues_url: `${api}/issues`,
    members_url: `${api}/members{/member}`,
    public_members_url: `${api}/public_members{/member}`,
    avatar_url: `${url}/avatars/u/${organization.id}?`,
    html_url: `${url}/${organization.login}`,
    name: organization.name,
    description: organization.description,
    ...(organization.email !== null && { email: organization.email }),
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    type: 'Organization',
    created_at: moment(organization.createdAt),
    updated_at: moment(organization.createdAt),
    archived_at: null,
  };
}

/** A team, with the one above it. */
export function teamView(url: string, team: Team): View {
  return { ...teamSimple(url, team), parent: team.parent ? teamSimple(url, team.parent) : null };
}

function teamSimple(url: string, team: Team): View {
  const { organization } = team;
  const api = `${url}/api/v3/organizations/${organization.id}/team/${team.id}`;
  return {
    id: team.id,
    node_id: nodeId('Team', team.id),
    url: api,
    html_url: `${url}/orgs/${organization.login}/teams/${team.slug}`,
    name: team.name,
    slug: team.slug,
    description: team.description,
    privacy: team.privacy === 'VISIBLE' ? 'closed' : 'secret',
    permission: 'pull',
    members_url: `${api}/members{/member}`,
    repositories_url: `${api}/repos`,
    type: 'organization',
    organization_id: organization.id,
  };
}
