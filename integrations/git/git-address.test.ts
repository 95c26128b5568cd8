import { describe, expect, it } from 'vitest';
import { parseGitAddress } from './git-address.ts';
import { gitSource } from './git-source.ts';

describe('a hostile address', () => {
  it.each([
    ['ext::sh -c touch% /tmp/x'],
    ['--upload-pack=touch /tmp/x'],
    ['fd::17'],
    ['ftp://example.com/x.git'],
    ['/etc'],
    ['../up.git'],
    ['host:-oProxyCommand=x'],
    ['https://example.com/a b'],
    ['https:example.com/x'],
    ['javascript:alert(1)//'],
  ])('is refused: %s', (url) => {
    expect(() => gitSource({ url })).toThrow(
      `"${url}" is no address that can be cloned; write https://…, ssh://…, file:///… or user@host:path`,
    );
  });

  it('is refused when it holds credentials, without repeating them', () => {
    expect(() => gitSource({ url: 'https://me:hunter2@example.com/x.git' })).toThrow(
      'the address https://example.com/x.git holds credentials; take them out and give the token with the option `token`, for example token: ${GIT_TOKEN}',
    );
  });

  it('is refused when ssh would take its host for an option', () => {
    expect(() => gitSource({ url: 'ssh://-oProxyCommand=x/y' })).toThrow(/is no address|starts with a dash/);
  });

  it.each([
    '-x',
    '--upload-pack=x',
    'a..b',
    'a b',
    'main:evil',
    '+main',
    'a@{1}',
    '/a',
    'a/',
    'x.lock',
    'a\nb',
  ])('goes for refs as well: %j', (ref) => {
    expect(() => gitSource({ url: 'https://example.com/x', ref })).toThrow(
      `"${ref}" is no name of a branch or tag, and no commit`,
    );
  });

  it('is refused when a token would travel unprotected', () => {
    expect(() => gitSource({ url: 'http://example.com/x', token: () => 'x' })).toThrow(
      'the token would travel unprotected to http://example.com/x; use its https address',
    );
    expect(() => gitSource({ url: 'https://example.com/x', path: '../..' })).toThrow(
      'the path "../.." does not lie inside the repository',
    );
  });
});

describe('a clone address', () => {
  it.each([
    ['https://github.com/acme/web.git', 'https', 'https://github.com/acme/web'],
    ['https://git.example.com:8443/acme/web/', 'https', 'https://git.example.com:8443/acme/web'],
    ['git@github.com:acme/web.git', 'ssh', 'https://github.com/acme/web'],
    ['ssh://git@gitlab.com:2222/group/sub/web.git', 'ssh', 'https://gitlab.com/group/sub/web'],
    ['git.example.com:web.git', 'ssh', 'https://git.example.com/web'],
    ['file:///srv/web.git', 'file', undefined],
  ])('%s tells its protocol and its address for people', (url, protocol, web) => {
    expect(parseGitAddress(url)).toMatchObject({ url, protocol, ...(web && { web }) });
    expect(parseGitAddress(url).web).toBe(web);
  });
});
