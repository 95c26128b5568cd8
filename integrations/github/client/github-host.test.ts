import { expect, it } from 'vitest';
import { githubHost } from './github-host.ts';

it('github.com, ghe.com and Enterprise Server have their addresses derived', () => {
  expect(githubHost({})).toEqual({
    name: 'github.com',
    webUrl: 'https://github.com',
    apiBaseUrl: 'https://api.github.com',
    graphqlBaseUrl: 'https://api.github.com',
  });
  expect(githubHost({ host: 'acme.ghe.com' })).toMatchObject({ apiBaseUrl: 'https://api.acme.ghe.com' });
  expect(githubHost({ host: 'GitHub.example.com' })).toEqual({
    name: 'github.example.com',
    webUrl: 'https://github.example.com',
    apiBaseUrl: 'https://github.example.com/api/v3',
    graphqlBaseUrl: 'https://github.example.com/api',
  });
  expect(githubHost({ host: '127.0.0.1:8080', apiBaseUrl: 'http://127.0.0.1:8080/api/v3/' })).toEqual({
    name: '127.0.0.1:8080',
    webUrl: 'http://127.0.0.1:8080',
    apiBaseUrl: 'http://127.0.0.1:8080/api/v3',
    graphqlBaseUrl: 'http://127.0.0.1:8080/api',
  });
});

it('addresses that make no sense, or would show the token, are refused', () => {
  expect(() => githubHost({ host: 'https://github.com' })).toThrow(
    'the host "https://github.com" is no host name; write for example host: github.example.com',
  );
  expect(() => githubHost({ host: 'x.example', apiBaseUrl: 'https://user:pw@x.example' })).toThrow(
    '"https://x.example" is no address of an API; write for example apiBaseUrl: https://x.example/api/v3',
  );
  expect(() => githubHost({ host: 'x.example', apiBaseUrl: 'http://x.example/api/v3' })).toThrow(
    'the token would travel unprotected to http://x.example/api/v3; use its https address',
  );
});
