import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildTestSite, type TestSite } from './built-site.ts';
import { hostileAnnouncements, hostileEntities, hostileKept, hostileProblems } from './hostile-snapshot.ts';
import { launchBrowser } from './launch.ts';
import { writeSampleSnapshot } from './sample-snapshot.ts';

let site: TestSite;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([
    buildTestSite('/', (folder) =>
      writeSampleSnapshot(folder, hostileEntities(), hostileProblems(), hostileAnnouncements()),
    ),
    launchBrowser(),
  ]);
  page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const isOwn = protocol === 'blob:' || protocol === 'data:' || `${origin}/` === site.home;
    if (!isOwn) faults.push(`request to ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Addresses of every page of the built site. */
async function allPages(): Promise<string[]> {
  const files = await readdir(site.folder, { recursive: true });
  return files
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/index\.html$/, ''));
}

test(
  'every page of a hostile catalog is only read: nothing runs, nothing breaks',
  { timeout: 400_000 },
  async () => {
    const pages = await allPages();
    expect(pages.length).toBeGreaterThan(hostileEntities().length);
    for (const address of pages) {
      const response = await page.goto(site.home + address);
      expect(response?.status(), address).toBe(200);
      const state = await page.evaluate(() => ({
        pwned: 'pwned' in window,
        headings: [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility()).length,
        // Every page ends with our own script: markup that a payload broke open would swallow or move it.
        whole: document.querySelector('.app > main') !== null,
        foreign: document.querySelectorAll('iframe, object, embed, base, [onerror], [onload], [onmouseover]')
          .length,
        // Links of pictures too, whose `href` is no text.
        links: [...document.querySelectorAll('a')].filter(
          (link) =>
            !['http:', 'https:', 'mailto:'].includes(
              new URL(link.getAttribute('href') ?? '', document.baseURI).protocol,
            ),
        ).length,
      }));
      expect(state, address).toEqual({ pwned: false, headings: 1, whole: true, foreign: 0, links: 0 });
    }
    expect(faults).toEqual([]);
  },
);

test('filtering and searching for payloads only shows them', async () => {
  await page.goto(`${site.home}catalog/?q=%3Cscript%3E&tag=__proto__&owner=constructor`, {
    waitUntil: 'networkidle',
  });
  await page.goto(`${site.home}catalog/?tag=__proto__&sort=-owner`, { waitUntil: 'networkidle' });
  await expect.poll(() => page.locator('tbody tr[aria-rowindex]').count()).toBe(hostileEntities().length);
  for (const query of ['script', 'constructor', '<img src=x onerror=window.pwned=1>']) {
    await page.goto(`${site.home}search/?q=${encodeURIComponent(query)}`, { waitUntil: 'networkidle' });
    await page.locator('callboard-search[data-ready]').waitFor();
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('script');
  await page.getByRole('option').first().waitFor();
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(faults).toEqual([]);
});

test('what somebody left in the reader’s browser is only shown', async () => {
  await page.goto(site.home);
  await page.evaluate((kept) => {
    for (const [name, value] of Object.entries(kept)) {
      localStorage.setItem(`callboard:/:${name}`, JSON.stringify(value));
    }
  }, hostileKept());
  for (const address of ['', 'me/', 'catalog/', 'search/', 'catalog/default/component/component-0/']) {
    await page.goto(site.home + address, { waitUntil: 'networkidle' });
    const state = await page.evaluate(() => ({
      pwned: 'pwned' in window,
      starred: document.querySelectorAll('[data-starred-nav] a').length,
      leadingAway: [
        ...document.querySelectorAll('[data-starred-nav] a, callboard-own a, callboard-identity a'),
      ]
        .map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI))
        .filter(({ origin }) => origin !== location.origin).length,
    }));
    expect(state, address).toEqual({ pwned: false, starred: 8, leadingAway: 0 });
  }
  await page.evaluate(() => {
    localStorage.clear();
  });
  expect(faults).toEqual([]);
});

test('an address made by somebody else is only read', async () => {
  const payload = encodeURIComponent('"><img src=x onerror=window.pwned=1>');
  const deep = encodeURIComponent(`${'-owner:"'.repeat(200)} ${'a:b,'.repeat(200)}`);
  for (const address of [
    `catalog/?q=${deep}`,
    `catalog/?q=${payload}&columns=${payload}&sort=${payload}&view=${payload}`,
    `catalog/?filters[kind]=${payload}&filters[user]=${payload}&filters[owners][0]=${payload}`,
    `search/?q=${payload}&in=${payload}&tag=${payload}&page=-1e9`,
    `catalog-graph/?rootEntityRefs[]=${payload}&maxDepth=1e9&selectedKinds[]=${payload}&q=${payload}`,
    `health/?q=${payload}&owner=${payload}&code=__proto__`,
    `me/?${payload}#${payload}`,
    `catalog/default/component/component-0/?inspect=${payload}#"><img src=x onerror=window.pwned=1>`,
  ]) {
    await page.goto(site.home + address, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => 'pwned' in window), address).toBe(false);
    expect(await page.locator('img[src=x]').count(), address).toBe(0);
  }
  expect(faults).toEqual([]);
});

test('text that would reorder or hide its neighbours is shown as marks', async () => {
  const { links } = { links: await allPages() };
  const index = hostileEntities().findIndex(({ entity }) => entity.metadata.title?.startsWith('\u202e'));
  expect(index).toBeGreaterThan(0);
  expect(links).toContain('catalog/default/component/component-12/');
  await page.goto(`${site.home}catalog/default/component/component-12/`);
  expect(await page.locator('h1').textContent()).toBe('�gnp.exe����[31m���');
});
