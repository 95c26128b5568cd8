import { generateKeyPairSync } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { createGithubClient, type GithubClientOptions } from './github-client.ts';
import { scriptedGithub, type ScriptedAnswer, type ScriptedGithub } from './scripted-github.ts';

const NOW = new Date('2026-01-01T12:00:00Z');
const QUERY = 'query Viewer { viewer { login } }';

let github: ScriptedGithub | undefined;
afterEach(() => github?.close());

async function serve(...answers: readonly ScriptedAnswer[]): Promise<ScriptedGithub> {
  github = await scriptedGithub((_, index) => answers[Math.min(index, answers.length - 1)] ?? {});
  return github;
}

function clientOf(
  { host, url }: ScriptedGithub,
  options: Partial<GithubClientOptions> = {},
): ReturnType<typeof createGithubClient> {
  return createGithubClient({
    host,
    apiBaseUrl: `${url}/api/v3`,
    auth: { token: () => 'ghp_secret' },
    fetch,
    now: () => NOW,
    signal: new AbortController().signal,
    logger: { info: () => undefined, warn: () => undefined },
    second: 1,
    ...options,
  });
}

function viewer(remaining = 4999, cost = 1, resetAt = '2026-01-01T12:59:00Z'): ScriptedAnswer {
  return {
    json: { data: { viewer: { login: 'ada' }, rateLimit: { cost, limit: 5000, remaining, resetAt } } },
  };
}

it('a query goes to the address beside the REST API, asks what it cost, and carries the token', async () => {
  const server = await serve(viewer(4990, 3));
  const client = clientOf(server);
  expect(await client.graphql('acme', QUERY)).toEqual({ data: { viewer: { login: 'ada' } }, errors: [] });
  expect(server.requests).toEqual([
    {
      method: 'POST',
      path: '/api/graphql',
      authorization: 'bearer ghp_secret',
      body: JSON.stringify({
        query: 'query Viewer { viewer { login } rateLimit { cost limit remaining resetAt } }',
      }),
    },
  ]);
  expect(client.spent()).toEqual([
    { unit: 'GraphQL points', amount: 3, left: 4990, renewedAt: '2026-01-01T12:59:00.000Z' },
  ]);
});

it('a REST request goes below the API, and is counted', async () => {
  const client = clientOf(await serve({ json: [{ login: 'ada' }] }));
  const { data } = await client.rest('acme', 'GET /orgs/{org}/members', { org: 'acme' });
  expect(data).toEqual([{ login: 'ada' }]);
  expect(github?.requests[0]?.path).toBe('/api/v3/orgs/acme/members');
  expect(client.spent()).toEqual([{ unit: 'REST requests', amount: 1 }]);
});

it('errors beside data are returned with it', async () => {
  const errors = [{ type: 'NOT_FOUND', path: ['r1'], message: 'Could not resolve to a Repository' }];
  const client = clientOf(await serve({ json: { data: { r0: { id: 'a' }, r1: null }, errors } }));
  expect(await client.graphql('acme', QUERY)).toEqual({ data: { r0: { id: 'a' }, r1: null }, errors });
});

it('answers that fail on the way, break off or say nothing are asked for again', async () => {
  const client = clientOf(await serve({ status: 502 }, 'cut', { status: 500 }, viewer()));
  expect((await client.graphql('acme', QUERY)).data).toEqual({ viewer: { login: 'ada' } });
  expect(github?.requests).toHaveLength(4);
});

it('a secondary limit is waited for as long as the server says', async () => {
  const message = 'You have exceeded a secondary rate limit.';
  const client = clientOf(
    await serve({ status: 403, headers: { 'retry-after': '7' }, json: { message } }, viewer()),
  );
  expect((await client.graphql('acme', QUERY)).data).toEqual({ viewer: { login: 'ada' } });
});

it('a limit that lasts too long ends the request', async () => {
  const message = 'You have exceeded a secondary rate limit.';
  const client = clientOf(
    await serve({ status: 403, headers: { 'retry-after': '3600' }, json: { message } }),
  );
  await expect(client.graphql('acme', QUERY)).rejects.toMatchObject({
    kind: 'limit',
    message: `${github?.host ?? ''} accepts no more requests for acme; harvest less often, or use a GitHub App, which has an allowance of its own`,
  });
});

