import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { startGithubDouble, type GithubDouble } from '../../../tests/github-double/index.ts';
import { createGithubClient, GithubError, type GithubClient } from '../client/index.ts';
import { millisecondsOf } from './frequency.ts';
import { organizationQuery } from './organization-query.ts';
import { readOrganization } from './read-organization.ts';

let github: GithubDouble;
let warnings: string[];
beforeEach(async () => {
  warnings = [];
  github = await startGithubDouble();
  github.addOrganization({ login: 'ferry' });
  github.addUser({ login: 'ann', organizations: { ferry: 'MEMBER' } });
});
afterEach(() => github.close());

const logger = { info: () => undefined, warn: (message: string) => void warnings.push(message) };

function client(): GithubClient {
  return createGithubClient({
    host: new URL(github.url).host,
    apiBaseUrl: github.apiBaseUrl,
    auth: { token: () => github.token },
    fetch,
    now: () => new Date(),
    signal: new AbortController().signal,
    logger,
  });
}

function read(through: Pick<GithubClient, 'graphql' | 'host'>): ReturnType<typeof readOrganization> {
  return readOrganization({
    client: through,
    login: 'ferry',
    logger,
    withEmail: true,
    withSuspension: false,
  });
}

it('a query that is too costly is asked again with half the teams', async () => {
  for (let index = 0; index < 60; index += 1)
    github.addTeam({ organization: 'ferry', name: `Team ${String(index)}` });
  const real = client();
  const asked: number[] = [];
  const organization = await read({
    host: real.host,
    graphql: (owner, query, ...rest) => {
      const size = Number(/teams\(first: (\d+)/.exec(query)?.[1] ?? 0);
      asked.push(size);
      if (size > 25) throw new GithubError('too-costly', 'too large');
      return real.graphql(owner, query, ...rest);
    },
  });
  expect(asked).toEqual([100, 50, 25, 25, 25]);
  expect(organization.teams).toHaveLength(60);
  expect(organization.users.map(({ login }) => login)).toEqual(['ann']);
});

it('parts that GitHub leaves out are told, and the rest is read', async () => {
  const real = client();
  const organization = await read({
    host: real.host,
    graphql: async (...question) => {
      const answer = await real.graphql<never>(...question);
      return {
        ...answer,
        errors: [{ type: 'FORBIDDEN', message: 'No e-mail for you', path: ['organization'] }],
      };
    },
  });
  expect(organization.users).toHaveLength(1);
  expect(warnings).toEqual([`${real.host.name} left out parts of the people of ferry: No e-mail for you`]);
});

it('a token without the scope is told which one it needs', async () => {
  const real = client();
  const errors = [{ type: 'INSUFFICIENT_SCOPES', message: "Your token has not been granted ['read:org']" }];
  const graphql = <Data extends object>() =>
    Promise.resolve({ data: { organization: null } as unknown as Data, errors });
  await expect(read({ host: real.host, graphql })).rejects.toMatchObject({
    kind: 'forbidden',
    message: `${real.host.name} does not let the credentials read the people of ferry; give the token the scope read:org, or the App read access to members`,
  });
});

it('the suspension of users is asked for on Enterprise Servers alone, and values travel as variables', () => {
  const { query, variables } = organizationQuery({
    login: 'ferry") { id }',
    pageSizes: { teams: 5, teamMembers: 6, organizationMembers: 7 },
    users: { after: 'a' },
    members: [{ slug: 'crew"', after: 'b' }],
    withEmail: false,
    withSuspension: true,
  });
  expect(query).toBe(
    'query Organization($login: String!, $usersAfter: String!, $slug0: String!, $after0: String!) { organization(login: $login) { users: membersWithRole(first: 7, after: $usersAfter) { pageInfo { hasNextPage endCursor } nodes { id login name bio avatarUrl organizationVerifiedDomainEmails(login: $login) suspendedAt } } m0: team(slug: $slug0) { members(first: 100, after: $after0, membership: IMMEDIATE) { pageInfo { hasNextPage endCursor } nodes { login } } } } }',
  );
  expect(variables).toEqual({ login: 'ferry") { id }', usersAfter: 'a', slug0: 'crew"', after0: 'b' });
});

test.each([
  ['PT1H', 3_600_000],
  ['P1DT2H3M4S', 93_784_000],
  ['PT0S', 0],
  [{ hours: 1, minutes: 30 }, 5_400_000],
])('a frequency of %j is %d milliseconds', (frequency, milliseconds) => {
  expect(millisecondsOf(frequency)).toBe(milliseconds);
});
