import { expect, test } from 'vitest';
import { mergeMarks, readMarksFile, writeMarksFile, type OwnMarks } from './marks-file.ts';

const a = { ref: 'api:default/a', title: 'A' };
const b = { ref: 'api:default/b', title: 'B' };
const ida = { ref: 'user:default/ida', title: 'Ida' };
const marks: OwnMarks = {
  identity: { user: ida, groups: [], snapshot: 'd' },
  starred: [a],
  visits: [{ ...a, count: 3, last: 10 }],
};

test('what was exported is read back', () => {
  expect(readMarksFile(writeMarksFile(marks))).toEqual(marks);
});

test.each([
  '',
  'null',
  '[]',
  '{"callboard":2,"starred":[],"visits":[]}',
  '{"callboard":1,"starred":[{"ref":"javascript:alert(1)","title":"x"}],"visits":[]}',
  '{"callboard":1,"starred":[],"visits":[],"identity":{"groups":"x"}}',
  `{"callboard":1,"starred":[],"visits":[],"more":"${'x'.repeat(1_000_000)}"}`,
])('anything else is refused: %.70s', (text) => {
  expect(readMarksFile(text)).toBeUndefined();
});

test('a file adds to what is here and forgets nothing', () => {
  const brought = {
    starred: [b, a],
    visits: [
      { ...b, count: 1, last: 30 },
      { ...a, count: 2, last: 20 },
    ],
  };
  expect(mergeMarks(marks, brought)).toEqual({
    identity: marks.identity,
    starred: [a, b],
    visits: [
      { ...b, count: 1, last: 30 },
      { ...a, count: 3, last: 20 },
    ],
  });
});
