import { expect, test } from 'vitest';
import { homeParts } from './home-arrangement.ts';

const fleet = { id: 'fleet', title: 'Fleet', component: '/fleet.astro' };
const link = { title: 'Status', url: 'https://status.example.com' };
const names = (input: Parameters<typeof homeParts>[0]) =>
  homeParts(input).map((part) => `${part.area} ${part.name === 'plugin' ? part.widget.id : part.name}`);

test('by itself the page shows everything that has something to show, widgets of plugins last', () => {
  expect(names({ home: { links: [] }, widgets: [{ ...fleet, area: 'main' }], announcements: 0 })).toEqual([
    'top search',
    'top figures',
    'main owned',
    'side starred',
    'side recent',
    'side most',
    'main glance',
    'main attention',
    'main sources',
    'main fleet',
  ]);
  expect(names({ home: { links: [link] }, widgets: [], announcements: 2 }).slice(2, 5)).toEqual([
    'side announcements',
    'side links',
    'main owned',
  ]);
});

test('the config arranges: its order, nothing else, empty parts too, nothing twice', () => {
  const widgets = ['fleet', 'links', 'search', 'fleet', 'constructor'];
  expect(names({ home: { widgets, links: [] }, widgets: [fleet], announcements: 0 })).toEqual([
    'side fleet',
    'side links',
    'top search',
  ]);
});
