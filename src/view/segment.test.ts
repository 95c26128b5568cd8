import { expect, test } from 'vitest';
import { segment } from './segment.ts';

test('names that the catalog allows keep their spelling in lower case', () => {
  expect(segment('Ledger-Writer_2.x')).toBe('ledger-writer_2.x');
  expect(segment('a..b')).toBe('a..b');
});

test.each([
  ['..', '~2e~~2e~'],
  ['.', '~2e~'],
  ['', '~~'],
  ['a/b', 'a~2f~b'],
  ['<b>', '~3c~b~3e~'],
  ['trailing.', 'trailing~2e~'],
  ['%2e%2e', '~25~2e~25~2e'],
])('%j cannot leave its folder', (value, expected) => {
  expect(segment(value)).toBe(expected);
});

test('long names stay apart and below what file systems allow', () => {
  const one = segment('é'.repeat(5000));
  const other = segment(`${'é'.repeat(5000)}x`);
  expect(one).not.toBe(other);
  expect(one.length).toBeLessThan(130);
});
