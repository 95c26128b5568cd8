import { expect, test } from 'vitest';
import type { JumpReason } from './explain-row.ts';
import { markTitle, markWords, type MarkedPiece } from './mark-title.ts';

const shown = (pieces: readonly MarkedPiece[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const marks = (title: string, term: string, manner: JumpReason['manner'] = 'plain') =>
  shown(markTitle(title, [{ field: 'name', value: '', term, manner }]));

test.each([
  ['Ledger writer', 'writ', 'Ledger [writ]er'],
  ['ledger-writer', 'ledgerwr', '[ledger-wr]iter'],
  ['São Paulo', 'sao', '[São] Paulo'],
  ['Hauptstraße', 'strasse', 'Haupt[straße]'],
  ['rewrite writer', 'write', 'rewrite [write]r'],
  ['nothing here', 'x', 'nothing here'],
])('of %s, %s is marked', (title, term, expected) => {
  expect(marks(title, term)).toBe(expected);
});

test('of a word that was mistyped all is marked, of initials the first letters', () => {
  expect(marks('Booking API', 'boking', 'near')).toBe('[Booking] API');
  expect(marks('Booking API', 'ba', 'initials')).toBe('[B]ooking [A]PI');
});

test('in a text, forms of the words are marked whole', () => {
  expect(shown(markWords('Cancelled sailings, and why.', ['cancel', 'sailing']))).toBe(
    '[Cancelled] [sailings], and why.',
  );
});
