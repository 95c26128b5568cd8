import { expect, test } from 'vitest';
import { parseRepositoryAddress, repositoryUrl } from './repository-address.ts';

const read = (text: string) => {
  const address = parseRepositoryAddress(text, 'https://github.com');
  return address && repositoryUrl(address);
};

test.each([
  ['https://github.com/acme/web', 'https://github.com/acme/web'],
  ['  https://github.com/acme/web/  ', 'https://github.com/acme/web'],
  ['https://github.com/acme/web.git', 'https://github.com/acme/web'],
  ['https://github.com/acme/web/tree/main/src?tab=readme#top', 'https://github.com/acme/web'],
  ['github.com/acme/web', 'https://github.com/acme/web'],
  ['git@github.example.com:acme/web.git', 'https://github.example.com/acme/web'],
  ['ssh://git@github.example.com/acme/web.git', 'https://github.example.com/acme/web'],
  ['acme/web', 'https://github.com/acme/web'],
  ['acme/.github', 'https://github.com/acme/.github'],
  ['http://127.0.0.1:8080/acme/web', 'http://127.0.0.1:8080/acme/web'],
])('%s is the repository %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  '',
  'web',
  'https://github.com',
  'https://github.com/acme',
  'acme/..',
  'javascript:alert(1)//a/b',
  'a b/c',
])('"%s" is no repository', (text) => {
  expect(read(text)).toBeUndefined();
});
