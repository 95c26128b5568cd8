import { expect, test } from 'vitest';
import { checkSearchable } from './check-searchable.ts';

const check =
  (url: string, title = 'Go') =>
  () => {
    checkSearchable({ url, title, content: '', kind: 'Radar' });
  };

test.each([
  'https://example.com/',
  'javascript:alert(1)',
  '/radar/',
  '//example.com',
  '\\a',
  '../a',
  'a/../../b',
])('a search record at %s is refused', (url) => {
  expect(check(url)).toThrow(
    `the search record ${JSON.stringify(url)} needs an address below the portal's root`,
  );
});

test('a search record has a title', () => {
  expect(check('radar/', ' ')).toThrow('the search record "radar/" needs a title');
  expect(check('radar/#go..rust')).not.toThrow();
});
