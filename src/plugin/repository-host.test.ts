import { expect, test } from 'vitest';
import { checkRepositoryHost } from './repository-host.ts';

test('addresses lose the slash at their end', () => {
  expect(
    checkRepositoryHost({
      url: 'https://GitHub.example.com/',
      apiBaseUrl: 'https://github.example.com/api/v3/',
    }),
  ).toEqual({ url: 'https://github.example.com', apiBaseUrl: 'https://github.example.com/api/v3' });
  expect(checkRepositoryHost({ url: 'http://127.0.0.1:1', apiBaseUrl: 'http://localhost:1/api' }).url).toBe(
    'http://127.0.0.1:1',
  );
});

test.each([
  'github.com',
  'http://github.com',
  'https://a:b@github.com',
  'javascript:alert(1)',
  "https://x.example/?'",
])('%s is no address of a host', (url) => {
  expect(() => checkRepositoryHost({ url, apiBaseUrl: 'https://api.github.com' })).toThrow(
    `the repository host "${url}" needs an https address, such as https://github.example.com`,
  );
});
