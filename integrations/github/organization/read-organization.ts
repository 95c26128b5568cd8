import type { Logger } from '../../../src/plugin/logger.ts';
import { explainGraphqlErrors } from '../client/explain-error.ts';
import { GithubError, type GithubClient, type GraphqlError } from '../client/index.ts';
import type { GithubOrganization, GithubTeam, GithubUser } from './github-organization.ts';
import { organizationQuery, pageOf } from './organization-query.ts';
import type { OrganizationAnswer, OrganizationQuestion, Page, PageSizes } from './organization-query.ts';

export interface ReadOrganizationOptions {
  readonly client: Pick<GithubClient, 'graphql' | 'host'>;
  readonly login: string;
  readonly logger: Logger;
  /** Those of Backstage; as many as GitHub gives where absent. */
  readonly pageSizes?: Partial<PageSizes> | undefined;
  readonly withEmail: boolean;
  readonly withSuspension: boolean;
}

const LARGEST: PageSizes = { teams: 100, teamMembers: 100, organizationMembers: 100 };
/**
 * GitHub counts the requests that fill the lists of a query, and a hundredth of that, rounded, in points. With a page
 * of people (1) and one of teams (1 + 100) it is still one point.
 */
const TEAMS_CONTINUED = 40;
/** A page is not made smaller than this. */
const SMALLEST = 5;

/** A team whose members are being read. */
interface OpenTeam {
  readonly team: GithubTeam & { readonly members: string[] };
  readonly after: string;
}

/**
 * Reads the people and teams of an organisation. Each query carries the next page of every list that has one, so that
 * it takes as many as the longest list has pages, a point each.
 *
 * @throws {GithubError} when GitHub does not answer.
 */
export async function readOrganization(options: ReadOrganizationOptions): Promise<GithubOrganization> {
  const { login, withEmail, withSuspension } = options;
  const users: GithubUser[] = [];
  const teams: OpenTeam['team'][] = [];
  let pageSizes: PageSizes = { ...LARGEST, ...given(options.pageSizes) };
  let usersPage: Page | undefined = {};
  let teamsPage: Page | undefined = {};
  let open: readonly OpenTeam[] = [];
  while (usersPage || teamsPage || open.length > 0) {
    const continued = open.slice(0, TEAMS_CONTINUED);
    const question: OrganizationQuestion = {
      login,
      pageSizes,
      users: usersPage,
      teams: teamsPage,
      members: continued.map(({ team, after }) => ({ slug: team.slug, after })),
      withEmail,
      withSuspension,
    };
    const organization = await ask(question, options);
    if (organization === 'too-costly') {
      pageSizes = halved(pageSizes);
      continue;
    }
    const stillOpen: OpenTeam[] = [];
    if (organization.users) {
      const { nodes, next } = pageOf(organization.users);
      users.push(...nodes);
      usersPage = next === undefined ? undefined : { after: next };
    }
    if (organization.teams) {
      const { nodes, next } = pageOf(organization.teams);
      for (const node of nodes) {
        const members = pageOf(node.members);
        const team = { ...node, members: members.nodes.map((member) => member.login) };
        teams.push(team);
        if (members.next !== undefined) stillOpen.push({ team, after: members.next });
      }
      teamsPage = next === undefined ? undefined : { after: next };
    }
    for (const [index, { team }] of continued.entries()) {
      const answer = organization[`m${index}`];
      if (!answer) continue;
      const members = pageOf(answer.members);
      team.members.push(...members.nodes.map((member) => member.login));
      if (members.next !== undefined) stillOpen.push({ team, after: members.next });
    }
    open = [...open.slice(continued.length), ...stillOpen];
  }
  return { login, users, teams };
}

async function ask(
  question: OrganizationQuestion,
  { client, login, logger }: ReadOrganizationOptions,
): Promise<OrganizationAnswer['organization'] | 'too-costly'> {
  const { query, variables } = organizationQuery(question);
  const mayShrink = question.teams !== undefined && question.pageSizes.teams > SMALLEST;
  try {
    const { data, errors } = await client.graphql<Partial<OrganizationAnswer>>(login, query, variables);
    if (!data.organization) throw refused(errors, client, login);
    const [first] = errors;
    if (first) logger.warn(`${client.host.name} left out parts of the people of ${login}: ${first.message}`);
    return data.organization;
  } catch (error) {
    if (mayShrink && error instanceof GithubError && error.kind === 'too-costly') return 'too-costly';
    throw error;
  }
}

function refused(
  errors: readonly GraphqlError[],
  { host }: Pick<GithubClient, 'host'>,
  login: string,
): GithubError {
  const scopes = errors.find(({ type }) => type === 'INSUFFICIENT_SCOPES' || type === 'FORBIDDEN');
  if (scopes && !/\bSAML\b/.test(scopes.message)) {
    return new GithubError(
      'forbidden',
      `${host.name} does not let the credentials read the people of ${login}; give the token the scope read:org, or the App read access to members`,
    );
  }
  if (errors.length > 0) return explainGraphqlErrors(errors, { host, owner: login });
  return new GithubError(
    'not-found',
    `${host.name} shows no organisation named ${login}; check the name, and that the token may see it`,
  );
}

function given(sizes: Partial<PageSizes> = {}): Partial<PageSizes> {
  const entries: readonly [string, number | undefined][] = Object.entries(sizes);
  return Object.fromEntries(entries.filter(([, size]) => size !== undefined));
}

function halved(sizes: PageSizes): PageSizes {
  return {
    teams: Math.max(SMALLEST, Math.floor(sizes.teams / 2)),
    teamMembers: sizes.teamMembers,
    organizationMembers: sizes.organizationMembers,
  };
}
