import { fileURLToPath } from 'node:url';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SnapshotAnnouncement } from '../../src/snapshot/format.ts';
import { writeSnapshot } from '../../src/snapshot/write-snapshot.ts';
import { buildTestSite, type TestSite } from './built-site.ts';
import { launchBrowser } from './launch.ts';
import { SAMPLE_ENTITIES, snapshotEntity } from './sample-snapshot.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const ANNOUNCEMENTS: readonly SnapshotAnnouncement[] = [
  {
    slug: 'current',
    title: 'Ledger is read-only <b>tonight</b>',
    date: '2026-11-20',
    until: '2026-11-21',
    tags: ['ledger'],
    author: 'group:default/ledger',
    pinned: true,
    body: 'See [the writer](/catalog/default/component/ledger-writer/). <script>alert(1)</script> [no](javascript:alert(1)) ![theirs](https://example.com/a.png)',
  },
  { slug: 'coming', title: 'Coming', date: '2026-11-30', tags: [], pinned: false, body: 'Soon.' },
  {
    slug: 'past',
    title: 'Past',
    date: '2026-01-01',
    until: '2026-01-02',
    tags: [],
    pinned: false,
    body: 'Was.',
  },
];
const PROBLEM = {
  code: 'catalog/some',
  level: 'warn',
  message: 'It is so.',
  hint: 'Change it.',
  at: { source: 'git:x', path: 'a.yaml', line: 1, column: 1 },
} as const;

let site: TestSite;
let browser: Browser;
let contexts: BrowserContext[] = [];
const faults: string[] = [];

beforeAll(async () => {
  const widget = {
    id: 'hours',
    title: 'Opening hours',
    component: fileURLToPath(new URL('../plugins/standalone/OpeningHoursWidget.astro', import.meta.url)),
  };
  const write = async (folder: string) => {
    const entities = SAMPLE_ENTITIES.map((item) => snapshotEntity(item)).sort((a, b) =>
      a.ref < b.ref ? -1 : 1,
    );
    await writeSnapshot(folder, {
      entities,
      problems: ['component:default/worker-001', 'resource:default/ledger-db'].map((entity) => ({
        ...PROBLEM,
        entity,
      })),
      sources: [{ id: 'git:x', revision: 'r1', files: 1, entities: entities.length }],
      announcements: ANNOUNCEMENTS,
    });
    const status = { harvestedAt: '2026-11-21T11:00:00Z', sources: [{ id: 'git:x', state: 'fresh' }] };
    await mkdir(path.join(folder, 'status'), { recursive: true });
    await writeFile(path.join(folder, 'status/sources.json'), JSON.stringify(status));
  };
  const links = [
    { title: 'Status', url: 'https://status.example.com', description: 'Now', icon: 'alert' as const },
    { title: 'Problems', url: '/health/' },
  ];
  const config = {
    title: 'Callboard',
    organisation: 'Acme',
    language: 'en',
    branding: {},
    home: { links },
  } as const;
  const built = buildTestSite('/x/', write, {
    config: { ...config, home: { links } },
    extensions: { cards: [], pages: [], widgets: [widget] },
  });
  [site, browser] = await Promise.all([built, launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
  expect(faults.splice(0)).toEqual([]);
});

async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  await context.clock.setFixedTime(NOW);
  contexts.push(context);
  return context;
}

async function open(path: string, context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  await page.goto(site.home + path, { waitUntil: 'networkidle' });
  return page;
}

const section = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });

