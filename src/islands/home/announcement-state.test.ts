import { expect, test } from 'vitest';
import { announcementState, presenceAt } from './announcement-state.ts';

const at = (moment: string) => new Date(moment).getTime();

test.each([
  ['2026-11-24', undefined, '2026-11-23T23:59:59', 'coming'],
  ['2026-11-24', undefined, '2026-11-24T00:00:00', 'current'],
  ['2026-11-24', '2026-11-24', '2026-11-24T23:59:59', 'current'],
  ['2026-11-24', '2026-11-24', '2026-11-25T00:00:00', 'over'],
  ['2026-11-24T22:00:00+01:00', undefined, '2026-11-24T20:59:59Z', 'coming'],
  ['2026-11-24T22:00:00+01:00', '2026-11-24T22:20:00+01:00', '2026-11-24T21:19:59Z', 'current'],
  ['2026-11-24T22:00:00+01:00', '2026-11-24T22:20:00+01:00', '2026-11-24T21:20:00Z', 'over'],
] as const)('from %s until %s, at %s: %s %s', (from, until, now, state) => {
  expect(announcementState(from, until, at(now))).toBe(state);
});

test('what began since the last visit is new as long as this visit goes on', () => {
  const minute = 60_000;
  const first = presenceAt(undefined, 100 * minute);
  expect(first).toEqual({ last: 100 * minute, before: 100 * minute });
  const reading = presenceAt(first, 120 * minute);
  expect(reading).toEqual({ last: 120 * minute, before: 100 * minute });
  const back = presenceAt(reading, 500 * minute);
  expect(back).toEqual({ last: 500 * minute, before: 120 * minute });
  expect(presenceAt(back, 501 * minute)).toEqual({ last: 501 * minute, before: 120 * minute });
});
