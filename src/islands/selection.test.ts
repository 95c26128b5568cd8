import { expect, test } from 'vitest';
import { readSelection, toggleFilter, writeSelection } from './selection.ts';

const FACETS = ['kind', 'tag'];

test('an address and its selection say the same', () => {
  const address = '?q=ledger+writer&kind=API&tag=c%2B%2B&tag=go&sort=-owner&page=3';
  expect(writeSelection(readSelection(address, FACETS))).toBe(address);
  expect(writeSelection(readSelection('', FACETS))).toBe('');
});

test('unknown keys and impossible pages are ignored', () => {
  expect(writeSelection(readSelection('?__proto__=x&page=-4&kind=&utm=1', FACETS))).toBe('');
  expect(readSelection('?page=x', FACETS).page).toBe(1);
});

test('choosing a value twice drops it, and reading starts again at page 1', () => {
  const start = readSelection('?page=3', FACETS);
  const chosen = toggleFilter(start, 'kind', '__proto__');
  expect(writeSelection(chosen)).toBe('?kind=__proto__');
  expect(writeSelection(toggleFilter(chosen, 'kind', '__proto__'))).toBe('');
});
