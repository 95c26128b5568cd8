import { expect, test } from 'vitest';
import { completeQuery, type KnownValue, type QueryVocabulary } from './complete-query.ts';
import { queryFields } from './query-fields.ts';

const VALUES = new Map<string, readonly KnownValue[]>([
  [
    'tag',
    [
      { value: 'java', count: 9 },
      { value: 'javascript', count: 4 },
      { value: 'c++ 20', count: 1 },
    ],
  ],
  [
    'owner',
    [
      { value: 'ledger', title: 'The Ledger team', count: 7 },
      { value: 'group:other/risk', count: 2 },
    ],
  ],
]);
const vocabulary: QueryVocabulary = {
  fields: queryFields(['dependsOn']),
  values: ({ name }) => VALUES.get(name) ?? [],
};

/** Completes where `|` stands; each suggestion as the whole query that taking it gives. */
function complete(marked: string): string[] {
  const cursor = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { start, end, suggestions } = completeQuery(text, cursor, vocabulary);
  return suggestions.map(({ insert }) => text.slice(0, start) + insert + text.slice(end));
}

test('a word is completed to a field, or to a value with its field', () => {
  expect(complete('ow|')).toEqual(['owner:']);
  expect(complete('x -ja|')).toEqual(['x -tag:java', 'x -tag:javascript']);
  expect(complete('led|')).toEqual(['owner:ledger']);
  expect(complete('dep|')).toEqual(['dependsOn:']);
});

test('an empty query offers fields', () => {
  expect(complete('|').slice(0, 4)).toEqual(['kind:', 'type:', 'owner:', 'system:']);
});

test('values are offered by frequency, quoted where they must be, without those already there', () => {
  expect(complete('tag:|')).toEqual(['tag:java', 'tag:javascript', 'tag:"c++ 20"']);
  expect(complete('tag:java,|')).toEqual(['tag:java,javascript', 'tag:java,"c++ 20"']);
  expect(complete('tag:s|')).toEqual(['tag:javascript']);
  expect(complete('tag:ja|va type:x')).toEqual(['tag:java type:x', 'tag:javascript type:x']);
});

test('a reference is found by its name and by its title', () => {
  expect(complete('owner:ris|')).toEqual(['owner:group:other/risk']);
  expect(complete('owner:"the l|')).toEqual(['owner:ledger']);
});

test('suggestions tell how many entities have the value', () => {
  expect(completeQuery('tag:java', 8, vocabulary).suggestions[0]).toEqual({
    kind: 'value',
    insert: 'java',
    label: 'java',
    title: undefined,
    count: 9,
  });
});

test('an unknown field is completed to a known one, its values to nothing', () => {
  expect(complete('ta|:x')).toEqual(['tag:x']);
  expect(complete('nope:|')).toEqual([]);
});
