import { expect, test } from 'vitest';
import { createCollector } from './collect.ts';

const AT = { source: '', path: 'portal.config.yaml', line: 1, column: 1 };
const PORTAL = { configFolder: '/', logger: { info: () => undefined, warn: () => undefined } };

function siteSetup() {
  const collector = createCollector({ kinds: [], relations: [], components: [] });
  const entry = { list: 'plugins', use: './a.ts', path: ['plugins', 0] } as const;
  return { collector, site: collector.contextsFor(entry, 'a', AT, PORTAL)['site:setup'] };
}

test('a tab must not take the place of another, nor of the portal’s own', () => {
  const { collector, site } = siteSetup();
  const component = '/tab.astro';
  for (const id of ['kubernetes', 'kubernetes', 'definition']) site.addTab({ id, title: 'Tab', component });
  expect(collector.contributions.tabs.map(({ id }) => id)).toEqual(['kubernetes']);
  expect(collector.problems.map(({ code }) => code)).toEqual(['plugin/duplicate', 'plugin/duplicate']);
});

test('a tab’s id is a part of addresses', () => {
  const { site } = siteSetup();
  expect(() => {
    site.addTab({ id: '../x', title: 'Tab', component: '/tab.astro' });
  }).toThrow(
    'the tab "../x" needs an id of lower-case letters, digits and dashes, as it is a part of addresses',
  );
});
