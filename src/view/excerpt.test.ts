import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

test('whole lines are shown up to the limit, and those left out are counted', () => {
  expect(excerpt('a\nb\n\n', 10)).toEqual({ text: 'a\nb', lines: 2, more: 0 });
  expect(excerpt('abc\ndef\nghi', 8)).toEqual({ text: 'abc\ndef', lines: 3, more: 1 });
  expect(excerpt('abcdef', 3)).toEqual({ text: 'abc…', lines: 1, more: 1 });
});

test('a text with a million spaces inside is read once', { timeout: 5000 }, () => {
  expect(excerpt(`a${' '.repeat(1_000_000)}b`, 1).text).toBe('a…');
});
