import { expect, test } from 'vitest';
import type { GlyphAtlas } from './glyph-atlas.ts';
import { wrapText } from './set-text.ts';

/** A face in which every character is ten dots wide. */
const FACE: GlyphAtlas = {
  glyph: () => ({ left: 0, top: 0, width: 0, levels: new Uint8Array(), advance: 10 }),
  kerning: () => 0,
  measure: (text) => text.length * 10,
};

test.each([
  ['short', ['short']],
  ['', []],
  ['a title of several words', ['a title of', 'several…']],
  ['payments-ledger-writer', ['payments-', 'ledger-…']],
  ['averylongwordwithoutspace', ['averylongw', 'ordwithou…']],
  ['exactly 10', ['exactly 10']],
])('%j is set as %j', (text, lines) => {
  expect(wrapText(FACE, text, 100, 2)).toEqual(lines);
});
