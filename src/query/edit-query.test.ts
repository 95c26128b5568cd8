import { expect, test } from 'vitest';
import { askedValues, dropField, dropTerm, toggleValue } from './edit-query.ts';
import { readQuery } from './read-query.ts';
import { writeQuery } from './write-query.ts';

const toggled = (text: string, field: string, value: string) =>
  writeQuery(toggleValue(readQuery(text).query, field, value, (asked) => asked.text === value));

test.each([
  ['', 'tag', 'go', 'tag:go'],
  ['x tag:java', 'tag', 'go', 'x tag:java,go'],
  ['Tags:java', 'tag', 'go', 'Tags:java,go'],
  ['-tag:java', 'tag', 'c++ 20', '-tag:java tag:"c++ 20"'],
  ['tag:java,go x', 'tag', 'java', 'tag:go x'],
  ['tag:go x tag:go', 'tag', 'go', 'x'],
  ['', 'tag', '__proto__', 'tag:__proto__'],
])('%j with %s %s toggled is %j', (before, field, value, after) => {
  expect(toggled(before, field, value)).toBe(after);
});

test('the values asked of a field are those of its terms that are not negated', () => {
  const { query } = readQuery('tag:a,b -tag:c tags:d* type:e');
  expect(askedValues(query, 'tag').map(({ text }) => text)).toEqual(['a', 'b', 'd']);
  expect(writeQuery(dropField(query, 'tag'))).toBe('-tag:c type:e');
});

test('a term can be dropped', () => {
  const { query } = readQuery('a tag:b "c d"');
  expect(query.terms.map((term) => writeQuery(dropTerm(query, term)))).toEqual([
    'tag:b "c d"',
    'a "c d"',
    'a tag:b',
  ]);
});
