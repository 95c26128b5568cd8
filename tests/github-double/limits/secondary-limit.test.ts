import { expect, it } from 'vitest';
import { SecondaryLimit } from './secondary-limit.ts';

const start = new Date('2026-03-01T12:00:00Z').getTime();

it('a caller has a hundred requests open at most, whatever others do', () => {
  const limit = new SecondaryLimit(() => new Date(start));
  const entered = Array.from({ length: 101 }, () => limit.enter('ann', 'graphql', false));
  expect(entered.indexOf(false)).toBe(100);
  expect(limit.enter('bob', 'rest', false)).toBe(true);
  limit.leave('ann');
  expect(limit.enter('ann', 'rest', false)).toBe(true);
});

it('a caller reads 900 times a minute at most, and changes as if it read five times', () => {
  let now = start;
  const limit = new SecondaryLimit(() => new Date(now));
  const enter = (isChange: boolean): boolean => {
    const isIn = limit.enter('ann', 'rest', isChange);
    if (isIn) limit.leave('ann');
    return isIn;
  };
  expect(Array.from({ length: 181 }, () => enter(true)).indexOf(false)).toBe(180);
  expect(enter(false)).toBe(false);
  now += 60_000;
  expect(Array.from({ length: 901 }, () => enter(false)).indexOf(false)).toBe(900);
});
