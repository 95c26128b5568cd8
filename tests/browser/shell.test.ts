import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildTestSite, type TestSite } from './built-site.ts';
import { launchBrowser } from './launch.ts';
import { writeSampleSnapshot } from './sample-snapshot.ts';

let site: TestSite;
let browser: Browser;
const opened: Page[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([
    buildTestSite('/x/', writeSampleSnapshot, { site: 'https://portal.example.com' }),
    launchBrowser(),
  ]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.context().close()));
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  opened.push(page);
  await page.goto(site.home + address, { waitUntil: 'networkidle' });
  return page;
}

const navigationOf = (page: Page) => page.getByRole('navigation', { name: 'Portal' });
const widthOf = async (page: Page) => (await navigationOf(page).boundingBox())?.width;

test('the head of a page says where it is and what it is about', async () => {
  const page = await open('catalog/default/component/ledger-writer/');
  const address = 'https://portal.example.com/x/catalog/default/component/ledger-writer/';
  expect(await page.getAttribute('link[rel=canonical]', 'href')).toBe(address);
  expect(await page.getAttribute('meta[property="og:url"]', 'content')).toBe(address);
  expect(await page.getAttribute('meta[property="og:title"]', 'content')).toBe('ledger-writer');
  expect(await page.getAttribute('meta[property="og:site_name"]', 'content')).toBe('Callboard');
});

test('two keys lead to a place, and none of them while typing', async () => {
  const page = await open('');
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.waitForURL(`${site.home}catalog/`);
  await page.locator('main input[name=q]').focus();
  await page.keyboard.type('gh?[');
  expect(page.url()).toContain(`${site.home}catalog/`);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('a question mark lists the shortcuts; Escape closes the list and gives the focus back', async () => {
  const page = await open('health/');
  await page.getByRole('link', { name: 'Search or jump to' }).focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect.poll(() => dialog.isVisible()).toBe(true);
  expect(await dialog.getByRole('definition').allInnerTexts()).toContain('g\nc');
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  expect(page.url()).toBe(`${site.home}health/`);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('search-open');
});

test('a bracket folds the navigation on this page and the next, and pointing at it opens it', async () => {
  const page = await open('');
  expect(await widthOf(page)).toBe(208);
  await page.keyboard.press('[');
  await expect.poll(() => widthOf(page)).toBe(52);
  await page.goto(`${site.home}health/`);
  expect(await widthOf(page)).toBe(52);
  await navigationOf(page).hover();
  await expect.poll(() => widthOf(page)).toBe(208);
  await page.getByRole('button', { name: 'Unfold the navigation' }).click();
  await page.mouse.move(800, 400);
  await expect.poll(() => widthOf(page)).toBe(208);
});

test('the drawer takes the focus, gives it back, and closes when the focus leaves', async () => {
  const page = await open('health/', { viewport: { width: 390, height: 844 } });
  const menu = page.getByRole('button', { name: 'Menu' });
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toMatch(/^Health/);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Menu');
  await menu.click();
  await expect.poll(focused).toMatch(/^Health/);
  await page.getByRole('link', { name: 'Search or jump to' }).focus();
  await expect.poll(() => navigationOf(page).isVisible()).toBe(false);
});

test('a page that is pointed at is there before the click', async () => {
  const page = await open('catalog/');
  const link = page.getByRole('link', { name: 'ledger-writer', exact: true }).first();
  await link.hover();
  await page.waitForTimeout(600);
  await link.click();
  await page.waitForURL(`${site.home}catalog/default/component/ledger-writer/`);
  const delivered = () =>
    page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
        deliveryType?: string;
        activationStart?: number;
      })[];
      return entry?.deliveryType === 'navigational-prefetch' || (entry?.activationStart ?? 0) > 0;
    });
  expect(await delivered()).toBe(true);
});

test('on a phone nothing of the frame is smaller than a thumb, and nothing is wider than 360 px', async () => {
  const page = await open('', { viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.getByRole('button', { name: 'Menu' }).click();
  const targets = page.locator('.bar :is(a, button):visible, .nav :is(a, button):visible');
  const small: string[] = [];
  for (const target of await targets.all()) {
    const box = await target.boundingBox();
    if (!box || box.height < 44 || box.width < 44) small.push(await target.innerText());
  }
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test.each([
  ['at 200 % zoom', { viewport: { width: 720, height: 450 } }],
  ['on a very wide screen', { viewport: { width: 2560, height: 1300 } }],
  ['from right to left', { viewport: { width: 1440, height: 900 } }],
  ['where colours are forced', { viewport: { width: 1440, height: 900 }, forcedColors: 'active' as const }],
])('an entity page fits %s', async (name, options) => {
  const page = await open('catalog/default/component/ledger-writer/', options);
  if (name === 'from right to left') await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
});

test('on paper a dark page is black on white, without controls', async () => {
  const page = await open('catalog/default/component/ledger-writer/', { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator(':is(.bar, .nav, .btn):visible').count()).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
});

test('an address that leads nowhere shows what resembles it, and a search that needs no script', async () => {
  const page = await open('health/');
  const body = await readFile(path.join(site.folder, '404.html'), 'utf8');
  await page.route('**/component/ledgr-writer/', (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body }),
  );
  await page.goto(`${site.home}catalog/default/component/ledgr-writer/`);
  const meant = page.getByRole('region', { name: 'Did you mean' });
  await meant.getByRole('link', { name: /^ledger-writer/ }).click();
  expect(page.url()).toBe(`${site.home}catalog/default/component/ledger-writer/`);
  const plain = await open('404.html', { javaScriptEnabled: false });
  await plain.getByRole('searchbox').fill('ledger');
  await plain.keyboard.press('Enter');
  await plain.waitForURL(`${site.home}search/?q=ledger`);
});
