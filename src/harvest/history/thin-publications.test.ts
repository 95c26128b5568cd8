import { expect, test } from 'vitest';
import type { Publication } from '../../snapshot/format.ts';
import { thinPublications } from './thin-publications.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

function published(at: string): Publication {
  return { snapshot: at, at, entities: {}, problems: { info: 0, warn: 0, error: 0 }, codes: {} };
}

test('of days past the last publication stays, of the last two days every one', () => {
  const moments = [
    '2026-11-01T08:00:00.000Z',
    '2026-11-01T09:00:00.000Z',
    '2026-11-18T08:00:00.000Z',
    '2026-11-20T08:00:00.000Z',
    '2026-11-20T09:00:00.000Z',
    '2026-11-21T11:00:00.000Z',
  ];
  expect(thinPublications(moments.map(published), NOW).map(({ at }) => at)).toEqual(
    moments.filter((moment) => moment !== '2026-11-01T08:00:00.000Z'),
  );
});

test('a history has an end', () => {
  const days = Array.from({ length: 1000 }, (_, index) => new Date(NOW - (1000 - index) * 86_400_000));
  const kept = thinPublications(
    days.map((day) => published(day.toISOString())),
    NOW,
  );
  expect(kept).toHaveLength(400);
  expect(kept.at(-1)?.at).toBe('2026-11-20T12:00:00.000Z');
});
