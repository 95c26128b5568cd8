import { expect, test } from 'vitest';
import { isTameGlob } from './glob-limits.ts';

test.each([
  '*.yaml',
  './teams/**/catalog-info.{yml,yaml}',
  'a-*-b*.yaml',
  '**/x/**/*.yaml',
  'a?/[b-d]/*/*/*/*',
])('the glob %s is read', (glob) => {
  expect(isTameGlob(glob)).toBe(true);
});

test.each(['*a*a*a*b', '**/**/**/b', '+(a|aa)b*', '{*,*,*}', 'a**b**', '*'.padEnd(1001, 'a')])(
  'the glob %s could take too long',
  (glob) => {
    expect(isTameGlob(glob)).toBe(false);
  },
);
