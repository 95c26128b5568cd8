import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildTestSite, type TestSite } from './built-site.ts';
import { launchBrowser } from './launch.ts';
import { writeSampleSnapshot } from './sample-snapshot.ts';

const VISITED = 'catalog/default/component/ledger-writer/';
/** The browser fetches and starts a worker in its own time. */
const SOON = { timeout: 10_000 };
const OTHER = 'catalog/default/api/postings/';

let site: TestSite;
let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  [site, browser] = await Promise.all([buildTestSite('/x/', writeSampleSnapshot), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

afterEach(async () => {
  await context?.close();
  context = undefined;
});

/** A page of a new reader, whose browser has the worker. */
async function arrive(): Promise<Page> {
  context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.home);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), SOON).toBe(true);
  return page;
}

/** Addresses that the browser keeps, below the portal's root. */
function kept(page: Page, what: string): Promise<string[]> {
  return page.evaluate(async (part) => {
    const names = (await caches.keys()).filter((name) => name.includes(`:${part}:`));
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => new URL(url).pathname.replace('/x/', ''));
  }, what);
}

test('a page that was opened can be read offline and says how old it is; one that was not is named', async () => {
  const page = await arrive();
  await page.goto(site.home + VISITED);
  await expect.poll(() => kept(page, 'pages')).toContain(VISITED);
  await page.context().setOffline(true);

  await page.goto(`${site.home}${VISITED}?from=elsewhere`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('ledger-writer');
  expect(await page.locator('.notice-bar').innerText()).toMatch(
    /^You are offline\. This copy is from \d+:\d\d/,
  );
  expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('block');
  expect(await page.evaluate(() => document.fonts.check('1em "Instrument Sans Variable"'))).toBe(true);

  const response = await page.goto(site.home + OTHER);
  expect(response?.status()).toBe(503);
  expect(await page.getByText(`/x/${OTHER} was not opened before, so it is not kept.`).isVisible()).toBe(
    true,
  );
  await page.getByRole('link', { name: 'ledger-writer' }).click();
  await page.waitForURL(site.home + VISITED);

  await page.context().setOffline(false);
  await page.goto(site.home + VISITED);
  expect(await page.locator('.notice-bar').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.dataset['kept'])).toBeUndefined();
});

test('the catalog and what was searched for stay at hand', async () => {
  const page = await arrive();
  await page.goto(`${site.home}catalog/`, { waitUntil: 'networkidle' });
  await expect.poll(() => kept(page, 'data')).toContain('catalog-index.json');
  await page.context().setOffline(true);
  await page.goto(`${site.home}catalog/`, { waitUntil: 'networkidle' });
  await page.getByRole('combobox').first().fill('ledger-w');
  await expect.poll(() => page.locator('tbody .name').allInnerTexts()).toEqual(['ledger-writer']);
});

test('a page that is gone is no longer kept', async () => {
  const page = await arrive();
  const file = path.join(site.folder, VISITED, 'index.html');
  await page.goto(site.home + VISITED);
  await expect.poll(() => kept(page, 'pages')).toContain(VISITED);
  await rename(file, `${file}.away`);
  try {
    expect((await page.goto(site.home + VISITED))?.status()).toBe(404);
    await expect.poll(() => kept(page, 'pages')).not.toContain(VISITED);
  } finally {
    await rename(`${file}.away`, file);
  }
});

test('an open page says that the portal was updated, and a portal that wants no worker takes it away', async () => {
  const page = await arrive();
  const file = path.join(site.folder, 'service-worker.js');
  const worker = await readFile(file, 'utf8');
  try {
    await writeFile(file, worker.replace(/"version":"[^"]+"/, '"version":"newer"'));
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await expect
      .poll(() => page.locator('.notice-bar').innerText(), SOON)
      .toContain('The portal was updated.');

    await writeFile(file, worker.replace('"enabled":true', '"enabled":false'));
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), SOON)
      .toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  } finally {
    await writeFile(file, worker);
  }
});

test('the offline page lists what is kept, and forgets it', async () => {
  const page = await arrive();
  await page.goto(site.home + VISITED);
  await page.goto(`${site.home}offline/`);
  const list = page.locator('[data-pages]');
  await expect.poll(() => list.innerText()).toContain('ledger-writer');
  await page.getByRole('button', { name: 'Forget all' }).click();
  await expect.poll(() => list.innerText()).toBe('Nothing is kept any more.');
  expect(await kept(page, 'pages')).toEqual([]);
});