test('who the reader is, is chosen by keyboard, and home then shows what the reader owns', async () => {
  const page = await open('', await newContext());
  await page.getByRole('link', { name: 'Say who you are.' }).click();
  const field = page.getByRole('combobox');
  await field.focus();
  await page.keyboard.type('bran');
  await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(['Ida Brandt']);
  expect(await page.getByRole('status').first().innerText()).toBe('1 found');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('option').count()).toBe(0);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  expect(await field.getAttribute('aria-activedescendant')).toBe('me-people-0');
  await page.keyboard.press('Enter');
  expect(await page.locator('.me-name').innerText()).toBe('Ida Brandt');
  expect(await page.locator('.me-teams').innerText()).toBe('Ledger team');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Choose somebody else');
  expect(await page.locator('[data-teams-nav] a').innerText()).toBe('Ledger team');
  expect(await page.locator('[data-me]').getAttribute('data-me')).toBe('IB');
  await page.goto(site.home, { waitUntil: 'networkidle' });
  const owned = section(page, 'Owned by you');
  await expect.poll(() => owned.locator('.owned-kinds').innerText()).toMatch(/Components\s*1/);
  expect(await owned.locator('li[data-ref]').innerText()).toMatch(/ledger-db\s+1 warning/);
  const attention = section(page, 'Needs attention').locator('li');
  await expect.poll(() => attention.first().innerText()).toMatch(/ledger-db\s+YOURS\s*1 warning/);
  expect(await attention.count()).toBe(2);
  await page.goto(`${site.home}me/`);
  await page.getByRole('button', { name: /^Forget me/ }).click();
  expect(await page.locator('[data-teams-nav]').isVisible()).toBe(false);
  expect(await page.getByRole('combobox').isVisible()).toBe(true);
});

test('a star given on an entity page stands in the navigation and on the home page, and is taken away there', async () => {
  const page = await open('catalog/default/component/ledger-writer/', await newContext());
  const star = page.getByRole('button', { name: 'Star ledger-writer' });
  expect(await star.getAttribute('aria-pressed')).toBe('false');
  await star.press('Enter');
  expect(await star.getAttribute('aria-pressed')).toBe('true');
  expect(await star.getAttribute('title')).toBe('Unstar ledger-writer');
  expect(await page.locator('[data-starred-nav] a').innerText()).toBe('ledger-writer');
  await page.goto(site.home);
  const starred = section(page, 'Starred');
  expect(await starred.locator('li a').innerText()).toBe('ledger-writer');
  await starred.getByRole('button').click();
  expect(await starred.locator('.empty').innerText()).toContain('What you star stands here');
  expect(await page.locator('[data-starred-nav]').isVisible()).toBe(false);
});

test('the pages opened last and most often stand on the home page', async () => {
  const context = await newContext();
  const page = await open('catalog/default/component/ledger-writer/', context);
  await page.goto(`${site.home}catalog/default/api/postings/`);
  await page.goto(`${site.home}catalog/default/component/ledger-writer/`);
  await page.goto(site.home);
  expect(await section(page, 'Recently viewed').locator('li a').allInnerTexts()).toEqual([
    'ledger-writer',
    'postings',
  ]);
  expect(await section(page, 'Most viewed').locator('li').allInnerTexts()).toEqual([
    expect.stringMatching(/^ledger-writer\s+2 visits$/),
  ]);
});

test('two tabs show the same', async () => {
  const context = await newContext();
  const first = await open('catalog/default/component/ledger-writer/', context);
  const second = await open('catalog/default/component/ledger-writer/', context);
  await first.getByRole('button', { name: 'Star ledger-writer' }).click();
  await expect
    .poll(() => second.getByRole('button', { name: 'Star ledger-writer' }).getAttribute('aria-pressed'))
    .toBe('true');
  expect(await second.locator('[data-starred-nav] a').innerText()).toBe('ledger-writer');
});

test('a star that comes later has its state, and pressing it works', async () => {
  const page = await open('health/', await newContext());
  await page.evaluate(() => {
    document
      .querySelector('main')
      ?.insertAdjacentHTML(
        'beforeend',
        '<p><button type="button" data-star="api:default/postings" data-title="postings" aria-label="Star postings">x</button></p>',
      );
  });
  const star = page.getByRole('button', { name: 'Star postings' });
  await expect.poll(() => star.getAttribute('aria-pressed')).toBe('false');
  await star.click();
  expect(await star.getAttribute('aria-pressed')).toBe('true');
});

test('with storage blocked everything works until the page is left', async () => {
  const context = await newContext();
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const page = await open('catalog/default/component/ledger-writer/', context);
  const star = page.getByRole('button', { name: 'Star ledger-writer' });
  await star.click();
  expect(await star.getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('[data-starred-nav] a').innerText()).toBe('ledger-writer');
  await page.goto(`${site.home}me/`);
  await page.getByRole('combobox').fill('ledger');
  await page.getByRole('option').first().click();
  expect(await page.locator('.me-teams').innerText()).toContain('Ledger team');
  expect(await page.locator('[data-starred-nav]').isVisible()).toBe(false);
});

