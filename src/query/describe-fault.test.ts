import { expect, test } from 'vitest';
import { checkQuery } from './check-query.ts';
import { describeFault, pointAt } from './describe-fault.ts';
import { queryFields, READER_CHOICES } from './query-fields.ts';

const faultsOf = (text: string) => checkQuery(text, queryFields([], READER_CHOICES)).faults;

test.each([
  ['x y ownr:a', 'unknown field "ownr" at 5; did you mean owner?'],
  ['https://example.com', 'unknown field "https" at 1; put it in quotes to look for the text'],
  ['tag:', '"tag:" at 1 needs a value'],
  ['tag:"a', 'the quote at 5 is not closed'],
  ['is:orphn', '"is" knows no "orphn" at 4; did you mean orphan?'],
  [
    'is:purple',
    '"is" knows no "purple" at 4; it knows owned, starred, orphan, deprecated, experimental, production',
  ],
])('%s: %s', (text, message) => {
  expect(faultsOf(text).map(describeFault)).toEqual([message]);
});

test('a fault is pointed at in the query', () => {
  const text = 'tag:go\townr:a';
  expect(faultsOf(text).map((fault) => pointAt(text, fault))).toEqual(['  tag:go ownr:a\n         ^^^^']);
});
