import { expect, test } from 'vitest';
import { fitText, textWidth } from './text-width.ts';

test('a line is as wide as the font draws it', () => {
  expect(textWidth('')).toBe(0);
  expect(textWidth('ill')).toBeCloseTo(9.75);
  expect(textWidth('WWW')).toBeCloseTo(42.51);
});

test('accents take no room, and letters of other scripts are taken to be wide', () => {
  expect(textWidth('é')).toBe(textWidth('e'));
  expect(textWidth('e\u0301')).toBe(textWidth('e'));
  expect(textWidth('台')).toBeCloseTo(13.52);
  expect(textWidth('ж')).toBeCloseTo(8.58);
});

test('what fits is left whole, what does not is cut so that it fits with its ellipsis', () => {
  expect(fitText('ledger-writer', 90)).toBe('ledger-writer');
  const cut = fitText('merchant-statements-and-remittance-export', 150);
  expect(cut).toBe('merchant-statements…');
  expect(textWidth(cut)).toBeLessThanOrEqual(150);
  expect(fitText('two words', 40)).toBe('two…');
});

test('a pair of surrogates is never cut in half', () => {
  expect(fitText('😀😀😀', 36)).toBe('😀…');
});
