import { describe, expect, test } from 'vitest';
import * as formats from './formats.ts';

const LONG = 'a'.repeat(63);

describe.each([
  [
    'isEntityName',
    ['a', 'A1', 'a-b_c.d', 'a..b', LONG],
    ['', '-a', 'a_', 'a b', 'ä', 'a/b', `${LONG}a`, 'a\n'],
  ],
  ['isNamespace', ['a', 'a-b', 'a--b', '1', LONG], ['', 'A', 'a_b', '-a', 'a-', 'a.b', `${LONG}a`]],
  ['isKindName', ['Component', 'API', 'a1', LONG], ['', '1a', 'a-b', 'a b', `${LONG}a`]],
  [
    'isApiVersion',
    ['v1', 'backstage.io/v1alpha1', 'a/V1'],
    ['', '/v1', 'a/', 'a/b/c', 'A/v1', 'v1-beta', `${LONG}a`],
  ],
  [
    'isQualifiedKey',
    ['a', 'example.com/x_Y', `${LONG}/a`],
    ['', 'Example.com/x', 'a/', '/a', 'a/b/c', 'a b', `${'a.'.repeat(130)}a/x`],
  ],
  ['isLabelValue', ['', 'gold', 'A-1'], [' ', 'a b', '-']],
  [
    'isTag',
    ['java', 'c++', 'c#', 'lang:go', 'a-b', LONG],
    ['', 'Java', 'node.js', 'a--b', '-a', 'a_b', `${LONG}a`],
  ],
  ['isLinkUrl', ['https://a.test', 'mailto:a@b.test', 'x:y'], ['', 'www.a.test', '/a', 'not a url']],
] as const)('%s', (name, good, bad) => {
  test.each(good)('accepts %j', (value) => {
    expect(formats[name](value)).toBe(true);
  });

  test.each(bad)('refuses %j', (value) => {
    expect(formats[name](value)).toBe(false);
  });
});
