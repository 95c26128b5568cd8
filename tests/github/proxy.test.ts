import { createServer, request as forward, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runScript, folderOf } from '../commands/run-script.ts';
import { startGithubDouble, type GithubDouble } from '../github-double/index.ts';
import { component } from '../harvest/portal.ts';

vi.setConfig({ testTimeout: 60_000 });

let github: GithubDouble;
let proxy: Server;
let proxied: string[];

beforeEach(async () => {
  github = await startGithubDouble();
  github.addRepository({ owner: 'acme', name: 'web', files: { 'catalog-info.yaml': component('web') } });
  proxied = [];
  proxy = createServer((incoming, answer) => {
    proxied.push(incoming.url ?? '');
    const { method, headers } = incoming;
    const outgoing = forward(incoming.url ?? '', { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    incoming.pipe(outgoing);
  });
  proxy.on('connect', (incoming: IncomingMessage, socket: Duplex) => {
    proxied.push(incoming.url ?? '');
    const [host = '', port = ''] = (incoming.url ?? '').split(':');
    const target = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    socket.on('error', () => target.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  proxy.closeAllConnections();
  proxy.close();
  await github.close();
});

async function harvest(env: Readonly<Record<string, string>>): ReturnType<typeof runScript> {
  const config = [
    'title: Portal',
    'organisation: Acme',
    'sources:',
    '  - use: github',
    '    with:',
    '      organization: acme',
    `      host: ${new URL(github.url).host}`,
    `      apiBaseUrl: ${github.apiBaseUrl}`,
    '      token: ${GITHUB_TOKEN}',
    '',
  ].join('\n');
  const cwd = await folderOf({ 'portal.config.yaml': config });
  return runScript('harvest', [], { cwd, env: { GITHUB_TOKEN: github.token, ...env } });
}

const address = (): string => `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`;

it('a harvest goes through the proxy of the environment', async () => {
  const { stdout } = await harvest({ HTTP_PROXY: address() });
  expect(stdout).toContain('a snapshot of 1 entity from 1 source');
  expect(proxied.length).toBeGreaterThan(0);
});

it('a harvest goes to the hosts of NO_PROXY directly', async () => {
  const { stdout } = await harvest({ HTTP_PROXY: address(), NO_PROXY: '127.0.0.1' });
  expect(stdout).toContain('a snapshot of 1 entity from 1 source');
  expect(proxied).toEqual([]);
});

it('a proxy that has no address is named, without what it may hold', async () => {
  const { exitCode, stderr } = await harvest({ HTTPS_PROXY: '::secret' });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('HTTPS_PROXY is no address of a proxy.');
  expect(stderr).not.toContain('secret');
});
