import { expect, test } from 'vitest';
import { changeSince, trendLine } from './trend.ts';

const DAY = 86_400_000;
const POINTS = [
  { at: 0, value: 10 },
  { at: 8 * DAY, value: 20 },
  { at: 10 * DAY, value: 15 },
];

test('a line steps at each publication, between the least and the greatest value', () => {
  expect(trendLine(POINTS)).toEqual({ width: 300, height: 48, path: 'M0 45H240V3H300V24', end: 24 });
});

test('one publication, and values that are all the same, are a level line', () => {
  expect(trendLine([{ at: 5, value: 7 }]).path).toBe('M0 24H300');
  expect(
    trendLine([
      { at: 0, value: 7 },
      { at: DAY, value: 7 },
    ]).path,
  ).toBe('M0 24H300V24');
});

test('a change compares with the last publication that is old enough', () => {
  expect(changeSince(POINTS, 1, 10 * DAY)).toBe(-5);
  expect(changeSince(POINTS, 7, 10 * DAY)).toBe(5);
  expect(changeSince(POINTS, 30, 10 * DAY)).toBeUndefined();
});
