import { expect, test } from 'vitest';
import { keepApart } from './keep-apart.ts';

test('boxes with room stand where they want to', () => {
  expect(keepApart([0, 50, 200], [40, 40, 40])).toEqual([0, 50, 200]);
});

test('boxes that want the same place stand around it, in their order', () => {
  expect(keepApart([100, 100, 100], [40, 40, 40])).toEqual([60, 100, 140]);
  expect(keepApart([100, 0], [40, 40])).toEqual([30, 70]);
});

test('no boxes, no places', () => {
  expect(keepApart([], [])).toEqual([]);
});
