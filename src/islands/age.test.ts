import { expect, test } from 'vitest';
import { age } from './age.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

test.each([
  ['2026-11-21T11:59:30Z', 'less than a min'],
  ['2026-11-21T11:22:00Z', '38 min'],
  ['2026-11-21T10:00:00Z', '2 h'],
  ['2026-11-12T11:00:00Z', '9 d'],
  ['2026-07-01T12:00:00Z', '4 mo'],
  ['2025-10-01T12:00:00Z', '1 y'],
])('%s was %s ago', (moment, words) => {
  expect(age(moment, NOW)).toBe(words);
});