it('a limit inside of the answer is recognised', async () => {
  const errors = [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }];
  const reset = String(Date.now() / 1000 + 3600);
  const client = clientOf(await serve({ headers: { 'x-ratelimit-reset': reset }, json: { errors } }));
  await expect(client.graphql('acme', QUERY)).rejects.toMatchObject({ kind: 'limit' });
});

it('the reserve is left to others: the next query waits for the renewal when it is near', async () => {
  const client = clientOf(await serve(viewer(500, 1, '2026-01-01T12:02:00Z'), viewer()), { reserve: 500 });
  await client.graphql('acme', QUERY);
  await client.graphql('acme', QUERY);
  expect(github?.requests).toHaveLength(2);
});

it('the reserve is left to others: no query is made when the renewal is far', async () => {
  const client = clientOf(await serve(viewer(500, 1, '2026-01-01T12:30:00Z')));
  await client.graphql('acme', QUERY);
  await expect(client.graphql('acme', QUERY)).rejects.toMatchObject({
    kind: 'limit',
    message: `the points of ${github?.host ?? ''} are spent but for the 500 left to others, until 2026-01-01T12:30:00.000Z; harvest less often, set a lower \`reserve\`, or use a GitHub App, which has an allowance of its own`,
  });
  expect(github?.requests).toHaveLength(1);
});

it('a harvest that is cancelled ends a request that waits', async () => {
  const stop = new AbortController();
  const message = 'You have exceeded a secondary rate limit.';
  const server = await serve({ status: 403, headers: { 'retry-after': '100' }, json: { message } });
  const client = clientOf(server, { signal: stop.signal, second: 20 });
  const answer = client.graphql('acme', QUERY);
  stop.abort(new Error('stopped'));
  await expect(answer).rejects.toThrow('stopped');
});

it.each([
  [
    { status: 401, json: { message: 'Bad credentials' } },
    'credentials',
    'HOST refused the credentials for acme; check that the token, or the key of the App, is valid and has not expired',
  ],
  [
    { status: 403, json: { message: 'Resource not accessible by integration' } },
    'forbidden',
    'HOST does not let the credentials read acme: "Resource not accessible by integration"; give the token or the App read access to metadata and contents of its repositories',
  ],
  [
    { status: 403, headers: { 'x-github-sso': 'required; url=https://evil.example/x' }, json: {} },
    'sso',
    'acme asks for single sign-on, and the token has not been authorised for it; authorise it at http://HOST/settings/tokens, "Configure SSO"',
  ],
  [
    {
      json: {
        errors: [{ type: 'FORBIDDEN', message: 'Resource protected by organization SAML enforcement.' }],
      },
    },
    'sso',
    'acme asks for single sign-on, and the token has not been authorised for it; authorise it at http://HOST/settings/tokens, "Configure SSO"',
  ],
  [
    { status: 404, json: { message: 'Not Found' } },
    'refused',
    'there is no API of GitHub at http://HOST/api/graphql; check `host`, and `apiBaseUrl`, which ends with /api/v3 on an Enterprise Server',
  ],
  [
    { json: { errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message: 'Too many nodes' }] } },
    'too-costly',
    'HOST could not answer so large a query; try again later',
  ],
  [
    { json: { errors: [{ message: "Field 'teams' doesn't exist on type 'Organization'" }] } },
    'refused',
    "HOST refused a query: \"Field 'teams' doesn't exist on type 'Organization'\"",
  ],
  [{ status: 503 }, 'unavailable', 'HOST failed with status 503; try again later'],
] as const)('a failure is told in plain words: %j', async (answer, kind, message) => {
  const client = clientOf(await serve(answer), { retries: 0 });
  const host = github?.host ?? '';
  await expect(client.graphql('acme', QUERY)).rejects.toMatchObject({
    kind,
    message: message.replace('HOST', host),
  });
});

it('the link to authorise a token for single sign-on is told when it is of the same host', async () => {
  const link = 'https://github.example.com/orgs/acme/sso?authorization_request=A1';
  const answer = { status: 403, headers: { 'x-github-sso': `required; url=${link}` }, json: {} };
  const server = await serve(answer);
  const client = clientOf(server, { host: 'github.example.com' });
  await expect(client.graphql('acme', QUERY)).rejects.toThrow(
    `authorise it at ${link} (valid for an hour), or under https://github.example.com/settings/tokens, "Configure SSO"`,
  );
});

