import { graphql } from '@octokit/graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startGithubDouble, type GithubDouble } from '../index.ts';

let github: GithubDouble;
let time: Date;
let query: typeof graphql;

beforeEach(async () => {
  time = new Date('2026-03-01T12:00:00Z');
  github = await startGithubDouble({ now: () => time, limits: { graphql: 3 } });
  github.addRepository({ owner: 'acme', name: 'web', files: { a: 'A' } });
  query = graphql.defaults({
    baseUrl: github.apiBaseUrl,
    headers: { authorization: `bearer ${github.token}` },
  });
});

afterEach(async () => {
  await github.close();
});

const repositories = (args: string, nodes = 'nodes { name }'): string =>
  `{ organization(login: "acme") { repositories${args} { ${nodes} } } }`;

describe('a query that GitHub refuses', () => {
  it.each([
    [
      repositories(''),
      'MISSING_PAGINATION_BOUNDARIES',
      'You must provide a `first` or `last` value to properly paginate the `repositories` connection.',
    ],
    [
      repositories('(first: 101)'),
      'EXCESSIVE_PAGINATION',
      'Requesting 101 records on the `repositories` connection exceeds the `first` limit of 100 records.',
    ],
    [
      repositories(
        '(first: 100)',
        'nodes { issues(first: 100) { nodes { comments(first: 100) { totalCount } } } }',
      ),
      'MAX_NODE_LIMIT_EXCEEDED',
      'This query requests up to 1,010,100 possible nodes which exceeds the maximum limit of 500,000.',
    ],
    [
      '{ organization(login: "gone") { id } }',
      'NOT_FOUND',
      "Could not resolve to an Organization with the login of 'gone'.",
    ],
  ])('%s', async (text, type, message) => {
    await expect(query(text)).rejects.toMatchObject({ errors: [{ type, message }] });
  });

  it('names what the schema lacks', async () => {
    await expect(query('{ organization(login: "acme") { stars } }')).rejects.toMatchObject({
      errors: [
        {
          message: "Field 'stars' doesn't exist on type 'Organization'",
          extensions: { code: 'undefinedField' },
        },
      ],
    });
    await expect(query('{ organization { id } }')).rejects.toThrow(
      "Field 'organization' is missing required arguments: login",
    );
  });
});

it('a count needs no page', async () => {
  expect(await query(repositories('', 'totalCount'))).toEqual({
    organization: { repositories: { totalCount: 1 } },
  });
});

it('when the points of an hour are spent, nothing is answered until the next', async () => {
  for (let count = 0; count < 3; count += 1) await query('{ viewer { login } }');
  expect([github.points.spent, github.points.remaining]).toEqual([3, 0]);
  expect(github.points.resetAt).toEqual(new Date('2026-03-01T13:00:00Z'));
  await expect(query('{ viewer { login } }')).rejects.toMatchObject({
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1772370000' },
    errors: [{ type: 'RATE_LIMITED' }],
  });
  expect(github.points.spent).toBe(3);
  time = new Date('2026-03-01T13:00:00Z');
  expect(await query('{ rateLimit { remaining used } }')).toEqual({ rateLimit: { remaining: 2, used: 1 } });
});

it('a token that is unknown is refused, and no token at all too', async () => {
  const ask = (headers: Record<string, string>) =>
    fetch(github.graphqlUrl, { method: 'POST', headers, body: '{"query":"{ viewer { login } }"}' });
  const [unknown, none] = [await ask({ authorization: 'bearer x' }), await ask({})];
  expect([unknown.status, none.status]).toEqual([401, 401]);
  expect(await unknown.json()).toMatchObject({ message: 'Bad credentials' });
});

it('what the double lacks fails the test that asked for it', async () => {
  const other = await startGithubDouble();
  await graphql('{ viewer { hovercard { contexts { message } } } }', {
    baseUrl: other.apiBaseUrl,
    headers: { authorization: `bearer ${other.token}` },
  }).catch(() => undefined);
  await expect(other.close()).rejects.toThrow(
    'The GitHub double answered wrongly:\nGraphQL viewer.hovercard: the double has no User.hovercard; add it to its resolvers',
  );
});
