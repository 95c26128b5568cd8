import { expect, test } from 'vitest';
import { isVisits, mostVisited, withVisit, type Visit } from './visit-list.ts';

const HOUR = 3_600_000;
const writer = { ref: 'component:default/writer', title: 'Writer' };
const reader = { ref: 'component:default/reader', title: 'Reader' };

test('the latest visit stands first, counted, under the title that it had last', () => {
  let visits: readonly Visit[] = [];
  visits = withVisit(visits, writer, HOUR);
  visits = withVisit(visits, reader, 2 * HOUR);
  visits = withVisit(visits, { ...writer, title: 'Ledger writer' }, 3 * HOUR);
  expect(visits).toEqual([
    { ...writer, title: 'Ledger writer', count: 2, last: 3 * HOUR },
    { ...reader, count: 1, last: 2 * HOUR },
  ]);
});

test('going on with the same entity within ten minutes is one visit, after that another', () => {
  const once = withVisit([], writer, HOUR);
  const again = withVisit(once, writer, HOUR + 60_000);
  expect(again).toEqual([{ ...writer, count: 1, last: HOUR + 60_000 }]);
  expect(withVisit(again, writer, 2 * HOUR)[0]?.count).toBe(2);
});

test.each([8_640_000_000_000_001, 1e300, null, '2026', undefined])('a visit at %s is none', (last) => {
  expect(isVisits([{ ...writer, count: 1, last }])).toBe(false);
});

test('a hundred are kept, and the oldest makes room', () => {
  let visits: readonly Visit[] = [];
  for (let index = 0; index <= 100; index++) {
    visits = withVisit(visits, { ref: `api:default/a${String(index)}`, title: 'a' }, index * HOUR);
  }
  expect(visits).toHaveLength(100);
  expect(visits[0]?.ref).toBe('api:default/a100');
  expect(visits.at(-1)?.ref).toBe('api:default/a1');
});

test('the most visited stand first, and one visit is not enough', () => {
  const visits = [
    { ...writer, count: 1, last: 3 },
    { ...reader, count: 2, last: 2 },
    { ref: 'api:default/a', title: 'a', count: 9, last: 1 },
  ];
  expect(mostVisited(visits).map(({ title }) => title)).toEqual(['a', 'Reader']);
});

test.each([
  [[{ ...writer, count: 1, last: 5 }], true],
  [[], true],
  [[writer], false],
  [[{ ...writer, ref: 'javascript:alert(1)', count: 1, last: 5 }], false],
  [[{ ...writer, title: 'x'.repeat(301), count: 1, last: 5 }], false],
  [{ length: 1 }, false],
  ['text', false],
])('what storage holds is believed only when it fits: %j', (value, fits) => {
  expect(isVisits(value)).toBe(fits);
});