test('what is kept goes to a file and comes back in another browser', async () => {
  const page = await open('catalog/default/api/postings/', await newContext());
  await page.getByRole('button', { name: 'Star postings' }).click();
  await page.goto(`${site.home}me/`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ]);
  const file = await readFile(await download.path());
  const other = await open('me/', await newContext());
  const chooser = other.locator('input[type=file]');
  await chooser.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect
    .poll(() => other.locator('callboard-marks [role=status]').innerText())
    .toBe('That file was not exported from a portal. Nothing was changed.');
  await chooser.setInputFiles({ name: 'callboard.json', mimeType: 'application/json', buffer: file });
  await expect.poll(() => section(other, 'Starred').locator('li a').allInnerTexts()).toEqual(['postings']);
  await other.getByRole('button', { name: 'Forget everything' }).click();
  expect(await section(other, 'Starred').locator('li').count()).toBe(0);
});

test('only what is current is announced, and what began since the last visit is new', async () => {
  const context = await newContext();
  const page = await open('', context);
  const list = section(page, 'Announcements');
  expect(await list.locator('h3:visible').allInnerTexts()).toEqual(['Ledger is read-only <b>tonight</b>']);
  await context.clock.setFixedTime(new Date('2026-12-01T12:00:00Z'));
  await page.goto(site.home);
  expect(await list.locator('h3:visible').allInnerTexts()).toEqual([expect.stringMatching(/^Coming\s*NEW$/)]);
  await page.goto(`${site.home}announcements/`);
  expect(await page.locator('main h2:visible').allInnerTexts()).toEqual([
    expect.stringMatching(/^Ledger.*Over$/),
    expect.stringMatching(/^Coming\s*NEW$/),
    expect.stringMatching(/^Past\s*Over$/),
  ]);
  expect(await page.locator('link[type="application/atom+xml"]').getAttribute('href')).toContain(
    '/x/announcements/feed.xml',
  );
});

test('the body of an announcement is harmless', async () => {
  const page = await open('announcements/current/', await newContext());
  expect(await page.locator('.prose').innerHTML()).toBe(
    '<p>See <a href="/x/catalog/default/component/ledger-writer/">the writer</a>. alert(1) <span>no</span> <a href="https://example.com/a.png">theirs</a></p>',
  );
  expect(await page.locator('.notice-meta').innerText()).toMatch(
    /20 November 2026\s+until 21 November 2026\s+Ledger team/,
  );
});

test('without JavaScript home shows what needs no reader, and nothing that does', async () => {
  const page = await open('', await newContext({ javaScriptEnabled: false }));
  expect(await page.locator('main h2:visible').allInnerTexts()).toEqual([
    'Catalog at a glance',
    'Needs attention',
    'Sources',
    'Announcements',
    'Links',
    'Opening hours',
  ]);
  expect(await page.locator('.notices h3').count()).toBe(3);
  expect(
    await page
      .getByRole('link', { name: /^Problems/ })
      .first()
      .getAttribute('href'),
  ).toBe('/x/health/');
  expect(await section(page, 'Opening hours').innerText()).toContain('The desk is open from 9 to 17.');
  await page.goto(`${site.home}catalog/default/component/ledger-writer/`);
  expect(await page.locator('[data-star]').first().isVisible()).toBe(false);
});

test.each(['', 'me/', 'announcements/', 'announcements/current/'])(
  '/%s has no accessibility violation when it is filled, wide and narrow',
  async (path) => {
    const context = await newContext({ reducedMotion: 'reduce' });
    await context.addInitScript(() => {
      const keep = (name: string, value: unknown) => {
        localStorage.setItem(`callboard:/x/:${name}`, JSON.stringify(value));
      };
      const known = [{ ref: 'component:default/ledger-writer', title: 'ledger-writer' }];
      keep('starred', known);
      keep('visits', [{ ...known[0], count: 3, last: 1_750_000_000_000 }]);
      keep('identity', {
        groups: [{ ref: 'group:default/ledger', title: 'Ledger team' }],
        snapshot: 'another',
      });
    });
    const page = await open(path, context);
    await page.evaluate(axe.source);
    const violations = () =>
      page.evaluate(async () => {
        const loaded = (globalThis as unknown as { axe: typeof axe }).axe;
        const found = await loaded.run(document);
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
      });
    expect(await violations(), 'wide').toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(), 'narrow and dark').toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  },
);
