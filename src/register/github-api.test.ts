import { expect, test } from 'vitest';
import { createGithubApi } from './github-api.ts';
import { GithubRefusal, type RefusalDetails } from './github-refusal.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

/** What a request to a host that answers so ends in: a value, or a refusal in its parts. */
async function outcome(answer: () => Response | Promise<Response>): Promise<unknown> {
  const api = createGithubApi({
    apiBaseUrl: 'https://api.github.com',
    token: 'github_pat_secret',
    fetch: () => Promise.resolve().then(answer),
    now: () => NOW,
  });
  return api.ask('GET', '/repos/acme/web').catch((error: unknown) => {
    if (!(error instanceof GithubRefusal)) throw error;
    expect(JSON.stringify([error.message, error.stack])).not.toContain('github_pat_secret');
    return [error.reason, error.message, error.details];
  });
}

const said = (status: number, message: string, headers: Record<string, string> = {}) =>
  Response.json({ message }, { status, headers });

test.each<readonly [string, string, Response, string, RefusalDetails]>([
  ['a bad token', 'unauthorised', said(401, 'Bad credentials'), 'Bad credentials', { status: 401 }],
  [
    'single sign-on',
    'sso',
    said(403, 'Resource protected', { 'x-github-sso': 'required; url=https://github.com/orgs/acme/sso?x=1' }),
    'Resource protected',
    { status: 403, href: 'https://github.com/orgs/acme/sso?x=1' },
  ],
  [
    'a token without the permission',
    'forbidden',
    said(403, 'Resource not accessible by personal access token'),
    'Resource not accessible by personal access token',
    { status: 403 },
  ],
  [
    'a spent allowance',
    'rate-limit',
    said(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795269600' }),
    'API rate limit exceeded',
    { status: 403, until: '2026-11-21T14:00:00.000Z' },
  ],
  [
    'a secondary limit',
    'rate-limit',
    said(429, 'You have exceeded a secondary rate limit', { 'retry-after': '60' }),
    'You have exceeded a secondary rate limit',
    { status: 429, until: '2026-11-21T12:01:00.000Z' },
  ],
  ['a private repository', 'not-found', said(404, 'Not Found'), 'Not Found', { status: 404 }],
  [
    'an empty one',
    'empty',
    said(409, 'Git Repository is empty.'),
    'Git Repository is empty.',
    { status: 409 },
  ],
  ['a stale file', 'conflict', said(409, 'x does not match y'), 'x does not match y', { status: 409 }],
  [
    'an archived one',
    'archived',
    said(403, 'Repository was archived so is read-only.'),
    'Repository was archived so is read-only.',
    { status: 403 },
  ],
  [
    'bad values',
    'invalid',
    Response.json(
      { message: 'Validation Failed', errors: [{ message: 'No commits' }, 'x'] },
      { status: 422 },
    ),
    'Validation Failed: No commits: x',
    { status: 422 },
  ],
  [
    'a fault of theirs',
    'unavailable',
    new Response('<html>502</html>', { status: 502 }),
    '',
    { status: 502 },
  ],
  ['a proxy', 'unexpected', new Response('<html>'), 'the answer is not JSON', { status: 200 }],
])('%s is a refusal: %s', async (_, reason, answer, message, details) => {
  expect(await outcome(() => answer)).toEqual([reason, message, details]);
});

test('no answer is offline', async () => {
  const broken = () => Promise.reject(new TypeError('Failed to fetch github_pat_secret'));
  expect(await outcome(broken)).toEqual(['offline', 'no answer', {}]);
});

test('requests carry the token and no header that a host may forbid', async () => {
  const requests: RequestInit[] = [];
  const api = createGithubApi({
    apiBaseUrl: 'https://github.example.com/api/v3',
    token: 't',
    fetch: (url, init) => {
      requests.push({ ...init, headers: Object.fromEntries(new Headers(init?.headers)) });
      expect(url).toBe('https://github.example.com/api/v3/x');
      return Promise.resolve(Response.json({}));
    },
    now: () => NOW,
  });
  await api.ask('PUT', '/x', { a: 1 });
  expect(requests).toEqual([
    {
      method: 'PUT',
      headers: {
        accept: 'application/vnd.github+json',
        authorization: 'Bearer t',
        'content-type': 'application/json',
      },
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      body: '{"a":1}',
    },
  ]);
});
