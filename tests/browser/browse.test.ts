import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Entity } from '../../src/model/entity.ts';
import { buildTestSite, type TestSite } from './built-site.ts';
import { launchBrowser } from './launch.ts';
import { SAMPLE_ENTITIES, snapshotEntity, writeSampleSnapshot } from './sample-snapshot.ts';

/** Enough rows that only some of them are in the page. */
const MANY: readonly Entity[] = Array.from({ length: 1500 }, (_, index) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: `store-${String(index).padStart(4, '0')}`, namespace: 'default' },
  spec: { type: index % 2 ? 'bucket' : 'topic', owner: 'ledger' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/ledger' },
    ...(index === 7 ? [{ type: 'dependsOn', targetRef: 'resource:default/store-0008' }] : []),
  ],
}));

let site: TestSite;
let browser: Browser;
const opened: Page[] = [];
let faults: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([
    buildTestSite('/x/', (folder) =>
      writeSampleSnapshot(
        folder,
        [...SAMPLE_ENTITIES, ...MANY].map((entity) => snapshotEntity(entity)),
      ),
    ),
    launchBrowser(),
  ]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.context().close()));
  expect(faults).toEqual([]);
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  faults = [];
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  opened.push(page);
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  await page.goto(site.home + path);
  if (options.javaScriptEnabled !== false) await page.locator('callboard-browse[data-ready]').waitFor();
  return page;
}

const query = (page: Page) => page.getByRole('combobox', { name: 'Query' });
const counted = (page: Page) => page.locator('[data-counted]').innerText();
const names = (page: Page) => page.locator('tbody .name').allInnerTexts();
const addressOf = (page: Page) => page.url().slice(site.home.length - '/x/'.length + '/x/'.length);

test('facets, query and address are one state', async () => {
  const page = await open('catalog/');
  expect(await counted(page)).toBe('1,642 entities');
  await page.getByRole('checkbox', { name: /^cron/ }).check();
  await expect.poll(() => counted(page)).toBe('65 of 1,642');
  expect(await query(page).inputValue()).toBe('type:cron');
  await page.getByRole('checkbox', { name: /^library/ }).check();
  expect(addressOf(page)).toBe('catalog/?q=type:cron,library');
  await query(page).fill('type:cron worker-00');
  await expect.poll(() => counted(page)).toBe('5 of 1,642');
  expect(await page.getByRole('checkbox', { name: /^library/ }).isChecked()).toBe(false);
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await page.reload();
  await expect
    .poll(() => names(page))
    .toEqual(['worker-009', 'worker-007', 'worker-005', 'worker-003', 'worker-001']);
  expect(addressOf(page)).toBe('catalog/?q=type:cron+worker-00&sort=-name');
  await page.goBack();
  await page.goBack();
  await expect.poll(() => query(page).inputValue()).toBe('type:cron');
});

test('owners are chosen by title and named by reference; links of the portal with a field of their own still work', async () => {
  const page = await open('catalog/?owner=Ledger%20team&type=service');
  expect(await query(page).inputValue()).toBe('type:service owner:"Ledger team"');
  expect(await names(page)).toEqual(['ledger-writer', 'new-service']);
  await page.getByRole('button', { name: 'Clear query' }).click();
  await page.getByRole('checkbox', { name: /^Ledger team/ }).check();
  expect(await query(page).inputValue()).toBe('owner:ledger');
  await page.getByRole('link', { name: 'Ledger team' }).first().click();
  await page.waitForURL(`${site.home}catalog/default/group/ledger/`);
});

test('a term that means nothing is marked and explained, and the others are answered', async () => {
  const page = await open('catalog/');
  await query(page).fill('tag:kotlin ownr:x');
  await expect.poll(() => counted(page)).toBe('1 of 1,642');
  expect(await page.locator('#query-fault').textContent()).toBe(
    'unknown field "ownr" at 12; did you mean owner?',
  );
  expect(await page.locator('.under .t-bad').textContent()).toBe('ownr:x');
  expect(await query(page).getAttribute('aria-invalid')).toBe('true');
});

