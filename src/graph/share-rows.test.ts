import { expect, test } from 'vitest';
import { shareRows } from './share-rows.ts';

test('every column gets what it needs while there is room', () => {
  expect(shareRows([6, 2, 5], [11, 5, 11], 23)).toEqual([6, 2, 5]);
});

test('no column is longer than its limit', () => {
  expect(shareRows([90, 0, 2], [11, 5, 11], 23)).toEqual([11, 0, 2]);
});

test('columns share what is too little for all, and one leaves to the others what it does not need', () => {
  expect(shareRows([90, 90, 90], [11, 5, 11], 23)).toEqual([9, 5, 9]);
  expect(shareRows([90, 1, 90], [30, 5, 30], 11)).toEqual([5, 1, 5]);
});

test('nothing is shared among none', () => {
  expect(shareRows([], [], 23)).toEqual([]);
  expect(shareRows([0, 0, 0], [11, 5, 11], 23)).toEqual([0, 0, 0]);
});
