import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/site/build-site.ts';
import { writeSampleSnapshot } from './sample-snapshot.ts';

const silent = { info: () => undefined, warn: () => undefined };
let work: string;

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'callboard-build-'));
  await writeSampleSnapshot(path.join(work, 'snapshot'));
  await writeFile(
    path.join(work, 'card.astro'),
    '---\nconst { entity } = Astro.props;\n---\n<p>Card of {entity.metadata.name}</p>',
  );
  await writeFile(path.join(work, 'radar.astro'), '<p>Techniques and tools</p>');
  await writeFile(path.join(work, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await build('first');
});

afterAll(() => rm(work, { recursive: true, force: true }));

function build(out: string, snapshot = 'snapshot') {
  return buildSite({
    config: {
      title: 'Callboard',
      organisation: 'Acme',
      language: 'en',
      branding: { logo: 'logo.svg', colours: { accent: { light: '#0a5a7a', dark: '#8fd0ea' } } },
    },
    configFolder: work,
    snapshot: path.join(work, snapshot),
    out: path.join(work, out),
    base: '/',
    extensions: {
      cards: [
        {
          id: 'demo',
          title: 'Demo',
          component: path.join(work, 'card.astro'),
          when: ({ kind }) => kind === 'System',
        },
      ],
      pages: [{ path: 'radar', title: 'Radar', component: path.join(work, 'radar.astro') }],
    },
    logger: silent,
  });
}

async function digests(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of (await readdir(path.join(work, folder), { recursive: true })).sort()) {
    const file = path.join(work, folder, name);
    if ((await stat(file)).isFile())
      found[name] = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
  }
  return found;
}

function read(file: string): Promise<string> {
  return readFile(path.join(work, 'first', file), 'utf8');
}

test('two builds of one snapshot are the same, byte for byte', async () => {
  await build('second');
  const first = await digests('first');
  expect(await digests('second')).toEqual(first);
  expect(Object.keys(first).length).toBeGreaterThan(200);
});

test('a build that fails leaves the site that is there alone', async () => {
  await mkdir(path.join(work, 'kept'));
  await writeFile(path.join(work, 'kept/index.html'), 'old');
  await expect(build('kept', 'nowhere')).rejects.toThrow('there is no snapshot in');
  expect(await readFile(path.join(work, 'kept/index.html'), 'utf8')).toBe('old');
  expect((await readdir(work)).filter((name) => name.startsWith('kept'))).toEqual(['kept']);
});

test('what a host and a reader need lies beside the pages', async () => {
  expect(await read('_headers')).toContain("frame-ancestors 'none'");
  expect(JSON.parse(await read('status/sources.json'))).toHaveProperty('harvestedAt');
  expect(await read('licences/instrument-sans.txt')).toContain('SIL OPEN FONT LICENSE');
  expect(await read('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
  expect(await read('branding/theme.css')).toContain('light-dark(#0a5a7a, #8fd0ea)');
  expect(await read('index.html')).toContain('src="/branding/logo.svg"');
});

test('cards of plugins stand on the entities that they are for, their pages in the navigation', async () => {
  expect(await read('catalog/default/system/ledger/index.html')).toContain('Card of ledger');
  expect(await read('catalog/default/domain/payments/index.html')).not.toContain('Card of');
  expect(await read('index.html')).toContain('href="/radar/"');
  expect(await read('radar/index.html')).toContain('<p>Techniques and tools</p>');
});

test('pages stay within their budgets', async () => {
  const html = await read('catalog/default/component/ledger-writer/index.html');
  const linked = [...html.matchAll(/(?:href|src)="\/(_astro\/[^"]+\.(css|js))"/g)];
  const bytes = async (kind: string) => {
    const files = linked.filter(([, , extension]) => extension === kind);
    const sizes = await Promise.all(files.map(async ([, file = '']) => gzipSync(await read(file)).length));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  expect(gzipSync(html).length).toBeLessThan(12_000);
  expect(gzipSync(await read('catalog/default/api/postings/index.html')).length).toBeLessThan(12_000);
  expect(await bytes('css')).toBeLessThan(16_000);
  expect(await bytes('js')).toBeLessThan(15_000);
});

test('every other form that a page names is there: Markdown, JSON, feeds', async () => {
  const names = await readdir(path.join(work, 'first'), { recursive: true });
  const files = new Set(names.map((name) => `/${name}`));
  const forms = await Promise.all(
    names
      .filter((name) => name.endsWith('index.html'))
      .map(async (name) => [...(await read(name)).matchAll(/<link rel="alternate"[^>]* href="([^"]+)"/g)]),
  );
  const addresses = forms.flat().map(([, href = '']) => href);
  expect(addresses.length).toBeGreaterThan(100);
  expect(addresses.filter((href) => !files.has(href))).toEqual([]);
});
