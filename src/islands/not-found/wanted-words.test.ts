import { expect, test } from 'vitest';
import { wantedWords } from './wanted-words.ts';

test.each([
  ['/x/catalog/default/component/ledgr-writer/', ['ledgr-writer', 'component']],
  ['/x/catalog/payments/api/postings.html', ['postings', 'api', 'payments']],
  ['/elsewhere/team%20notes', ['team notes', 'elsewhere']],
  ['/x/100%', ['100%']],
  ['/x/', []],
])('%s looks for %j', (pathname, words) => {
  expect(wantedWords(pathname, '/x/')).toEqual(words);
});
