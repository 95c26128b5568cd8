import { expect, test } from 'vitest';
import { safeUrl } from './safe-url.ts';

test.each([
  ['https://example.com/a b', 'https://example.com/a%20b'],
  ['HTTP://EXAMPLE.com', 'http://example.com/'],
  ['mailto:ida@example.com', 'mailto:ida@example.com'],
  ['https://example.com/"><script>', 'https://example.com/%22%3E%3Cscript%3E'],
])('%j is a link', (value, expected) => {
  expect(safeUrl(value)).toBe(expected);
});

test.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
  '/local',
  '',
])('%j is not', (value) => {
  expect(safeUrl(value)).toBeUndefined();
});
