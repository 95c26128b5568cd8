import { expect, test } from 'vitest';
import { displayLine, displayText } from './display-text.ts';

test('characters that reorder or hide text become visible marks', () => {
  expect(displayText('user\u202egnp.exe\u0000 a\u200bb\ud800')).toBe('user�gnp.exe� a�b�');
});

test('tabs, line breaks and emoji stay', () => {
  expect(displayText('a\tb\r\nc 👩‍🚀')).toBe('a\tb\r\nc 👩‍🚀');
});

test('a line folds white space and is cut with an ellipsis, never inside a character', () => {
  expect(displayLine('  two\n\n words ')).toBe('two words');
  expect(displayLine('abcdef', 3)).toBe('abc…');
  expect(displayLine('ab👍cd', 3)).toBe('ab…');
});
