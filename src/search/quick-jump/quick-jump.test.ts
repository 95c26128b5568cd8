import { describe, expect, test } from 'vitest';
import { createQuickJump } from './quick-jump.ts';

const rows = [
  ['ledger-writer', 'ledger-writer', 'Payments', ['kotlin', 'tier-1']],
  ['ledger', 'ledger', 'Payments', []],
  ['ledger-db', 'Ledger database', 'Payments', ['postgres']],
  ['booking-api', 'Booking API', 'Voyages', ['go']],
  ['sao-paulo', 'São Paulo gateway', 'Voyages', ['c++']],
  ['hauptstrasse', 'Hauptstraße', 'Harbour', []],
  ['nihongo', '日本語の検索', 'Harbour', []],
  ['sailingsService', 'sailingsService', 'Voyages', []],
] as const;
const owners = ['Payments', 'Voyages', 'Harbour'];
const tags = [...new Set(rows.flatMap(([, , , own]) => own))];

const jump = createQuickJump(
  {
    names: rows.map(([name]) => name),
    titles: rows.map(([, title]) => title),
    columns: [
      {
        name: 'owner',
        weight: 0.6,
        values: owners,
        numbers: rows.map(([, , owner]) => owners.indexOf(owner)),
      },
      {
        name: 'tag',
        weight: 0.6,
        values: tags,
        numbers: rows.flatMap(([, , , own]) => own.map((tag) => tags.indexOf(tag))),
        starts: rows.reduce((starts, [, , , own]) => [...starts, (starts.at(-1) ?? 0) + own.length], [0]),
      },
    ],
  },
  [['db', 'database']],
  ['of', 'the'],
);

const found = (query: string) => jump.find(query, { limit: 10 }).results.map(({ row }) => rows[row]?.[0]);

describe('a query finds', () => {
  test.each([
    ['the exact name before names that begin with it', 'ledger', 'ledger'],
    ['the beginning of any word', 'writ', 'ledger-writer'],
    ['a name without its signs', 'ledgerwriter', 'ledger-writer'],
    ['another form of a word', 'bookings', 'booking-api'],
    ['what fillers stand between', 'the api of booking', 'booking-api'],
    ['words in any order', 'api booking', 'booking-api'],
    ['initials', 'ba', 'booking-api'],
    ['beginnings of successive words', 'ledwri', 'ledger-writer'],
    ['a letter left out', 'boking', 'booking-api'],
    ['two letters swapped', 'bookign', 'booking-api'],
    ['a word with another of the same meaning', 'ledger db', 'ledger-db'],
    ['letters without their accents', 'sao paulo', 'sao-paulo'],
    ['accents that are typed', 'São', 'sao-paulo'],
    ['one letter written as two', 'hauptstrasse', 'hauptstrasse'],
    ['part of a text without spaces', '検索', 'nihongo'],
    ['words joined by capitals', 'service', 'sailingsService'],
    ['a tag with signs', 'c++', 'sao-paulo'],
    ['a tag and an owner', 'go voyages', 'booking-api'],
  ])('%s', (_, query, name) => {
    expect(found(query)[0]).toBe(name);
  });
});

test('every word must fit somewhere, and nothing finds nothing', () => {
  expect(found('ledger voyages')).toEqual([]);
  expect(found('')).toEqual([]);
  expect(found('-- //')).toEqual([]);
});

test('a result says where each word was found', () => {
  const [first] = jump.find('go boking', { limit: 1 }).results;
  expect(first?.reasons).toEqual([
    { field: 'tag', value: 'go', term: 'go', manner: 'plain' },
    { field: 'name', value: '', term: 'boking', manner: 'near' },
  ]);
});

test('what a row is worth decides between rows that fit as well', () => {
  const worth = (row: number) => (rows[row]?.[0] === 'sailingsService' ? 0.3 : 0);
  const { results, total } = jump.find('voyages', { limit: 2, worth });
  expect(total).toBe(3);
  expect(results.map(({ row }) => rows[row]?.[0])).toEqual(['sailingsService', 'booking-api']);
});

test('a word that no name has is taken for the nearest one that a name has', () => {
  expect(jump.suggest('bookign payments')).toBe('booking payments');
  expect(jump.suggest('booking')).toBeUndefined();
  expect(jump.suggest('xylophone')).toBeUndefined();
});

test('names made to take long take no longer than others', () => {
  const name = 'a-'.repeat(100);
  const slow = createQuickJump({ names: [name], titles: [name], columns: [] });
  expect(slow.find(`${'a'.repeat(60)}b`, { limit: 1 }).results).toEqual([]);
});
