import { describe, expect, it } from 'vitest';
import { callEndpoint, type Endpoint } from './endpoint.ts';

const endpoint: Endpoint = { name: 'checks', url: 'https://api.example.com/v2', allow: ['/checks/'] };

/** The address of a call, whatever form it was given in. */
function addressOf(input: string | URL | Request): string {
  return input instanceof Request ? input.url : input.toString();
}

async function call(path: string, status = 200): Promise<readonly string[]> {
  const called: string[] = [];
  await callEndpoint(endpoint, path, {
    signal: new AbortController().signal,
    fetch: (input, init) => {
      called.push(addressOf(input), String(init?.redirect));
      return Promise.resolve(new Response('', { status }));
    },
  });
  return called;
}

describe('an endpoint', () => {
  it('is called below its address, and never redirected', async () => {
    expect(await call('/checks/a%2Fb?x=1')).toEqual(['https://api.example.com/v2/checks/a%2Fb?x=1', 'error']);
  });

  it.each([
    '/admin',
    '/checks/../admin',
    '/checks/%2e%2e/admin',
    '/checks/../../v3/checks/',
    '@evil.example/checks/',
    'checks/a',
  ])('does not let %s through', async (path) => {
    await expect(call(path)).rejects.toThrow('the endpoint "checks" does not allow the path');
  });

  it('names itself and the path, not the query, when it answers with an error', async () => {
    await expect(call('/checks/a?key=t0p', 500)).rejects.toThrow(
      'the endpoint "checks" answered 500 for /v2/checks/a',
    );
    expect(await call('/checks/none', 404)).toHaveLength(2);
  });
});
