import type { GithubTeam, GithubUser } from './github-organization.ts';

/** How many are asked for at once. GitHub allows 100 of each. */
export interface PageSizes {
  readonly teams: number;
  readonly teamMembers: number;
  readonly organizationMembers: number;
}

/** The next page of a list; `after` is absent for the first. */
export interface Page {
  readonly after?: string | undefined;
}

/** What one query asks: a page of people, one of teams with their first members, and further members of large teams. */
export interface OrganizationQuestion {
  readonly login: string;
  readonly pageSizes: PageSizes;
  readonly users?: Page | undefined;
  readonly teams?: Page | undefined;
  readonly members: readonly (Page & { readonly slug: string })[];
  /** Ask for the addresses that people show, which only tokens of people may read. */
  readonly withEmail: boolean;
  /** Ask when people were suspended, which Enterprise Servers alone know. */
  readonly withSuspension: boolean;
}

interface Connection<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly (Node | null)[] | null;
}

type Members = Connection<{ readonly login: string }>;

/** The answer; connections that were not asked for are absent. */
export interface OrganizationAnswer {
  readonly organization: {
    readonly users?: Connection<GithubUser>;
    readonly teams?: Connection<Omit<GithubTeam, 'members'> & { readonly members: Members }>;
  } & Readonly<Record<`m${number}`, { readonly members: Members } | null>>;
}

const USER = 'id login name bio avatarUrl organizationVerifiedDomainEmails(login: $login)';
const TEAM = 'slug combinedSlug name description avatarUrl editTeamUrl privacy parentTeam { slug }';
const PAGE = 'pageInfo { hasNextPage endCursor }';
/** Members of teams below are not asked for: they are members there. */
const MEMBERS = `membership: IMMEDIATE) { ${PAGE} nodes { login } }`;

/** The query and its variables. */
export function organizationQuery(question: OrganizationQuestion): {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
} {
  const { login, pageSizes, users, teams, members, withEmail, withSuspension } = question;
  const variables: Record<string, unknown> = { login };
  const parameters = ['$login: String!'];
  const variable = (name: string, type: string, value: unknown): string => {
    variables[name] = value;
    parameters.push(`$${name}: ${type}`);
    return `$${name}`;
  };
  const after = (name: string, page: Page): string =>
    page.after === undefined ? '' : `, after: ${variable(name, 'String!', page.after)}`;
  const fields: string[] = [];
  if (users) {
    const user = `${USER}${withEmail ? ' email' : ''}${withSuspension ? ' suspendedAt' : ''}`;
    const first = String(pageSizes.organizationMembers);
    fields.push(
      `users: membersWithRole(first: ${first}${after('usersAfter', users)}) { ${PAGE} nodes { ${user} } }`,
    );
  }
  if (teams) {
    const team = `${TEAM} members(first: ${String(pageSizes.teamMembers)}, ${MEMBERS}`;
    fields.push(
      `teams(first: ${String(pageSizes.teams)}${after('teamsAfter', teams)}) { ${PAGE} nodes { ${team} } }`,
    );
  }
  for (const [index, page] of members.entries()) {
    const id = String(index);
    const slug = variable(`slug${id}`, 'String!', page.slug);
    fields.push(`m${id}: team(slug: ${slug}) { members(first: 100${after(`after${id}`, page)}, ${MEMBERS} }`);
  }
  const query = `query Organization(${parameters.join(', ')}) { organization(login: $login) { ${fields.join(' ')} } }`;
  return { query, variables };
}

/** The nodes of a list that could be read, and where its next page starts, if there is one. */
export function pageOf<Node>({ nodes, pageInfo }: Connection<Node>): {
  readonly nodes: readonly Node[];
  readonly next: string | undefined;
} {
  const next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
  return { nodes: (nodes ?? []).filter((node) => node !== null), next };
}
