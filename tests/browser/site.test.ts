import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { axeViolations } from './axe-violations.ts';
import { buildTestSite, type TestSite } from './built-site.ts';
import { launchBrowser } from './launch.ts';
import { writeSampleSnapshot } from './sample-snapshot.ts';

const PAGES = [
  '',
  'catalog/',
  'kinds/component/2/',
  'catalog/default/component/ledger-writer/',
  'catalog/default/api/postings/',
  'catalog/default/api/postings/definition/',
  'catalog/default/group/ledger/',
  'catalog/default/user/ida.brandt/',
  'catalog/default/template/new-service/',
  'catalog/default/location/everything/',
  'health/',
  'me/',
  'health/relations-dangling-reference/',
  'search/?q=ledger',
  '404.html',
];

let site: TestSite;
let browser: Browser;
const opened: Page[] = [];
let faults: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([buildTestSite('/x/', writeSampleSnapshot), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.context().close()));
  expect(faults).toEqual([]);
});

/** Opens a page; what it logs as an error and asks of other hosts fails the test. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  faults = [];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  opened.push(page);
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.home)) faults.push(`request to ${request.url()}`);
  });
  await page.goto(site.home + path, { waitUntil: 'networkidle' });
  return page;
}

test('every page carries the policy, and its only inline scripts are the two that the policy names', async () => {
  // Without JavaScript: what a page sets on its elements while it is used is no markup.
  const page = await open('', { javaScriptEnabled: false });
  for (const path of PAGES) {
    await page.goto(site.home + path);
    const policy = await page.getAttribute('meta[http-equiv="content-security-policy"]', 'content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(await page.locator('script:not([src])').count()).toBe(2);
    expect(await page.locator('[style]').count()).toBe(0);
  }
});

test('no link within the portal leads nowhere', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  opened.push(page);
  const seen = new Set(['']);
  const broken: string[] = [];
  for (const path of seen) {
    const response = await page.request.get(site.home + path);
    if (!response.ok()) broken.push(path);
    if (!(response.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    const text = await response.text();
    for (const [, address = ''] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      if (address.startsWith('#') || /^(?:https?|mailto):/.test(address)) continue;
      if (!address.startsWith('/x/')) broken.push(`${path} links outside the base path: ${address}`);
      seen.add(address.slice('/x/'.length).replace(/[?#].*$/, ''));
    }
  }
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThan(150);
});

test('without JavaScript every entity can be reached and read', async () => {
  const page = await open('catalog/', { javaScriptEnabled: false });
  expect(await page.locator('tbody tr').count()).toBe(100);
  await page
    .getByRole('link', { name: /^Components/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Next' }).click();
  expect(page.url()).toBe(`${site.home}kinds/component/2/`);
  await page.getByRole('link', { name: 'worker-129' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('worker-129');
  await page.getByRole('link', { name: 'Search or jump to' }).click();
  expect(await page.getByText('Search needs JavaScript.').isVisible()).toBe(true);
});

test('an entity page shows what the catalog knows, and harmful or lost targets as text', async () => {
  const page = await open('catalog/default/component/ledger-writer/');
  expect(await page.locator('.lede').innerHTML()).toContain('<strong>double-entry</strong>');
  expect(await page.locator('.facts').innerText()).toContain('Ledger team');
  expect(await page.getByRole('link', { name: 'Dashboard', exact: true }).getAttribute('href')).toBe(
    'https://example.com/dashboard',
  );
  expect(await page.getByText('javascript:alert(1)').isVisible()).toBe(true);
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  const lost = page.getByRole('table').getByText('lost', { exact: true });
  expect(await lost.isVisible()).toBe(true);
  expect(await lost.locator('xpath=ancestor-or-self::a').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Source', exact: true }).getAttribute('href')).toBe(
    'https://git.example.com/acme/catalog/blob/main/ledger-writer.yaml#L1',
  );
});

test('an API definition stands on a page of its own, and whole in its file', async () => {
  const page = await open('catalog/default/api/postings/definition/');
  const link = page.getByRole('link', { name: 'Download' });
  const response = await page.request.get(new URL((await link.getAttribute('href')) ?? '', site.home).href);
  expect((await response.text()).split('\n').length).toBe(1805);
  expect(await page.getByText('openapi · 1,804 lines').isVisible()).toBe(true);
});

test('search finds by name, description and team, narrows by facet, and opens', async () => {
  const page = await open('search/?q=postings');
  await expect.poll(() => page.locator('.hit').count()).toBe(2);
  await page.getByRole('checkbox', { name: /^API/ }).check();
  await expect.poll(() => page.locator('.hit b').allInnerTexts()).toEqual(['postings']);
  await page.locator('.hit').click();
  expect(page.url()).toBe(`${site.home}catalog/default/api/postings/`);
});

test('a slash goes to the search field of the page itself, where there is one', async () => {
  const page = await open('health/');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.matches('main input[type=search]'))).toBe(true);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('elsewhere the dialog opens with a slash, is worked with the keyboard, and goes to the result', async () => {
  const page = await open('catalog/default/component/ledger-writer/');
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('ida');
  await expect.poll(() => page.locator('[role=option] b').first().innerText()).toBe('Ida Brandt');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.home}catalog/default/user/ida.brandt/`);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});

test('what opens over a page has no accessibility violation either', async () => {
  const page = await open('catalog/', {
    reducedMotion: 'reduce',
    viewport: { width: 390, height: 844 },
  });
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: /^Component/ }).check();
  expect(await axeViolations(page), 'filters').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Menu' }).click();
  expect(await axeViolations(page), 'navigation').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Search or jump to' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('ledger');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  expect(await axeViolations(page), 'search').toEqual([]);
});

test('the keyboard reaches content first, then search, navigation and rows', async () => {
  const page = await open('catalog/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.keyboard.type('ledger-w');
  await expect.poll(() => page.locator('tbody tr[aria-rowindex]').count()).toBe(1);
  await page.locator('tbody .name').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.home}catalog/default/component/ledger-writer/`);
});

test('the theme is kept from page to page, without a flash', async () => {
  const page = await open('');
  await page.getByRole('button', { name: 'Theme: system' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await page.goto(`${site.home}health/`);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
});

test('a narrow screen has the navigation in a drawer that needs no script', async () => {
  const page = await open('', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const link = page.getByRole('navigation', { name: 'Portal' }).getByRole('link', { name: /^Health/ });
  expect(await link.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Menu' }).click();
  await link.click();
  expect(page.url()).toBe(`${site.home}health/`);
});

test('the ages of sources come from the status file', async () => {
  const page = await open('health/');
  expect(await page.locator('[data-state]').innerText()).toMatch(/^Stale, \d+ \w+ old/);
  expect(await page.locator('[data-harvested]').innerText()).toMatch(/^Last harvest \d+ \w+ ago$/);
});
