import { expect, test } from 'vitest';
import { assembleAnnouncements } from './assemble-announcements.ts';

const file = (name: string, more: string) => ({
  path: `content/announcements/${name}`,
  text: `---\ntitle: ${name}\n${more}\n---\n`,
});

test('pinned announcements come first, then the latest, then by name', () => {
  const { announcements, problems } = assembleAnnouncements(
    [
      file('b.md', 'date: 2026-01-01'),
      file('c.md', 'date: 2026-01-01'),
      file('new.md', 'date: 2026-01-02T00:30+01:00'),
      file('old.md', 'date: 2025-01-01\npinned: true'),
      file('today.md', 'date: 2026-01-02'),
    ],
    () => true,
  );
  expect(announcements.map(({ slug }) => slug)).toEqual(['old', 'today', 'new', 'b', 'c']);
  expect(problems).toEqual([]);
});

test('authors must be in the catalog, addresses must be free, and files must be small', () => {
  const { announcements, problems } = assembleAnnouncements(
    [
      file('A.md', 'date: 2026-01-01\nauthor: ida'),
      file('a.md', 'date: 2026-01-01'),
      file('large.md', `date: 2026-01-01\n---\n${'x'.repeat(20_000)}`),
      file('known.md', 'date: 2026-01-01\nauthor: group:default/team'),
    ],
    (ref) => ref === 'group:default/team',
  );
  expect(announcements.map(({ slug, author }) => [slug, author])).toEqual([
    ['a', 'user:default/ida'],
    ['known', 'group:default/team'],
  ]);
  expect(problems.map(({ code, message, at }) => [code, message, at?.path])).toEqual([
    [
      'announcement/unknown-author',
      'The author user:default/ida is not in the catalog.',
      'content/announcements/A.md',
    ],
    [
      'announcement/duplicate-address',
      'Another file has the address "a" already, so this one is not shown.',
      'content/announcements/a.md',
    ],
    [
      'announcement/too-large',
      'The file is larger than 20,000 characters, so it is not shown.',
      'content/announcements/large.md',
    ],
  ]);
});

test('no address of an announcement is that of a file beside it', () => {
  const names = ['feed.xml.md', 'index.html.md', '...md', 'index.md.md', '2026.1.md'];
  const { announcements } = assembleAnnouncements(
    names.map((name) => file(name, 'date: 2026-01-01')),
    () => true,
  );
  expect(announcements.map(({ slug }) => slug)).toEqual([
    '--',
    '2026-1',
    'feed-xml',
    'index-html',
    'index-md',
  ]);
});
