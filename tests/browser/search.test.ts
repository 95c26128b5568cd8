import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SearchableText } from '../../src/plugin/hooks.ts';
import { buildTestSite, type TestSite } from './built-site.ts';
import { launchBrowser } from './launch.ts';
import { SAMPLE_ENTITIES, snapshotEntity, writeSampleSnapshot } from './sample-snapshot.ts';

const PAYLOAD = '<img src=x onerror="window.pwned=1">';
const RECORDS: readonly SearchableText[] = [
  {
    url: 'radar/#kotlin',
    title: `Kotlin ${PAYLOAD}`,
    content: `Adopted for services. ${PAYLOAD} \u001e\u0003 tier`,
    kind: `Radar ${PAYLOAD}`,
    filters: { tag: ['adopt'], __proto__: ['x'] },
  },
];
const STRANGE = ['São Paulo harbour', 'Hauptstraße', '日本語の検索'].map((title, index) =>
  snapshotEntity({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `strange-${String(index)}`,
      title,
      description: index === 2 ? '港の時刻表を表示します。' : 'Cafés and naïve words.',
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'ledger' },
  }),
);

/** A first search loads the index. */
const SLOW = { timeout: 10_000 };

let site: TestSite;
let empty: TestSite;
let browser: Browser;
const opened: Page[] = [];
let faults: string[] = [];

beforeAll(async () => {
  const entities = [...SAMPLE_ENTITIES.map((item) => snapshotEntity(item)), ...STRANGE];
  const extensions = { cards: [], pages: [], searchRecords: RECORDS };
  browser = await launchBrowser();
  // One build at a time in a process.
  site = await buildTestSite('/x/', (folder) => writeSampleSnapshot(folder, entities), { extensions });
  empty = await buildTestSite('/', (folder) => writeSampleSnapshot(folder, [], []));
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await empty.close();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.context().close()));
  expect(faults).toEqual([]);
});

/** Opens a page; what it logs as an error fails the test. */
async function open(path: string, options: BrowserContextOptions = {}, where = site): Promise<Page> {
  faults = [];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  opened.push(page);
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  await page.goto(where.home + path, { waitUntil: 'networkidle' });
  return page;
}

async function openDialog(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(query);
}

const titles = (page: Page) => page.locator('[role=option] b').allInnerTexts();
const chosen = (page: Page) => page.locator('[role=option][aria-selected=true] b').innerText();

