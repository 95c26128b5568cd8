import { expect, test } from 'vitest';
import { addedRecord } from './added-record.ts';
import { announcementRecord } from './announcement-record.ts';
import { splitSections } from './record-sections.ts';

test('an announcement is found by its title, its tags and its text', () => {
  const { url, meta, filters, content } = announcementRecord(
    {
      slug: '2026 räumt auf',
      title: 'Booking is read-only',
      date: '2026-01-01',
      category: 'maintenance',
      tags: ['booking'],
      pinned: false,
      body: 'From **ten** to [eleven](https://example.com).\n\n| who | what |\n| --- | :-: |\n| tills | wait |\n',
    },
    'en',
  );
  expect(url).toBe('announcements/2026~20~r~e4~umt~20~auf/');
  expect(meta).toEqual({ title: 'Booking is read-only', tags: 'booking' });
  expect(filters).toEqual({ in: ['announcement'], tag: ['booking'] });
  expect(splitSections(content)).toEqual([
    { name: 'facts', text: 'maintenance' },
    { name: 'text', text: 'From ten to eleven. who what tills wait' },
  ]);
});

test('an announcement of nothing but line breaks or dashes takes no time', { timeout: 5000 }, () => {
  const read = (body: string) =>
    announcementRecord({ slug: 'a', title: 'a', date: '2026-01-01', tags: [], pinned: false, body }, 'en')
      .content;
  expect(splitSections(read(`a${'\n'.repeat(7998)}b`))).toEqual([{ name: 'text', text: 'a b' }]);
  expect(read(`${'-'.repeat(5000)}b`)).toContain('-b');
});

test('what a plugin adds keeps its filters, and cannot pass for an entity of the catalog', () => {
  const { meta, filters, content } = addedRecord(
    {
      url: 'radar/#go',
      title: 'Go\u202e',
      content: 'Use it.\n\u001e\u0003 not a label',
      kind: 'Radar',
      filters: { in: ['catalog'], ring: ['adopt'] },
    },
    'en',
  );
  expect(meta).toEqual({ title: 'Go\ufffd' });
  expect(filters).toEqual({ in: ['Radar'], ring: ['adopt'] });
  expect(splitSections(content)).toEqual([{ name: 'text', text: 'Use it. \ufffd\ufffd not a label' }]);
});

test('texts without spaces are found by any of their characters, and read as they were', () => {
  const record = addedRecord(
    { url: 'a/', title: '日本語', content: '日本語 の検索 works', kind: 'Guide' },
    'en',
  );
  expect(record.meta['title']).toBe('日 本 語');
  expect(splitSections(record.content)).toEqual([{ name: 'text', text: '日本語の検索 works' }]);
});
