import { expect, test } from 'vitest';
import { unreferenced } from './sweep-assets.ts';

test('assets that no page needs, also through another asset, are swept; names without a hash stay', () => {
  const at = (name: string) => `https://portal.example.com/_astro/${name}`;
  const assets = new Map([
    [at('page.BVScPF0l.js'), 'import"./words.D5Cy3AUl.js"'],
    [at('words.D5Cy3AUl.js'), ''],
    [at('page.CPYQMNmt.css'), 'src:url(/_astro/sans.BHE1Aw1c.woff2)'],
    [at('sans.BHE1Aw1c.woff2'), ''],
    [at('older.D3xB3V7Q.js'), 'import"./oldest.H7xB3V7Q.js"'],
    [at('oldest.H7xB3V7Q.js'), ''],
    ['https://portal.example.com/icons.svg', ''],
  ]);
  const pages = ['<link href="/_astro/page.CPYQMNmt.css"><script src="/_astro/page.BVScPF0l.js">'];
  expect(unreferenced(pages, assets)).toEqual([at('older.D3xB3V7Q.js'), at('oldest.H7xB3V7Q.js')]);
});
