import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { folderOf, outcomeOf, runScript, startScript } from './run-script.ts';

vi.setConfig({ testTimeout: 60_000 });

const SITE = {
  'site/index.html': '<title>home</title>',
  'site/404.html': '<title>not here</title>',
  'site/entity/index.html': '<title>entity</title>',
  'site/_astro/a.b1.css': 'a{}',
  'site/status/sources.json': '{}',
  'site-other/secret.txt': 'secret',
};

/** Starts a server and waits for the address that it prints. */
async function serve(cwd: string, line: readonly string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = startScript('serve', ['--dir', 'site', ...line], { cwd });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  if (!child.stdout) throw new Error('the output is a pipe');
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, url: chunk.toString().trim() };
}

/** Asks for a path exactly as written, which fetch would tidy up. */
async function get(
  url: string,
  target: string,
): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }> {
  const { hostname, port } = new URL(url);
  const request = http.get({ hostname, port, path: target, agent: false });
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

test('a site is served below its base, and nothing of what lies beside it', async () => {
  const cwd = await folderOf(SITE);
  const { child, url } = await serve(cwd, ['--port', '0', '--base', '/portal']);
  expect(url).toMatch(/^http:\/\/localhost:\d+\/portal\/$/);

  expect(await get(url, '/portal/')).toMatchObject({ status: 200, body: SITE['site/index.html'] });
  expect(await get(url, '/portal/entity/')).toMatchObject({
    status: 200,
    body: SITE['site/entity/index.html'],
  });
  expect(await get(url, '/portal/status/sources.json')).toMatchObject({
    status: 200,
    headers: {
      'cache-control': 'no-cache',
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "frame-ancestors 'none'",
    },
  });
  expect((await get(url, '/portal/_astro/a.b1.css')).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  );

  for (const [target, location] of [
    ['/', '/portal/'],
    ['/portal', '/portal/'],
    ['/portal?q=1', '/portal/?q=1'],
    ['/portal/entity?kind=api', '/portal/entity/?kind=api'],
  ] as const) {
    expect(await get(url, target)).toMatchObject({ status: 308, headers: { location } });
  }

  const notHere = { status: 404, body: SITE['site/404.html'] };
  for (const target of [
    '/elsewhere',
    '/portalx/',
    '/portal/none/',
    '/portal/index.html/',
    '/portal/../site-other/secret.txt',
    '/portal/%2e%2e/site-other/secret.txt',
    '/portal/..%2fsite-other%2fsecret.txt',
    '/portal/%zz',
    '//evil.example/',
  ]) {
    expect([target, await get(url, target)]).toMatchObject([target, notHere]);
  }

  const outcome = outcomeOf(child);
  child.kill('SIGINT');
  expect((await outcome).exitCode).toBe(130);
});

test('a port that is taken is replaced by a free one', async () => {
  const cwd = await folderOf(SITE);
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => {
    other.close();
  });
  const { port } = other.address() as AddressInfo;
  const { url } = await serve(cwd, ['--port', String(port)]);
  expect(url).not.toContain(`:${String(port)}/`);
  expect(await get(url, '/')).toMatchObject({ status: 200 });
});

test.each([
  [
    ['--dir', 'none'],
    'There is no site in the folder none.\nBuild one first with npm run portal, or name another folder with --dir.\n',
  ],
  [['--dir', 'site', '--port', '4e3'], 'The port "4e3" is not a number up to 65535.\nWrite --port 4321.\n'],
  [
    ['--dir', 'site', '--base', 'portal'],
    'The base "portal" is not a path.\nWrite it with a slash in front: --base /portal.\n',
  ],
])('%j is wrong usage', async (line, stderr) => {
  const cwd = await folderOf(SITE);
  expect(await runScript('serve', line, { cwd: path.join(cwd) })).toEqual({
    exitCode: 2,
    stdout: '',
    stderr,
  });
});