it('a host that cannot be reached is an error that carries what the network said', async () => {
  const server = await serve(viewer());
  await server.close();
  github = undefined;
  await expect(clientOf(server).graphql('acme', QUERY)).rejects.toMatchObject({
    kind: 'unavailable',
    message: `${server.host} cannot be reached; check the network and the proxy of this machine, or try again later`,
    cause: { cause: { code: 'ECONNREFUSED' } },
  });
});

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const APP = { appId: 12, privateKey: () => privateKey.replaceAll('\n', '\\n') };

async function serveApp(): Promise<ScriptedGithub> {
  github = await scriptedGithub(({ path }) => {
    if (path.startsWith('/api/v3/app/installations?')) {
      return {
        json: [
          { id: 7, account: { login: 'Acme' }, suspended_at: null },
          { id: 8, account: { login: 'other' }, suspended_at: null },
          { id: 9, account: { login: 'paused' }, suspended_at: '2026-01-01T00:00:00Z' },
        ],
      };
    }
    if (path === '/api/v3/app/installations/7/access_tokens') {
      return { status: 201, json: { token: 'ghs_seven', expires_at: '2099-01-01T00:00:00Z' } };
    }
    return viewer();
  });
  return github;
}

it('an App uses the token of its installation for the owner, and asks for it once', async () => {
  const server = await serveApp();
  const client = clientOf(server, { auth: { apps: [APP] } });
  await client.graphql('acme', QUERY);
  await client.graphql('acme', QUERY);
  expect(server.requests.map(({ path }) => path)).toEqual([
    '/api/v3/app/installations?per_page=100',
    '/api/v3/app/installations/7/access_tokens',
    '/api/graphql',
    '/api/graphql',
  ]);
  expect(server.requests[2]?.authorization).toBe('bearer ghs_seven');
  expect(await client.owners()).toEqual(['Acme', 'other', 'paused']);
});

it('an App that is not installed, not allowed or suspended is named, unless a token stands in', async () => {
  const server = await serveApp();
  const apps = [{ ...APP, allowedInstallationOwners: ['acme', 'paused'] }];
  const client = clientOf(server, { auth: { apps } });
  await expect(client.graphql('other', QUERY)).rejects.toMatchObject({
    kind: 'not-installed',
    message: `no GitHub App of this source is installed for other, or \`allowedInstallationOwners\` leaves it out; install the App there, from its settings under ${server.url}/settings/apps`,
  });
  await expect(client.graphql('paused', QUERY)).rejects.toThrow(
    'the GitHub App 12 is suspended for paused; unsuspend it in the settings of paused, under GitHub Apps',
  );
  const both = clientOf(server, { auth: { apps, token: () => 'ghp_secret' } });
  await both.graphql('other', QUERY);
  expect(server.requests.at(-1)?.authorization).toBe('bearer ghp_secret');
});

it('an App that is installed nowhere, and a key that is none, are named', async () => {
  const server = await serve({ json: [] });
  await expect(clientOf(server, { auth: { apps: [APP] } }).owners()).rejects.toMatchObject({
    kind: 'not-installed',
    message: `the GitHub App 12 is installed for nobody, or \`allowedInstallationOwners\` leaves them out; install the App there, from its settings under ${server.url}/settings/apps`,
  });
  for (const key of ['', 'no key']) {
    const apps = [{ ...APP, privateKey: () => key }];
    await expect(clientOf(server, { auth: { apps } }).owners()).rejects.toMatchObject({
      kind: 'credentials',
      message:
        'the private key of the GitHub App 12 cannot be read; give the whole of the PEM file that GitHub made, from -----BEGIN to the last line',
    });
  }
});

it('without credentials nothing is asked', async () => {
  const server = await serve(viewer());
  await expect(clientOf(server, { auth: {} }).graphql('acme', QUERY)).rejects.toThrow(
    `${server.host} answers queries only to those it knows; set \`token\`, for example token: \${GITHUB_TOKEN}, or \`apps\``,
  );
  expect(server.requests).toEqual([]);
});
