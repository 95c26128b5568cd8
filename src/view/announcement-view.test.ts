import { expect, test } from 'vitest';
import { announcementHtml, announcementViews } from './announcement-view.ts';
import { createCatalogView } from './catalog-view.ts';

const announcement = {
  slug: '2026 räumt auf',
  title: 'Ledger \u202eread-only',
  date: '2026-11-24T23:30:00-05:00',
  until: '2026-11-25',
  tags: ['ledger'],
  author: 'user:default/gone',
  pinned: false,
  body: '# Why\n\nSee [the **ledger**](/catalog/).\n\nMore.',
};
const catalog = createCatalogView({
  snapshot: {
    digest: 'd',
    manifest: { format: 1, sources: [], entities: 0, problems: { info: 0, warn: 0, error: 0 } },
    entities: [],
    problems: [],
    announcements: [
      announcement,
      { ...announcement, slug: 'b', body: 'Says *more* than [this](/a).\n\nNo.' },
    ],
  },
  base: '/x/',
});

test('an announcement has an address, dates in the language of the portal, and a line that says what it is', () => {
  const [first, second] = announcementViews(catalog, 'es');
  expect(first).toEqual({
    slug: '2026~20~r~e4~umt~20~auf',
    href: '/x/announcements/2026~20~r~e4~umt~20~auf/',
    title: 'Ledger \ufffdread-only',
    date: '2026-11-24T23:30:00-05:00',
    until: '2026-11-25',
    dateText: '24 de noviembre de 2026',
    untilText: '25 de noviembre de 2026',
    day: '24',
    month: 'nov',
    tags: ['ledger'],
    author: expect.objectContaining({ ref: 'user:default/gone', title: 'gone' }) as unknown,
    pinned: false,
    summary: 'Why',
  });
  expect(second?.summary).toBe('Says more than this.');
});

test('the body is HTML whose links lie below the base path', () => {
  expect(announcementHtml(catalog, announcement)).toBe(
    '<h2>Why</h2>\n<p>See <a href="/x/catalog/">the <strong>ledger</strong></a>.</p>\n<p>More.</p>',
  );
});
