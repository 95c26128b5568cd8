import { expect, test } from 'vitest';
import type { Query, QueryTerm } from './query.ts';
import { readQuery } from './read-query.ts';
import { writeQuery } from './write-query.ts';

/** Terms without positions, to compare what was meant. */
function meaning({ terms }: Query): unknown[] {
  return terms.map((term) =>
    term.kind === 'text'
      ? [term.isNegated, term.text]
      : [term.isNegated, term.field, ...term.values.map(({ text, isPrefix }) => [text, isPrefix])],
  );
}

test('terms, choices, negation, quotes and prefixes are read', () => {
  const text =
    'owner:team-a -lifecycle:deprecated dependsOn:resource:db type:service,website "free text" tag:tier-*';
  const { query, faults } = readQuery(text);
  expect(faults).toEqual([]);
  expect(meaning(query)).toEqual([
    [false, 'owner', ['team-a', false]],
    [true, 'lifecycle', ['deprecated', false]],
    [false, 'dependsOn', ['resource:db', false]],
    [false, 'type', ['service', false], ['website', false]],
    [false, 'free text'],
    [false, 'tag', ['tier-', true]],
  ]);
  expect(writeQuery(query)).toBe(text);
});

test('quotes hold anything, also within a value, and a star in quotes is a star', () => {
  const { query } = readQuery(String.raw`title:"a, \"b\" \\" label:team="the team" name:"x*" -"-y"`);
  expect(meaning(query)).toEqual([
    [false, 'title', ['a, "b" \\', false]],
    [false, 'label', ['team=the team', false]],
    [false, 'name', ['x*', false]],
    [true, '-y'],
  ]);
});

test('terms, fields and values know where they stand', () => {
  const { terms } = readQuery(' -tag:go,"c++" x').query;
  expect(terms).toMatchObject([
    {
      span: { start: 1, end: 14 },
      fieldSpan: { start: 2, end: 5 },
      values: [{ span: { start: 6, end: 8 } }, { span: { start: 9, end: 14 } }],
    },
    { span: { start: 15, end: 16 } },
  ]);
});

test.each([
  ['', [], []],
  ['  -  ', [], []],
  ['owner:', [[false, 'owner']], [{ kind: 'missing-value', field: 'owner', span: { start: 0, end: 6 } }]],
  ['tag:a,,b,', [[false, 'tag', ['a', false], ['b', false]]], []],
  ['"open', [[false, 'open']], [{ kind: 'unclosed-quote', span: { start: 0, end: 5 } }]],
  ['tag:"\\', [[false, 'tag', ['', false]]], [{ kind: 'unclosed-quote', span: { start: 4, end: 6 } }]],
  [
    '7:30 :x',
    [
      [false, '7:30'],
      [false, ':x'],
    ],
    [],
  ],
])('%j is read without an error', (text, terms, faults) => {
  const read = readQuery(text);
  expect(meaning(read.query)).toEqual(terms);
  expect(read.faults).toEqual(faults);
});

/** Made-up numbers, the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state >>> 8;
  }
}

test('a query that was written is read as the same query, whatever stands in it', () => {
  const source = numbers(7);
  const below = (limit: number) => source.next().value % limit;
  const pick = (characters: readonly string[]) => characters[below(characters.length)] ?? '';
  const characters = Array.from('ab:,"*\\- \t=/é\u202e<>.😀\ud800-');
  const word = () => Array.from({ length: 1 + below(6) }, () => pick(characters)).join('');
  const at = { start: 0, end: 0 };
  for (let run = 0; run < 3000; run++) {
    const terms = Array.from({ length: below(5) }, (): QueryTerm => {
      const isNegated = below(3) === 0;
      if (below(2) === 0) return { kind: 'text', isNegated, text: word(), span: at };
      const values = Array.from({ length: 1 + below(3) }, () => ({
        text: below(8) === 0 ? '' : word(),
        isPrefix: below(4) === 0,
        span: at,
      }));
      return {
        kind: 'field',
        isNegated,
        field: pick(['tag', 'dependsOn', 'x.y-z']),
        fieldSpan: at,
        values,
        span: at,
      };
    });
    const text = writeQuery({ terms });
    const read = readQuery(text);
    expect(meaning(read.query), text).toEqual(meaning({ terms }));
    expect(writeQuery(read.query)).toBe(text);
    expect(read.faults).toEqual([]);
  }
});
