import { describe, expect, it, test } from 'vitest';
import { codeOwnerReference, codeOwnersRuleOf, parseCodeOwners } from './code-owners.ts';

/** The owners of a path by a file of these lines. */
function ownersOf(path: string, ...lines: readonly string[]): readonly string[] | undefined {
  return codeOwnersRuleOf(parseCodeOwners(lines.join('\n')), path)?.owners;
}

describe('the lines of a CODEOWNERS file', () => {
  it('are read with their numbers; comments and blank lines are passed over', () => {
    const text =
      '\uFEFF# who owns what\r\n\r\n*  @ferry/crew\t@ann # the rest\r\n  /quay/ ann@ferry.example #why\n/logs';
    expect(parseCodeOwners(text)).toEqual([
      { line: 3, pattern: '*', owners: ['@ferry/crew', '@ann'] },
      { line: 4, pattern: '/quay/', owners: ['ann@ferry.example'] },
      { line: 5, pattern: '/logs', owners: [] },
    ]);
  });

  it.each([
    '!*.js @ann',
    '[Docs] @ann',
    '^[Docs][2] @ann',
    '[a-z]*.js @ann',
    '\\#mark @ann',
    '*.js ann',
    '*.js @ann @@bob',
    '*.js @ferry/crew/night',
  ])('are passed over where GitHub does not know them: %s', (line) => {
    expect(parseCodeOwners(`* @ferry/crew\n${line}`)).toEqual([
      { line: 1, pattern: '*', owners: ['@ferry/crew'] },
    ]);
  });

  it('are none in a file that is larger than GitHub reads', () => {
    expect(parseCodeOwners(`* @ann\n#${'x'.repeat(3 * 1024 * 1024)}`)).toEqual([]);
  });
});

describe('the rule of a path', () => {
  it('is the last one that matches, even where that takes the owners away', () => {
    const lines = ['* @all', 'apps/ @apps', '/apps/free'];
    expect(ownersOf('README.md', ...lines)).toEqual(['@all']);
    expect(ownersOf('apps/web/catalog-info.yaml', ...lines)).toEqual(['@apps']);
    expect(ownersOf('apps/free/catalog-info.yaml', ...lines)).toEqual([]);
    expect(ownersOf('README.md', '/docs/ @docs')).toBeUndefined();
  });

  test.each([
    ['*', 'a/b/c.yaml', true],
    ['/*', 'c.yaml', true],
    ['/*', 'a/c.yaml', false],
    ['*.yaml', 'a/c.yaml', true],
    ['*.yaml', 'a/c.yml', false],
    ['docs/*', 'docs/a.md', true],
    ['docs/*', 'docs/build/a.md', false],
    ['docs/*', 'site/docs/a.md', false],
    ['docs/', 'site/docs/a.md', true],
    ['/docs/', 'site/docs/a.md', false],
    ['docs/', 'docs', false],
    ['docs', 'site/docs', true],
    ['docs', 'site/docs/a/b.md', true],
    ['apps/web', 'apps/web/src/x.ts', true],
    ['apps/web', 'more/apps/web/x.ts', false],
    ['/apps/web', 'apps/website/x.ts', false],
    ['**/logs', 'build/x/logs/y.txt', true],
    ['**/logs', 'logs/y.txt', true],
    ['apps/**/x.ts', 'apps/x.ts', true],
    ['apps/**/x.ts', 'apps/a/b/x.ts', true],
    ['apps/**', 'apps/a/b', true],
    ['apps/**', 'apps', false],
    ['/a?c/*.yaml', 'abc/x.yaml', true],
    ['/a?c/*.yaml', 'ac/x.yaml', false],
    ['/with\\ blank/', 'with blank/x', true],
    ['Apps/', 'apps/x', false],
    ['/a.c', 'abc', false],
    ['/(a|b)+', '(a|b)+', true],
  ])('%s and %s: %s', (pattern, path, matches) => {
    expect(ownersOf(path, `${pattern} @ann`) !== undefined).toBe(matches);
  });

  it('is found at once, however many wildcards a pattern has', () => {
    const pattern = `/${'*a'.repeat(200)}b/${'**/'.repeat(200)}x`;
    expect(ownersOf(`${'a'.repeat(5_000)}/${'y/'.repeat(500)}z`, `${pattern} @ann`)).toBeUndefined();
  });
});

test.each([
  ['@ferry/night-crew', 'group:default/night-crew'],
  ['@ann', 'user:default/ann'],
  ['ann.lee+code@ferry.example', 'user:default/ann.lee'],
])('the owner %s is %s', (owner, reference) => {
  expect(codeOwnerReference(owner)).toBe(reference);
});

test('a team is a group of the namespace that its organisation has', () => {
  expect(codeOwnerReference('@ferry/crew', 'ferry')).toBe('group:ferry/crew');
});
