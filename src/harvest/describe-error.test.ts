import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { describeError } from './describe-error.ts';

function failed(code: string, details: object = {}): Error {
  const cause = Object.assign(new Error(`connect ${code}`), { code }, details);
  return new TypeError('fetch failed', { cause });
}

test.each([
  ['ENOTFOUND', { hostname: 'example.invalid' }, 'the host example.invalid was not found; check the address'],
  [
    'ECONNREFUSED',
    { address: '192.0.2.1', port: 443 },
    'the server at 192.0.2.1 (port 443) does not answer; check the address, or try again later',
  ],
  ['ECONNRESET', {}, 'the server broke off the connection; try again later'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', {}, 'the server speaks no https at this port; check the address'],
  [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    {},
    "the server has a certificate that is not trusted; check the address, or name the authority's file in NODE_EXTRA_CA_CERTS",
  ],
])('%s of the network is told in plain words, with a remedy', (code, details, words) => {
  expect(describeError(failed(code, details))).toBe(words);
});

test('a port where nobody listens is told with its number', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const error = await fetch(`http://127.0.0.1:${String(port)}/`).catch((reason: unknown) => reason);
  expect(describeError(error)).toBe(
    `the server at 127.0.0.1 (port ${String(port)}) does not answer; check the address, or try again later`,
  );
});

test('time that ran out is told as a server that does not answer', () => {
  expect(describeError(new DOMException('The operation was aborted', 'TimeoutError'))).toBe(
    'the server does not answer; check the address, or try again later',
  );
});

test('any other error keeps its words and its cause, without secrets and on one line', () => {
  const cause = new Error('401\nfrom https://me:hunter2@host.example with token: hunter3 by key-4');
  const error = new Error('the plugin failed', { cause });
  expect(describeError(error, (text) => text.replaceAll('key-4', '[secret]'))).toBe(
    'the plugin failed: 401 from https://host.example with token: … by [secret]',
  );
});
