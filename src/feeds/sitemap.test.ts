import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { catalogOf } from '../view/catalog.fixture.ts';
import { sitemap } from './sitemap.ts';

function addresses(xml: string): string[] {
  const document = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'application/xml');
  return [...document.getElementsByTagName('loc')].map(({ textContent }) => textContent ?? '');
}

test('home, lists and entities are in the sitemap, in as many files as they need', () => {
  const catalog = catalogOf([{ metadata: { name: 'a' } }, { metadata: { name: "b&<'\u0001" } }]);
  const files = sitemap(catalog, 'https://p.example', 4);
  expect(files.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
  const [index, first, second] = files.map(({ xml }) => addresses(xml));
  expect(index).toEqual(['https://p.example/x/sitemap-1.xml', 'https://p.example/x/sitemap-2.xml']);
  expect(first).toEqual([
    'https://p.example/x/',
    'https://p.example/x/catalog/',
    'https://p.example/x/health/',
    'https://p.example/x/kinds/component/',
  ]);
  expect(second).toEqual([
    'https://p.example/x/catalog/default/component/a/',
    'https://p.example/x/catalog/default/component/b~26~~3c~~27~~1~/',
  ]);
});
