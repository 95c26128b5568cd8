import { expect, test } from 'vitest';
import { pageAssets } from './page-assets.ts';

const SCRIPTS: Readonly<Record<string, string>> = {
  '/x/_astro/page.js':
    'import{t as e}from"./words.js";import"./part.js";const later=()=>import("./dialog.js");export{e}from"./deep.js"',
  '/x/_astro/words.js': 'import { a } from "./deep.js";\nexport const t = a;',
};

test('a page needs its links and what its scripts import, and not what they ask for later', async () => {
  const page =
    '<link rel="stylesheet" href="/x/_astro/page.css"><script type="module" src="/x/_astro/page.js"></script><a href="/x/api.js">';
  expect(await pageAssets(page, (address) => Promise.resolve(SCRIPTS[address] ?? ''))).toEqual([
    '/x/_astro/page.css',
    '/x/_astro/page.js',
    '/x/_astro/words.js',
    '/x/_astro/part.js',
    '/x/_astro/deep.js',
  ]);
});
