import { graphql } from '@octokit/graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startGithubDouble, type GithubDouble } from '../index.ts';
import type { FaultKind } from './fault-kind.ts';

let github: GithubDouble;

beforeEach(async () => {
  github = await startGithubDouble({ now: () => new Date('2026-03-01T12:00:00Z') });
  github.addRepository({ owner: 'acme', name: 'web', files: { a: 'A', b: 'B' } });
  github.faults.silence = 10;
});

afterEach(async () => {
  await github.close();
});

const send = (query = '{ viewer { login } }'): Promise<Response> =>
  fetch(github.graphqlUrl, {
    method: 'POST',
    headers: { authorization: `bearer ${github.token}` },
    body: JSON.stringify({ query }),
  });

describe('a fault that is asked for', () => {
  it.each<[FaultKind, number, Record<string, string>, string]>([
    [
      'primary-limit',
      200,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1772366460' },
      '{"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded for user ID 1001."}]}',
    ],
    ['secondary-limit', 403, { 'retry-after': '60' }, 'secondary rate'],
    ['too-many-requests', 429, { 'retry-after': '60' }, 'secondary'],
    ['gateway-timeout', 504, {}, 'respond to your request in time'],
    ['query-failed', 200, {}, 'result of a timeout'],
    ['server-error', 500, {}, 'Server Error'],
    ['unauthorized', 401, {}, 'Bad credentials'],
    ['sso', 403, { 'x-github-sso': expect.stringMatching(/^required; url=http/) as string }, 'SAML'],
  ])('%s is told as GitHub tells it, once', async (kind, status, headers, words) => {
    github.faults.next(kind);
    const response = await send();
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject(headers);
    expect(await response.text()).toContain(words);
    expect((await send()).status).toBe(200);
    expect(github.requests.map(({ fault }) => fault)).toEqual([kind, undefined]);
  });

  it('a bad gateway is a page of HTML', async () => {
    github.faults.next('bad-gateway');
    const response = await send();
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await response.text()).toContain('<title>502 Bad Gateway</title>');
  });

  it.each(['silence', 'reset'] as const)('%s ends the connection without an answer', async (kind) => {
    github.faults.next(kind);
    await expect(send()).rejects.toThrow('fetch failed');
    expect(github.points.spent).toBe(0);
  });

  it('a cut answer was charged, and ends in the middle', async () => {
    github.faults.next('cut');
    const response = await send();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    expect(github.points.spent).toBe(1);
  });

  it('is for the requests that match a pattern', async () => {
    github.faults.next('server-error', { matching: /acme/ });
    expect((await send()).status).toBe(200);
    expect((await send('{ organization(login: "acme") { id } }')).status).toBe(500);
  });
});

it('a share of requests fails by a seeded generator, the same for the same seed', async () => {
  const run = async (): Promise<(string | undefined)[]> => {
    const before = github.requests.length;
    github.faults.random({ share: 1 / 3, seed: 4, kinds: ['server-error', 'bad-gateway'] });
    for (let count = 0; count < 30; count += 1) await send();
    return github.requests.slice(before).map(({ fault }) => fault);
  };
  const first = await run();
  expect(first.filter((fault) => fault !== undefined)).toHaveLength(9);
  expect(await run()).toEqual(first);
  github.faults.clear();
  expect((await send()).status).toBe(200);
});

it('a query heavier than the ceiling times out, and is charged', async () => {
  github.faults.ceiling = { objects: 1 };
  const read = (...paths: string[]) =>
    send(
      `{ repository(owner: "acme", name: "web") { ${paths.map((path) => `${path}: object(expression: "HEAD:${path}") { oid }`).join(' ')} } }`,
    );
  expect((await read('a', 'b')).status).toBe(504);
  expect((await read('a')).status).toBe(200);
  expect(github.points.spent).toBe(2);
});

it.each([
  ['sso-required', 'FORBIDDEN', { saml_failure: true }],
  ['not-found', 'NOT_FOUND', undefined],
  ['blocked', 'FORBIDDEN', undefined],
] as const)(
  'a repository that cannot be read for %s says so, the others answer',
  async (fault, type, extensions) => {
    github.addRepository({ owner: 'acme', name: 'api', files: { a: 'A' } });
    github.faults.repository('acme/web', fault, 1);
    const query = graphql.defaults({
      baseUrl: github.apiBaseUrl,
      headers: { authorization: `bearer ${github.token}` },
    });
    const both = `{
    web: repository(owner: "acme", name: "web") { name }
    api: repository(owner: "acme", name: "api") { name }
  }`;
    await expect(query(both)).rejects.toMatchObject({
      data: { web: null, api: { name: 'api' } },
      errors: [{ type, path: ['web'], ...(extensions && { extensions }) }],
    });
    expect(await query(both)).toMatchObject({ web: { name: 'web' } });
  },
);
