import { expect, test } from 'vitest';
import { HARVESTED } from './harvested.fixture.ts';
import { reportHarvest } from './report-harvest.ts';

test('the terminal tells which sources failed or are outdated, what to look at, and what was spent', () => {
  expect(reportHarvest({ ...HARVESTED, problems: [] }, false)).toBe(
    [
      'Source git:|<b> could not be read, so its last good copy is used: no route',
      '\\u{3a}:error::forged.',
      '',
      'Source git:gone could not be read and has no earlier copy, so nothing of it is in the catalog: there is no such repository.',
      '',
      'Source github:acme: 3 of 900 parts show an older copy, the oldest 2 days old. The budget was used up.',
      '',
      "7 repositories to look at on the portal's health page: without a descriptor, with API definitions that no entity uses, or unreadable.",
      '',
      'Reading github:acme took 12 GraphQL points, 4700 left.',
      '',
      'Wrote a snapshot of 1001 entities from 2 sources: content/snapshot',
      '',
    ].join('\n'),
  );
});