test('arrows choose, Enter opens, Tab reaches the scopes, Escape closes', async () => {
  const page = await open('health/');
  await openDialog(page, 'ledger');
  await expect.poll(() => chosen(page)).toBe('ledger');
  const first = await titles(page);
  await page.keyboard.press('ArrowDown');
  expect(await chosen(page)).toBe(first[1]);
  const active = await page.getByRole('combobox').getAttribute('aria-activedescendant');
  expect(await page.locator(`#${String(active)}`).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await chosen(page)).toBe(first[0]);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Everything');
  await page.getByRole('button', { name: 'People' }).press('Enter');
  await expect.poll(() => chosen(page)).toBe('Ledger team');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.home}catalog/default/group/ledger/`);

  await page.keyboard.press('/');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});

test('Control and Enter open a result beside the page', async () => {
  const page = await open('health/');
  await openDialog(page, 'ida brandt');
  await expect.poll(() => chosen(page)).toBe('Ida Brandt');
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.keyboard.press('Control+Enter'),
  ]);
  await other.waitForURL(`${site.home}catalog/default/user/ida.brandt/`);
  expect(page.url()).toBe(`${site.home}health/`);
});

test('names come while typing; texts, operations and pages follow and say why', async () => {
  const page = await open('');
  await openDialog(page, 'bookkeeping runbook');
  await expect.poll(() => page.getByText('Nothing matches').count()).toBe(1);
  await page.getByRole('combobox').fill('double entry');
  const text = page.locator('.hit', { hasText: 'ledger-writer' });
  await expect.poll(() => text.locator('.hit-why').innerText()).toBe('description');
  expect(await text.locator('mark').allInnerTexts()).toEqual(['double', 'entry']);
  await page.getByRole('combobox').fill('GET postings');
  await expect.poll(() => page.locator('.hit', { hasText: 'GET /postings/{id}' }).count()).toBe(1);
  await page.getByRole('combobox').fill('health');
  await expect.poll(() => chosen(page)).toBe('Health');
});

test('an action is done at once', async () => {
  const page = await open('health/');
  await openDialog(page, 'dark mode');
  await expect.poll(() => chosen(page)).toBe('Switch theme');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('button', { name: 'Theme: light' }).count()).toBe(1);
});

test('searches are remembered until they are forgotten', async () => {
  const page = await open('health/');
  await openDialog(page, 'ledger-writer');
  await expect.poll(() => chosen(page)).toBe('ledger-writer');
  await page.keyboard.press('Enter');
  await page.waitForURL(/ledger-writer/);
  await page.keyboard.press('Control+k');
  const again = page.getByRole('option').filter({ hasText: 'ledger-writer' }).last();
  await again.click();
  expect(await page.getByRole('combobox').inputValue()).toBe('ledger-writer');
  await page.getByRole('combobox').fill('');
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect.poll(() => page.getByText('Recent searches').count()).toBe(0);
});

test.each([
  ['sao', 'São Paulo harbour'],
  ['hauptstrasse', 'Hauptstraße'],
  ['検索', '日本語の検索'],
  ['cafes', 'São Paulo harbour'],
  ['時刻表', '日本語の検索'],
])('%s finds %s', async (query, title) => {
  const page = await open('');
  await openDialog(page, query);
  await expect.poll(() => titles(page)).toContain(title);
});

test('the page keeps its state in the address, below any base path', async () => {
  const page = await open('search/?q=worker&kind=Component&type=cron');
  await expect.poll(() => page.locator('.hits > li').count(), SLOW).toBe(20);
  expect(await page.locator('[data-counted]').innerText()).toBe('65 results');
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => page.locator('.hits > li').count(), SLOW).toBe(40);
  expect(page.url()).toBe(`${site.home}search/?q=worker&kind=Component&type=cron&page=2`);
  await page.reload();
  await expect.poll(() => page.locator('.hits > li').count(), SLOW).toBe(40);
  await page.locator('.hits a').first().click();
  await page.waitForURL(new RegExp(`^${site.home}catalog/default/component/worker-`));
});

test('what was mistyped is found, and what is not there leads on', async () => {
  const page = await open('search/?q=ledgr-wrter');
  await expect.poll(() => page.locator('.hit b').first().innerText()).toBe('ledger-writer');
  await page.getByRole('searchbox').fill('worker ida');
  const nothing = page.locator('.hits .nothing');
  await nothing.getByRole('link', { name: 'Leave out “worker”' }).click();
  await page.waitForURL(`${site.home}search/?q=ida`);
});

test('records of plugins are found, look their own, and harm nothing', async () => {
  const page = await open('search/?q=adopted');
  const hit = page.locator('.hit');
  await expect.poll(() => hit.count()).toBe(1);
  expect(await hit.getAttribute('href')).toBe('/x/radar/#kotlin');
  expect(await hit.innerText()).toContain(PAYLOAD);
  await openDialog(page, 'adopted');
  await page.getByRole('option').first().waitFor();
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

test('without JavaScript the page says so and leads to the lists', async () => {
  const page = await open('search/?q=ledger', { javaScriptEnabled: false });
  expect(await page.getByText('Search needs JavaScript.').isVisible()).toBe(true);
  await page.locator('main').getByRole('link', { name: 'Components' }).click();
  expect(page.url()).toBe(`${site.home}kinds/component/`);
});

test('an empty catalog finds nothing, and no error', async () => {
  const page = await open('search/?q=ledger', {}, empty);
  await expect.poll(() => page.getByText('Nothing matches').count()).toBe(1);
  await openDialog(page, 'ledger');
  await expect.poll(() => page.locator('dialog').getByText('Nothing matches').count()).toBe(1);
});

test('the dialog and the page have no accessibility violation, narrow and wide, light and dark', async () => {
  const page = await open('search/?q=worker', { reducedMotion: 'reduce' });
  await page.evaluate(axe.source);
  await page.locator('.hit').first().waitFor();
  expect(await violations(page), 'page').toEqual([]);
  await openDialog(page, 'ledger');
  await expect.poll(() => page.getByText('In the text').count()).toBe(1);
  expect(await violations(page), 'dialog').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page), 'dark').toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await violations(page), 'narrow').toEqual([]);
});

function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const loaded = (globalThis as unknown as { axe: typeof axe }).axe;
    const found = await loaded.run(document);
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  });
}
