import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { catalogOf } from '../view/catalog.fixture.ts';
import { changeFeeds } from './change-feed.ts';

const catalog = catalogOf([
  {
    metadata: { name: 'ferry', title: 'Ferry <&> \u0001' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/crew' }],
  },
  { metadata: { name: 'tug' } },
  { kind: 'Group', metadata: { name: 'crew', title: 'Crew' } },
]);
const changes = [
  {
    snapshot: 'd2',
    previous: 'd1',
    at: '2026-11-20T10:00:00.000Z',
    added: ['component:default/ferry'],
    removed: ['component:default/gone'],
    changed: ['component:default/tug'],
    totals: { added: 1, removed: 1, changed: 1 },
  },
];

function read(xml: string) {
  const document = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'application/xml');
  const texts = (name: string) =>
    [...document.getElementsByTagName(name)].map(({ textContent }) => textContent);
  const links = [...document.getElementsByTagName('link')].map((link) => link.getAttribute('href'));
  return { titles: texts('title'), ids: texts('id'), updated: texts('updated'), links };
}

test('what publications changed is a feed, and each group has one of what it owns', () => {
  const files = changeFeeds({
    catalog,
    changes,
    title: 'Portal',
    author: 'Acme',
    origin: 'https://p.example',
  });
  expect(files.map(({ path }) => path)).toEqual([
    'status/changes.xml',
    'status/changes/default/group/crew.xml',
  ]);
  const [all, crew] = files.map(({ xml }) => read(xml));
  const ferry = 'https://p.example/x/catalog/default/component/ferry/';
  expect(all).toEqual({
    titles: ['Changes · Portal', 'Ferry <&> \ufffd: added', 'tug: changed', 'gone: removed'],
    ids: [
      'https://p.example/x/status/changes.xml',
      `${ferry}#d2-added`,
      'https://p.example/x/catalog/default/component/tug/#d2-changed',
      'https://p.example/x/catalog/default/component/gone/#d2-removed',
    ],
    updated: Array.from({ length: 4 }, () => '2026-11-20T10:00:00.000Z'),
    links: [
      'https://p.example/x/status/changes.xml',
      'https://p.example/x/health/history/',
      ferry,
      'https://p.example/x/catalog/default/component/tug/',
      'https://p.example/x/health/history/',
    ],
  });
  expect(crew).toMatchObject({ titles: ['Changes · Crew', 'Ferry <&> \ufffd: added'] });
});

test('without changes a feed is empty and valid; without an origin identifiers are permanent all the same', () => {
  const [all] = changeFeeds({ catalog, changes: [], title: 'Portal', author: 'Acme' });
  expect(read(all?.xml ?? '')).toEqual({
    titles: ['Changes · Portal'],
    ids: [expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/)],
    updated: ['1970-01-01T00:00:00Z'],
    links: ['/x/status/changes.xml', '/x/health/history/'],
  });
});
