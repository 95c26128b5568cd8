import type { QueryValue } from './query.ts';
import type { QueryField } from './query-fields.ts';
import { fitsReference, referencePattern } from './reference-pattern.ts';

/** Whether one value of an entity is asked for. `title` is what a reference's entity is called, where it is known. */
export type ValueTest = (value: string, title?: string) => boolean;

type Wanted = Pick<QueryValue, 'text' | 'isPrefix'>;

/** The test of a field's values: one of those wanted must fit. Case never counts. */
export function valueTest({ shape }: QueryField, wanted: readonly Wanted[]): ValueTest {
  const tests = wanted.map((value) => TESTS[shape](value));
  const [only] = tests;
  if (tests.length === 1 && only) return only;
  return (value, title) => tests.some((test) => test(value, title));
}

const TESTS: Readonly<Record<QueryField['shape'], (wanted: Wanted) => ValueTest>> = {
  word: wordTest,
  choice: wordTest,
  reference: (wanted) => {
    const pattern = referencePattern(wanted);
    const isWord = wordTest(wanted);
    return (ref, title) => fitsReference(ref, pattern) || (title !== undefined && isWord(title));
  },
  pair: (wanted) => {
    const { text, isPrefix } = wanted;
    const isWord = wordTest(wanted);
    // A key alone asks for any value of it.
    if (text.includes('=') || isPrefix) return isWord;
    const key = `${text.toLowerCase()}=`;
    return (pair) => pair.toLowerCase().startsWith(key);
  },
  text: ({ text }) => {
    const part = text.toLowerCase();
    return (value) => value.toLowerCase().includes(part);
  },
};

function wordTest({ text, isPrefix }: Wanted): ValueTest {
  const wanted = text.toLowerCase();
  if (isPrefix) return (word) => word !== '' && word.toLowerCase().startsWith(wanted);
  return (word) => word.toLowerCase() === wanted;
}
