import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import type { SnapshotAnnouncement } from '../snapshot/format.ts';
import { announcementViews } from '../view/announcement-view.ts';
import { createCatalogView } from '../view/catalog-view.ts';
import { announcementFeed } from './announcement-feed.ts';

const EVIL = `<b>&"'\u0001\u202e\uffff]]>`;
const ANNOUNCEMENTS: readonly SnapshotAnnouncement[] = [
  {
    slug: 'a',
    title: EVIL,
    date: '2026-01-31',
    tags: [EVIL],
    category: 'News',
    pinned: true,
    body: `${EVIL} **x**`,
  },
  {
    slug: 'b',
    title: 'B',
    date: '2026-02-28T22:00+01:00',
    tags: [],
    pinned: false,
    body: '',
    author: 'user:default/ida',
  },
];

function feedOf(announcements: readonly SnapshotAnnouncement[], origin?: string) {
  const catalog = createCatalogView({
    snapshot: {
      digest: 'd',
      manifest: { format: 1, sources: [], entities: 0, problems: { info: 0, warn: 0, error: 0 } },
      entities: [],
      problems: [],
      announcements,
    },
    base: '/x/',
  });
  const views = announcementViews(catalog, 'en');
  const xml = announcementFeed({
    catalog,
    announcements: views,
    title: 'T & U',
    author: 'Acme',
    language: 'en',
    origin,
  });
  const document = new DOMParser({
    onError: (level, message) => {
      // What XML cannot carry became replacement characters, which is what is tested here.
      if (!message.startsWith('Unicode replacement character')) throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'application/xml');
  const texts = (name: string) =>
    [...document.getElementsByTagName(name)].map(({ textContent }) => textContent);
  const links = [...document.getElementsByTagName('link')].map((link) => link.getAttribute('href'));
  return { xml, texts, links };
}

test('a feed is well-formed whatever is announced, and absolute where the origin is known', () => {
  const { texts, links } = feedOf(ANNOUNCEMENTS, 'https://portal.example');
  expect(texts('title')).toEqual(['T & U', `<b>&"'\ufffd\ufffd\uffff]]>`.replace('\uffff', '\ufffd'), 'B']);
  expect(texts('id')).toEqual([
    'https://portal.example/x/announcements/feed.xml',
    'https://portal.example/x/announcements/a/',
    'https://portal.example/x/announcements/b/',
  ]);
  expect(links).toEqual([
    'https://portal.example/x/announcements/feed.xml',
    'https://portal.example/x/announcements/',
    'https://portal.example/x/announcements/a/',
    'https://portal.example/x/announcements/b/',
  ]);
  expect(texts('updated')).toEqual([
    '2026-02-28T22:00:00+01:00',
    '2026-01-31T00:00:00Z',
    '2026-02-28T22:00:00+01:00',
  ]);
  expect(texts('name')).toEqual(['Acme', 'ida']);
  expect(texts('content')[0]).toMatch(/<strong>x<\/strong><\/p>$/);
});

test('without an origin identifiers are URNs that stay, and addresses begin with a slash', () => {
  const { xml, texts, links } = feedOf(ANNOUNCEMENTS);
  for (const id of texts('id'))
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(texts('id')).size).toBe(3);
  expect(links[3]).toBe('/x/announcements/b/');
  expect(feedOf(ANNOUNCEMENTS).xml).toBe(xml);
});

test('a feed without announcements is a feed', () => {
  expect(feedOf([]).texts('updated')).toEqual(['1970-01-01T00:00:00Z']);
});
