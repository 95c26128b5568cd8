import { generateKeyPairSync } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { folderOf, runScript } from '../commands/run-script.ts';
import { startGithubDouble } from '../github-double/index.ts';
import { component, contentOf } from '../harvest/portal.ts';

vi.setConfig({ testTimeout: 120_000 });

const TOKEN = 'ghp_PLANTEDaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
/** Made by the host while a harvest runs: no environment names it. */
const MINTED = 'ghs_PLANTEDbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb';
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

const servers: Server[] = [];
let foreign: { readonly url: string; readonly headers: string[] };

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

beforeEach(async () => {
  const headers: string[] = [];
  const host = await serve((request, answer) => {
    headers.push(JSON.stringify(request.headers));
    answer.setHeader('content-type', 'application/json');
    answer.end('{"data":{"repositoryOwner":null}}');
  });
  foreign = { url: `http://${host.replace('127.0.0.1', 'localhost')}`, headers };
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Everything that a harvest wrote and said, as text. */
async function everythingOf(host: string, auth: string): Promise<string> {
  const source = (name: string, rest: string): string =>
    `  - use: ${name}\n    with: { ${rest}, apiBaseUrl: 'http://${host}/api/v3', ${auth} }\n`;
  const config = `title: Portal\norganisation: Acme\nsources:\n${source('github', `organization: acme, host: '${host}'`)}${source('github-org', `orgs: [acme], githubUrl: 'http://${host}'`)}`;
  const cwd = await folderOf({ 'portal.config.yaml': config, summary: '', output: '' });
  const env = {
    GITHUB_TOKEN: TOKEN,
    APP_KEY: privateKey,
    GITHUB_STEP_SUMMARY: path.join(cwd, 'summary'),
    GITHUB_OUTPUT: path.join(cwd, 'output'),
  };
  const said = [];
  for (const flag of ['--json', '--github']) said.push(await runScript('harvest', [flag], { cwd, env }));
  expect(await readFile(path.join(cwd, 'summary'), 'utf8')).not.toBe('');
  return JSON.stringify([said, await contentOf(cwd)]);
}

const PLANTED = ['PLANTED', Buffer.from(TOKEN).toString('base64').slice(0, 20), 'PRIVATE KEY'];
const KEY_LINE = privateKey.split('\n')[3] ?? '';

const AUTHS = {
  'a token': 'token: "${GITHUB_TOKEN}"',
  'an App': 'apps: [{ appId: 12, privateKey: "${APP_KEY}" }]',
};

const echo = (authorization: string | undefined): string =>
  `bad request: ${authorization ?? ''} {"Authorization":"${authorization ?? ''}"} x-token ${authorization?.split(' ')[1] ?? ''}`;
const json = (body: unknown): string => JSON.stringify(body);

/** A host that hands out a token, and fails all else. */
function failing(
  fail: (authorization: string | undefined) => readonly [number, string, string?],
): RequestListener {
  return (request, answer) => {
    const send = (status: number, body: string, location?: string): void => {
      const type = body.startsWith('<') ? 'text/html' : 'application/json';
      answer.writeHead(status, { 'content-type': type, ...(location && { location }) });
      answer.end(body);
    };
    if (request.url?.startsWith('/api/v3/app/installations?')) {
      send(200, json([{ id: 7, account: { login: 'acme' }, suspended_at: null }]));
    } else if (request.url?.endsWith('/access_tokens')) {
      send(201, json({ token: MINTED, expires_at: '2099-01-01T00:00:00Z' }));
    } else {
      send(...fail(request.headers.authorization));
    }
  };
}

const FAILURES = {
  'a refusal that repeats the request': (sent: string | undefined) =>
    [400, json({ message: echo(sent) })] as const,
  'a missing permission': (sent: string | undefined) => [403, json({ message: echo(sent) })] as const,
  'a page of a proxy': (sent: string | undefined) => [403, `<html>${echo(sent)}</html>`] as const,
  'an error of GraphQL': (sent: string | undefined) =>
    [200, json({ errors: [{ message: echo(sent) }] })] as const,
  'a redirect to another host': () => [307, '', `${foreign.url}/x`] as const,
};

it.each(
  Object.keys(AUTHS).flatMap((auth) => Object.keys(FAILURES).map((failure) => [auth, failure] as const)),
)('%s is in nothing that a harvest writes or says after %s', async (auth, failure) => {
  const host = await serve(failing(FAILURES[failure as keyof typeof FAILURES]));
  const everything = await everythingOf(host, AUTHS[auth as keyof typeof AUTHS]);
  for (const secret of [...PLANTED, KEY_LINE]) expect(everything).not.toContain(secret);
  for (const headers of foreign.headers) expect(headers).not.toContain('authorization');
});

it('a token is in nothing that a good harvest writes or says', async () => {
  const github = await startGithubDouble({ token: TOKEN });
  github.addRepository({ owner: 'acme', name: 'web', files: { 'catalog-info.yaml': component('web') } });
  const everything = await everythingOf(new URL(github.url).host, AUTHS['a token']);
  expect(everything).toContain('component:default/web');
  for (const secret of PLANTED) expect(everything).not.toContain(secret);
  await github.close();
});

it('a host that sends on to another one is named, and its answer is not taken', async () => {
  const host = await serve(failing(FAILURES['a redirect to another host']));
  const everything = await everythingOf(host, AUTHS['a token']);
  expect(everything).toContain(`sends on to ${new URL(foreign.url).host}`);
  expect(foreign.headers).toEqual([]);
});
