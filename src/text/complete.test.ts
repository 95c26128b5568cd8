import { expect, test } from 'vitest';
import { text as english } from './en/index.ts';
import { text as spanish } from './es/index.ts';
import { text as portuguese } from './pt/index.ts';

/** Paths of all texts, each with what stands there: a text, or `()` for a phrase that is made. */
function entriesOf(value: unknown, path = ''): (readonly [string, string])[] {
  if (typeof value === 'function') return [[path, '()']];
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, `${path}.${key}`));
}

const expected = entriesOf(english);

/** Lists of words, such as synonyms, have as many entries as a language needs. */
const isShared = (path: string) => !/^\.search\.(?:synonyms|fillers)\b/.test(path);

test.each([
  ['en', english],
  ['pt', portuguese],
  ['es', spanish],
] as const)('%s says everything, and nothing that the others do not', (language, text) => {
  const entries = entriesOf(text).filter(([path]) => isShared(path));
  expect(text.language).toEqual(language);
  expect(entries.filter(([, words]) => words.trim() === '').map(([path]) => path)).toEqual([]);
  expect(entries.map(([path]) => path).sort()).toEqual(
    expected
      .map(([path]) => path)
      .filter(isShared)
      .sort(),
  );
});

test.each([
  ['pt', portuguese],
  ['es', spanish],
] as const)('%s is translated: a sentence is never the English one', (_, text) => {
  const own = new Map(entriesOf(text));
  const sentences = expected.filter(([path, words]) => isShared(path) && /\s\w+\s/.test(words));
  expect(sentences.filter(([path, words]) => own.get(path) === words)).toEqual([]);
  expect(sentences.length).toBeGreaterThan(30);
});
