import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExample, pageType, type ExampleSite } from '../browser/example-site.ts';
import { pageAssets } from '../../src/site/page-assets.ts';

/** Gzipped bytes. */
const BUDGETS = { html: 12_000, css: 16_000, js: 15_000 };

/** What a page loads from elsewhere by itself; links that people follow are none of it. */
const EXTERNAL =
  /<(?:script|img|iframe|source|video|audio|object|embed)\b[^>]*?\b(?:src|data)="https?:|<link\b(?![^>]*\brel="(?:canonical|alternate)")[^>]*?\bhref="https?:/;

interface Weighed {
  readonly page: string;
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly external: boolean;
}

let site: ExampleSite;
let pages: readonly Weighed[] = [];

beforeAll(async () => {
  site = await buildExample();
  pages = await weighAll(site);
});

afterAll(() => site.remove());

async function weighAll({ folder: dist, pages: paths }: ExampleSite): Promise<Weighed[]> {
  const sizes = new Map<string, number>();
  const sizeOf = async (address: string) => {
    const known = sizes.get(address);
    if (known !== undefined) return known;
    const size = gzipSync(await readFile(path.join(dist, address))).length;
    sizes.set(address, size);
    return size;
  };
  const weighed: Weighed[] = [];
  for (const page of paths) {
    const html = await readFile(path.join(dist, page), 'utf8');
    const assets = await pageAssets(html, (address) => readFile(path.join(dist, address), 'utf8'));
    const sum = async (extension: string) => {
      const all = assets.filter((address) => address.endsWith(extension)).map(sizeOf);
      return (await Promise.all(all)).reduce((total, size) => total + size, 0);
    };
    const [css, js] = [await sum('.css'), await sum('.js')];
    weighed.push({ page, html: gzipSync(html).length, css, js, external: EXTERNAL.test(html) });
  }
  return weighed;
}

/** The heaviest page of each type, one a line. */
function table(): string {
  const types = Map.groupBy(pages, ({ page }) => pageType(page));
  const most = (list: readonly Weighed[], key: 'html' | 'css' | 'js') =>
    (Math.max(...list.map((page) => page[key])) / 1000).toFixed(1).padStart(6);
  const rows = [...types].map(
    ([type, list]) => `${most(list, 'html')} ${most(list, 'css')} ${most(list, 'js')}  ${type}`,
  );
  return `gzipped KB, the heaviest page of each type\n  HTML    CSS     JS\n${rows.join('\n')}`;
}

const over = (key: 'html' | 'css' | 'js', list: readonly Weighed[] = pages) =>
  list.filter((page) => page[key] > BUDGETS[key]).map((page) => `${page.page}: ${String(page[key])}`);

test('every page of the example keeps to the budgets', () => {
  process.stdout.write(`${table()}\n`);
  expect(pages.length).toBeGreaterThan(200);
  expect(over('css')).toEqual([]);
  expect(over('js')).toEqual([]);
});

test('every page of an entity keeps to the budget of its HTML', () => {
  const entities = pages.filter(({ page }) => /^catalog\/[^/]+\/[^/]+\/[^/]+\/index\.html$/.test(page));
  expect(entities.length).toBeGreaterThan(100);
  expect(over('html', entities)).toEqual([]);
});

test('no page loads anything from elsewhere', () => {
  expect(pages.filter(({ external }) => external).map(({ page }) => page)).toEqual([]);
});