test('the query is completed from the keyboard, fields first, then values with their counts', async () => {
  const page = await open('catalog/');
  await query(page).pressSequentially('typ');
  await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(['type:']);
  await page.keyboard.press('ArrowDown');
  expect(await query(page).getAttribute('aria-activedescendant')).toBe('query-option-0');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('option').first().innerText()).toMatch(/^bucket\s+750$/);
  await page.keyboard.type('cr');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  expect(await query(page).inputValue()).toBe('type:cron ');
  expect(await page.getByRole('listbox').isVisible()).toBe(false);
  await query(page).fill('dependsOn:');
  await expect
    .poll(() => page.getByRole('option').first().innerText())
    .toContain('resource:default/store-0008');
  await page.keyboard.press('Escape');
  expect(await query(page).getAttribute('aria-expanded')).toBe('false');
  await query(page).fill('dependsOn:store-0008');
  await expect.poll(() => names(page)).toEqual(['store-0007']);
});

test('the whole page is worked with the keyboard', async () => {
  const page = await open('catalog/');
  await page.keyboard.press('/');
  await page.keyboard.type('type:service');
  await page.keyboard.press('Enter');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe('ledger-writer');
  await page.keyboard.press('j');
  expect(await focused()).toBe('new-service');
  await page.keyboard.press('k');
  expect(await focused()).toBe('ledger-writer');
  await page.keyboard.press('s');
  await expect
    .poll(() => page.getByRole('button', { name: 'Star ledger-writer' }).getAttribute('aria-pressed'))
    .toBe('true');
  await expect
    .poll(() =>
      page
        .getByRole('checkbox', { name: /^Starred/ })
        .locator('..')
        .innerText(),
    )
    .toMatch(/1$/);
  await page.keyboard.press('f');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox');
  await page.keyboard.press('e');
  await expect.poll(focused).toBe('CSV, for spreadsheets');
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: /^Starred/ }).check();
  await expect.poll(() => query(page).inputValue()).toBe('type:service is:starred');
  expect(await names(page)).toEqual(['ledger-writer']);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.home}catalog/default/component/ledger-writer/`);
});

test('of many rows only those around what is seen are in the page, and every row can be reached', async () => {
  const page = await open('catalog/?q=kind:resource');
  expect(await page.locator('table').getAttribute('aria-rowcount')).toBe('1502');
  expect(await page.locator('tbody .name').count()).toBeLessThan(250);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeGreaterThan(1400 * 32);
  await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
  });
  await page.getByRole('link', { name: 'store-1499' }).waitFor();
  expect(await page.locator('tbody .name').count()).toBeLessThan(250);
  expect(
    await page
      .getByRole('link', { name: 'store-1499' })
      .locator('xpath=ancestor::tr')
      .getAttribute('aria-rowindex'),
  ).toBe('1502');
  await page.evaluate(() => {
    scrollTo(0, 20_000);
  });
  await expect
    .poll(() =>
      page.evaluate(
        () => document.elementFromPoint(700, 450)?.closest('tr')?.querySelector('.name')?.textContent,
      ),
    )
    .toMatch(/^store-06\d\d$/);
});

test('on a narrower screen names have the room that hidden columns leave, however many rows there are', async () => {
  const page = await open('catalog/?q=kind:resource');
  await page.setViewportSize({ width: 1024, height: 800 });
  const widths = await page.evaluate(() =>
    ['.results', '.results thead tr', '.results thead .c-name'].map(
      (selector) => document.querySelector(selector)?.getBoundingClientRect().width ?? 0,
    ),
  );
  expect(widths[1]).toBe(widths[0]);
  expect(widths[2]).toBeGreaterThan(200);
});

test('an export holds the whole result in the columns shown, and no spreadsheet runs any of it', async () => {
  const page = await open('catalog/?q=type:service&cols=owner,tags,description');
  await page.getByRole('button', { name: 'Export' }).click();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV, for spreadsheets' }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('catalog.csv');
  expect(await readFile(await csv.path(), 'utf8')).toBe(
    [
      '\ufeffref,name,description,owner,tags',
      'component:default/ledger-writer,ledger-writer,Writes double-entry postings. See the runbook.,group:default/ledger,kotlin tier-1',
      'template:default/new-service,new-service,,group:default/ledger,',
      '',
    ].join('\r\n'),
  );
  await page.getByRole('button', { name: 'Export' }).click();
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'JSON' }).click(),
  ]);
  expect(JSON.parse(await readFile(await json.path(), 'utf8'))).toMatchObject([
    { ref: 'component:default/ledger-writer', owner: 'group:default/ledger', tags: ['kotlin', 'tier-1'] },
    { ref: 'template:default/new-service' },
  ]);
});

test('columns are chosen, kept in the address, and differ by kind', async () => {
  const page = await open('kinds/user/');
  const heads = () => page.locator('thead th').allInnerTexts();
  const words = async () => (await heads()).map((word) => word.toLowerCase());
  expect(await words()).toEqual(['starred', 'name', 'description', 'tags', 'problems']);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Namespace' }).check();
  await expect.poll(words).toEqual(['starred', 'name', 'description', 'namespace', 'tags', 'problems']);
  expect(addressOf(page)).toBe('kinds/user/?cols=description,namespace,tags,problems');
  await page.getByRole('button', { name: 'Usual columns' }).click();
  await expect.poll(words).toEqual(['starred', 'name', 'description', 'tags', 'problems']);
});

test('a list of one kind is the query of its kind, and a tab changes the kind alone', async () => {
  const page = await open('kinds/component/');
  expect(await query(page).inputValue()).toBe('kind:component');
  await page.getByRole('checkbox', { name: /^c\+\+/ }).check();
  await expect.poll(() => counted(page)).toBe('44 of 1,642');
  expect(addressOf(page)).toBe('catalog/?q=kind:component+tag:c%2B%2B');
  await page.locator('[data-tab=resource]').click();
  await expect.poll(() => page.locator('.nothing').innerText()).toContain('Drop tag:c++');
  await page.getByRole('button', { name: 'Drop tag:c++' }).click();
  await expect.poll(() => counted(page)).toBe('1,501 of 1,642');
  expect(addressOf(page)).toBe('kinds/resource/');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Resources');
});

test('a view is saved, opened and removed', async () => {
  const page = await open('catalog/?q=tag:go&sort=-name');
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.keyboard.type('<b>Go</b>');
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: '<b>Go</b>' });
  expect(await link.getAttribute('href')).toBe('/x/catalog/?q=tag:go&sort=-name');
  await page.getByRole('button', { name: 'Remove <b>Go</b>' }).click();
  await expect.poll(() => link.count()).toBe(0);
});

test('hostile queries and addresses are only read', async () => {
  const page = await open(
    `catalog/?q=${encodeURIComponent('"><img src=x onerror=window.pwned=1> tag:"<script>" __proto__:x constructor:y')}&cols=__proto__&sort=__proto__&tag=constructor`,
  );
  expect(await page.locator('.nothing').count()).toBe(1);
  for (const text of ['tag:__proto__', '"', '\\', '-', 'tag:"<img src=x onerror=window.pwned=1>"']) {
    await query(page).fill(text);
  }
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

test('when the index cannot be had, the first rows stay and another try works', async () => {
  faults = [];
  const context = await browser.newContext();
  const page = await context.newPage();
  opened.push(page);
  await context.route('**/catalog-index.json', (route) => route.abort());
  await page.goto(`${site.home}catalog/`);
  const retry = page.getByRole('button', { name: 'Try again' });
  await retry.waitFor();
  expect(await page.locator('tbody tr').count()).toBe(100);
  await context.unroute('**/catalog-index.json');
  await retry.click();
  await expect.poll(() => counted(page)).toBe('1,642 entities');
});

test('no accessibility violation, with suggestions, menus and the filters of a phone open', async () => {
  const page = await open('catalog/?q=tag:go+bad:x');
  await page.evaluate(axe.source);
  const violations = () =>
    page.evaluate(async () => {
      const { axe: loaded } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const found = await loaded.run();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    });
  expect(await violations()).toEqual([]);
  await query(page).fill('tag:');
  await page.keyboard.press('ArrowDown');
  expect(await violations(), 'suggestions').toEqual([]);
  await query(page).fill('nothing like it');
  await page.getByRole('button', { name: 'Save view' }).click();
  expect(await violations(), 'views').toEqual([]);
  await page.getByRole('button', { name: 'Columns' }).click();
  expect(await violations(), 'columns').toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Filters' }).click();
  expect(await violations(), 'filters of a phone').toEqual([]);
});
