import { describe, expect, test } from 'vitest';
import { readAnnouncement } from './read-announcement.ts';

const read = (text: string) => readAnnouncement({ path: 'content/announcements/a.md', text }, 'a');
const told = (text: string) =>
  read(text).problems.map(
    ({ code, level, message, hint, at }) =>
      `${String(at?.line)}:${String(at?.column)} ${level} ${code} ${message} ${hint}`,
  );

test('an announcement is its front matter and its body', () => {
  const text = `---
title: Ledger read-only # a remark
date: 2026-11-24T22:00+01:00
until: 2026-11-25
category: Maintenance
tags: [ledger, downtime, ledger]
author: group:default/Platform
pinned: true
---

Writes **queue**.
---
The rule above is part of the text.
`;
  expect(read(text)).toEqual({
    announcement: {
      slug: 'a',
      title: 'Ledger read-only',
      date: '2026-11-24T22:00+01:00',
      until: '2026-11-25',
      category: 'Maintenance',
      tags: ['ledger', 'downtime'],
      author: 'group:default/platform',
      pinned: true,
      body: 'Writes **queue**.\n---\nThe rule above is part of the text.',
    },
    problems: [],
  });
});

test('a title and a date are enough, whatever ends the lines', () => {
  expect(read('\uFEFF---\r\ntitle: 2027\r\ndate: "2026-01-31"\r\n---\r\nSoon.\r\n').announcement).toEqual({
    slug: 'a',
    title: '2027',
    date: '2026-01-31',
    tags: [],
    pinned: false,
    body: 'Soon.',
  });
});

describe('what is wrong is told with its line', () => {
  test.each([
    ['no front matter', '# Hello\n'],
    ['front matter that never ends', '---\ntitle: A\n'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([
      '1:1 error announcement/front-matter-missing The file does not begin with front matter, so it has neither title nor date and is not shown. Begin the file with a line "---", then "title:" and "date:", then another line "---".',
    ]);
  });

  test('YAML that cannot be read', () => {
    const text = '---\ntitle: "A\ndate: 2026-01-31\n---\n';
    expect(read(text).announcement).toBeUndefined();
    expect(told(text).map((line) => line.split(' ', 3).join(' '))).toEqual([
      '2:8 error announcement/front-matter-invalid',
    ]);
  });

  test('front matter that is a list', () => {
    expect(told('---\n- a\n---\n')).toEqual([
      '1:1 error announcement/front-matter-invalid The front matter is no list of fields. Write the front matter as YAML: a line "key: value" for each field, between two lines "---".',
    ]);
  });

  test('neither title nor date', () => {
    expect(told('---\n---\n')).toEqual([
      '1:1 error announcement/missing-field The front matter has no "title", so the announcement is not shown. Add a line "title: What is new".',
      '1:1 error announcement/missing-field The front matter has no "date", so the announcement is not shown. Add a line "date: 2026-01-31".',
    ]);
  });

  test.each(['2026-02-30', '31.1.2026', '2026-01-31T10:00', '2026-01-31T25:00Z', '[1]', 'true'])(
    'a date that is none: %s',
    (date) => {
      expect(told(`---\ntitle: A\ndate: ${date}\n---\n`)).toEqual([
        '3:7 error announcement/invalid-field The value of "date" cannot be used, so the announcement is shown nowhere. Write a day such as 2026-01-31, or a moment with its zone such as 2026-01-31T22:00+01:00.',
      ]);
    },
  );

  test('optional fields that are wrong are left out, and the rest is shown', () => {
    const text = `---
title: A
date: 2026-01-31
until: later
tags: one
author: 'group:'
pinned: 'yes'
catgory: News
---
`;
    expect(read(text).announcement).toEqual({
      slug: 'a',
      title: 'A',
      date: '2026-01-31',
      tags: [],
      pinned: false,
      body: '',
    });
    expect(told(text).map((line) => line.replace(/ The value.*/, ''))).toEqual([
      '8:1 warn announcement/unknown-field "catgory" is no field of an announcement and is not used. Did you mean "category"?',
      '4:8 error announcement/invalid-field',
      '6:9 error announcement/invalid-field',
      '5:7 error announcement/invalid-field',
      '7:9 error announcement/invalid-field',
    ]);
  });

  test('an end before the beginning', () => {
    expect(told('---\ntitle: A\ndate: 2026-02-01\nuntil: 2026-01-31\n---\n')).toEqual([
      '4:8 warn announcement/ends-before-start It begins on 2026-02-01 and ends on 2026-01-31, so no page ever shows it as current. Correct "until", or leave it out: the announcement then stays.',
    ]);
    expect(told('---\ntitle: A\ndate: 2026-02-01\nuntil: 2026-02-01\n---\n')).toEqual([]);
  });
});
