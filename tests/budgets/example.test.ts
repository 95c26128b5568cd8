import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPages } from '../../bench/page-bytes.ts';
import { pageAssets } from '../../src/site/page-assets.ts';
import { PROJECT_ROOT } from '../architecture/source-file.ts';
import { runScript } from '../commands/run-script.ts';

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

let folder: string;
let pages: readonly Weighed[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'callboard-budgets-'));
  const [snapshot, dist] = [path.join(folder, 'snapshot'), path.join(folder, 'dist')];
  // The example has deliberate mistakes, so its harvest ends with 1.
  const config = ['--config', path.join(PROJECT_ROOT, 'portal.config.yaml')];
  await runScript('harvest', [...config, '--out', snapshot], { cwd: folder });
  await runScript('build', [...config, '--snapshot', snapshot, '--out', dist], { cwd: folder });
  pages = await weighAll(dist);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function weighAll(dist: string): Promise<Weighed[]> {
  const sizes = new Map<string, number>();
  const sizeOf = async (address: string) => {
    const known = sizes.get(address);
    if (known !== undefined) return known;
    const size = gzipSync(await readFile(path.join(dist, address))).length;
    sizes.set(address, size);
    return size;
  };
  const weighed: Weighed[] = [];
  for (const { path: page } of await listPages(dist)) {
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
  const types = Map.groupBy(pages, ({ page }) =>
    page
      .replace(/^(catalog)\/[^/]+\/([^/]+)\/[^/]+\//, '$1/*/$2/*/')
      .replace(/^((?:kinds|health)\/(?:owners\/)?).+\//, '$1*/'),
  );
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
