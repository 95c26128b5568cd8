import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPages, weighPages } from './page-bytes.ts';

const size = (text: string): number => gzipSync(text).length;
const page = (body: string): string =>
  `<link rel="stylesheet" href="/_astro/a.css"><script type="module" src="/_astro/a.js"></script><style>p{}</style>${body}`;
const files = {
  '_astro/a.css': 'body { color: red }',
  '_astro/a.js': 'start();',
  'index.html': page('home'),
  'catalog/default/component/one/index.html': page('short'),
  'catalog/default/component/two/index.html': page('longer'),
  'catalog/default/component/three/index.html': page('the longest'),
};

let dist: string;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'dist-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), text);
  }
});
afterAll(() => rm(dist, { recursive: true }));

describe('the weight of pages', () => {
  it('is that of the median page of each kind, with its styles and scripts', async () => {
    const css = size(files['_astro/a.css']) + size('p{}');
    const js = size(files['_astro/a.js']);
    expect(await weighPages(dist, await listPages(dist))).toEqual([
      { type: 'catalog/*/component/*/index.html', pages: 3, html: size(page('longer')), css, js },
      { type: 'index.html', pages: 1, html: size(page('home')), css, js },
    ]);
  });
});
