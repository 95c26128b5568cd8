import { expect, test } from 'vitest';
import { isWorthKeeping } from './kept-copies.ts';

const GOOD = { status: 200, type: 'basic', redirected: false, headers: new Headers() } as const;

test('a whole answer of the portal itself is kept; errors, redirects, other origins and huge files are not', () => {
  expect(isWorthKeeping(GOOD)).toBe(true);
  expect(isWorthKeeping({ ...GOOD, status: 404 })).toBe(false);
  expect(isWorthKeeping({ ...GOOD, redirected: true })).toBe(false);
  expect(isWorthKeeping({ ...GOOD, type: 'opaqueredirect', status: 0 })).toBe(false);
  expect(isWorthKeeping({ ...GOOD, type: 'cors' })).toBe(false);
  expect(isWorthKeeping({ ...GOOD, headers: new Headers({ 'content-length': '9000000' }) })).toBe(false);
});
