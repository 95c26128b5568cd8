import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readPortal } from './read-portal.ts';

const EMPTY = JSON.stringify({
  format: 1,
  snapshot: 'a',
  kinds: [],
  relationPairs: [],
  rules: [],
  levels: {},
  processors: [],
  sources: [],
  entities: [],
});

async function listen(listener: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
}

async function serve(listener: RequestListener): Promise<string> {
  const { server, url } = await listen(listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return url;
}

const read = (portal: string, env: Readonly<Record<string, string>> = {}) =>
  readPortal(portal, { fetch: globalThis.fetch, signal: new AbortController().signal, env });

test('a portal below a path is read from there, with the secret for its gate', async () => {
  const seen: unknown[] = [];
  const url = await serve((request, response) => {
    seen.push([request.url, request.headers.authorization, request.headers['x-gate']]);
    response.end(EMPTY);
  });
  const portal = await read(`${url}/portal`, {
    CALLBOARD_PORTAL_TOKEN: 'abc',
    CALLBOARD_PORTAL_HEADER: 'X-Gate: open',
  });
  expect(portal).toMatchObject({ shown: `${url}/portal/`, catalog: { entities: [] } });
  expect(seen).toEqual([['/portal/api/catalog/validation.json', 'Bearer abc', 'open']]);
});

test('a secret goes to no other origin, and a sign-in elsewhere is named', async () => {
  const asked: string[] = [];
  const other = await serve((request, response) => {
    asked.push(request.url ?? '');
    response.end(EMPTY);
  });
  const url = await serve((_, response) => response.writeHead(302, { location: `${other}/login` }).end());
  expect(await read(url, { CALLBOARD_PORTAL_TOKEN: 'abc' })).toMatchObject({
    reason: `it sends on to ${new URL(other).host}, as a sign-in does; give a secret for its gate as CALLBOARD_PORTAL_TOKEN or CALLBOARD_PORTAL_HEADER`,
  });
  expect(asked).toEqual([]);
});

test.each([
  ['<!doctype html><title>Sign in</title>', 'it answered with a page in place of data, as a sign-in does'],
  ['{"format":1,"kin', 'its data is not JSON, or was cut off'],
  ['{"format":7}', 'its data has format 7, and this version reads format 1'],
  ['[]', 'its data is not that of a portal'],
  ['{"format":1,"entities":[]}', 'its data is incomplete'],
])('an answer that is no data of a portal is explained: %s', async (body, reason) => {
  const url = await serve((_, response) => response.end(body));
  expect(await read(url)).toEqual({ reason, shown: `${url}/` });
});

test.each([
  [
    401,
    'it refused to answer (401); give a secret for its gate as CALLBOARD_PORTAL_TOKEN or CALLBOARD_PORTAL_HEADER',
  ],
  [404, "it has no api/catalog/validation.json; is this the address of the portal's home page?"],
  [503, 'it answered with 503'],
])('so is a status: %i', async (status, reason) => {
  const url = await serve((_, response) => response.writeHead(status).end());
  expect(await read(url)).toEqual({ reason, shown: `${url}/` });
});

test('a portal that is offline, a folder that is none, and addresses that make no sense are explained', async () => {
  const { server, url } = await listen((_, response) => response.end());
  await new Promise((resolve) => server.close(resolve));
  expect(await read(url)).toEqual({
    reason: 'it could not be reached (ECONNREFUSED)',
    shown: `${url}/`,
  });
  expect(await read('/no/such/folder')).toEqual({
    reason: 'there is no api/catalog/validation.json in it; name the folder of a built site',
    shown: '/no/such/folder',
  });
  expect(await read('https://ann:secret@p.example/')).toEqual({
    reason: 'it holds credentials; give them as CALLBOARD_PORTAL_TOKEN in the environment',
    shown: 'https://p.example/',
  });
  expect(await read('http://p.example/', { CALLBOARD_PORTAL_TOKEN: 'abc' })).toEqual({
    reason: 'a secret would travel unprotected to it; use its https address',
    shown: 'http://p.example/',
  });
});
