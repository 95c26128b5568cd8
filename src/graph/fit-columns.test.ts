import { expect, test } from 'vitest';
import { fitColumns } from './fit-columns.ts';

test('columns that fit keep their width and share the room between them', () => {
  expect(fitColumns([100, 200, 100], 780)).toEqual([
    { x: 0, width: 100 },
    { x: 290, width: 200 },
    { x: 680, width: 100 },
  ]);
});

test('the widest give way first', () => {
  expect(fitColumns([100, 400, 400], 736)).toEqual([
    { x: 0, width: 100 },
    { x: 168, width: 250 },
    { x: 486, width: 250 },
  ]);
});

test('one column stands at the start', () => {
  expect(fitColumns([120], 500)).toEqual([{ x: 0, width: 120 }]);
});
