import { expect, it } from 'vitest';
import { githubHost } from '../client/index.ts';
import { formatFilePlace, parseFilePlace } from './file-place.ts';
import { placeOfAddress, webAddressOf } from './web-addresses.ts';

const GITHUB = githubHost({});
const branchOf = (_: string, name: string): string | undefined => (name === 'web' ? 'release/2' : undefined);
const pathOf = (address: string): string | undefined => {
  const place = placeOfAddress(GITHUB, address, branchOf);
  return place && formatFilePlace(place);
};

it.each([
  ['https://github.com/acme/web/blob/release/2/a/b.yaml', 'acme/web/a/b.yaml'],
  ['https://github.com/acme/web/tree/release/2/a?x=1#L3', 'acme/web/a'],
  ['https://github.com/acme/web/raw/HEAD/b.yaml', 'acme/web/b.yaml'],
  ['https://raw.githubusercontent.com/acme/web/release/2/b.yaml', 'acme/web/b.yaml'],
  ['https://GitHub.com/acme/web.git/blob/main/b.yaml', 'acme/web@main/b.yaml'],
  ['https://github.com/acme/other/blob/v1.0/b%20c.yaml', 'acme/other@v1.0/b c.yaml'],
  ['https://github.com/acme/other/blob/main/../../etc', undefined],
  ['https://github.com/acme/web', undefined],
  ['https://github.com/acme/web/issues/1', undefined],
  ['https://gitlab.com/acme/web/blob/main/b.yaml', undefined],
  ['ftp://github.com/acme/web/blob/main/b.yaml', undefined],
  ['https://github.com/acme/web/blob/main/%', undefined],
])('%s means %s', (address, path) => {
  expect(pathOf(address)).toBe(path);
});

it('another ref is a part of the path, slashes and all', () => {
  const place = { owner: 'acme', name: 'web', ref: 'feature/x', path: 'a.yaml' };
  expect(formatFilePlace(place)).toBe('acme/web@feature%2Fx/a.yaml');
  expect(parseFilePlace('acme/web@feature%2Fx/a.yaml')).toEqual(place);
  expect(parseFilePlace('acme/web')).toBeUndefined();
  expect(parseFilePlace('acme/web@%/a.yaml')).toBeUndefined();
});

it('a file is shown and edited on its branch', () => {
  expect(webAddressOf(GITHUB, { owner: 'acme', name: 'web', path: 'a b.yaml' }, 'release/2')).toEqual({
    view: 'https://github.com/acme/web/blob/release/2/a%20b.yaml',
    edit: 'https://github.com/acme/web/edit/release/2/a%20b.yaml',
    lineSuffix: '#L{line}',
  });
});
