import path from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildTestSite, type TestSite } from './built-site.ts';
import { launchBrowser } from './launch.ts';
import { writeSampleSnapshot } from './sample-snapshot.ts';

const WRITER = 'catalog/default/component/ledger-writer/';
const POSTINGS = 'catalog/default/api/postings/';
const COMPONENT = path.join(import.meta.dirname, '../plugins/standalone/OpeningHoursPage.astro');

let site: TestSite;
let browser: Browser;
const opened: Page[] = [];
let faults: string[] = [];

beforeAll(async () => {
  const tab = { id: 'hours', title: 'Hours', component: COMPONENT };
  const extensions = {
    cards: [],
    pages: [],
    tabs: [{ ...tab, when: ({ kind }: { kind: string }) => kind === 'System' }],
  };
  [site, browser] = await Promise.all([
    buildTestSite('/x/', writeSampleSnapshot, { extensions }),
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

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  faults = [];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  opened.push(page);
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  await page.goto(site.home + address, { waitUntil: 'networkidle' });
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { run } = (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    return (await run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
    );
  });
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('relations stand in cards with the names that users know, and each row says type, owner and lifecycle', async () => {
  const page = await open(WRITER);
  const cards = page.getByRole('table', { name: 'Relations' }).getByRole('heading');
  expect(await cards.allInnerTexts()).toEqual(['PROVIDED APIS 1', 'DEPENDS ON RESOURCES 1']);
  expect(folded(await page.getByRole('row', { name: 'postings' }).innerText())).toBe(
    'postings openapi Ledger team production',
  );
  expect(await page.getByText(/names nothing in the catalog/).innerText()).toContain('resource:default/lost');
});

test('the tabs of an entity are pages, reached without scripts', async () => {
  const page = await open(POSTINGS, { javaScriptEnabled: false });
  const tabs = page.getByRole('navigation', { name: 'Views' });
  await tabs.getByRole('link', { name: 'Definition' }).click();
  expect(page.url()).toBe(`${site.home}${POSTINGS}definition/`);
  expect(await tabs.getByRole('link', { name: 'Definition' }).getAttribute('aria-current')).toBe('page');
  expect(await page.getByRole('group', { name: 'Definition' }).innerText()).toContain('openapi: 3.1.0');
  expect(await page.getByRole('link', { name: 'Download' }).getAttribute('href')).toBe(
    `/x/${POSTINGS}definition.yaml`,
  );
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('postings');
});

test('the tab of a plugin is a page of the entities that it is for', async () => {
  const page = await open('catalog/default/system/ledger/');
  await page.getByRole('link', { name: 'Hours' }).click();
  expect(page.url()).toBe(`${site.home}catalog/default/system/ledger/hours/`);
  await page.getByText('Every counter is open').waitFor();
  await page.goto(site.home + WRITER);
  expect(await page.getByRole('link', { name: 'Hours' }).count()).toBe(0);
});

test('the menu opens by keyboard and copies the reference and the address', async () => {
  const page = await open(`${WRITER}?inspecting=no`, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Copy reference');
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboard(page)).toBe('component:default/ledger-writer');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => clipboard(page)).toBe(site.home + WRITER);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(() => clipboard(page)).toContain('# ');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: 'Copy reference' }).isVisible()).toBe(false);
});

test('without scripts the menu leads to the raw JSON', async () => {
  const page = await open(WRITER, { javaScriptEnabled: false });
  await page.getByRole('button', { name: 'More' }).click();
  expect(await page.getByRole('button', { name: 'Copy reference' }).isVisible()).toBe(false);
  const href = await page.getByRole('link', { name: 'Inspect' }).getAttribute('href');
  const response = await page.request.get(new URL(href ?? '', site.home).href);
  expect(JSON.parse(await response.text())).toMatchObject({ kind: 'Component' });
});

test('the inspector opens from the address, turns by arrow keys, and closes by Escape', async () => {
  const page = await open(`${WRITER}?inspect=relations`);
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('tab', { selected: true }).innerText()).toBe('Relations');
  expect(await dialog.getByRole('link', { name: 'api:default/postings' }).getAttribute('href')).toBe(
    `/x/${POSTINGS}`,
  );
  expect(await dialog.getByRole('link', { name: 'resource:default/lost' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('tab', { name: 'Relations' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await dialog.getByRole('tabpanel').innerText()).toContain('component:default/ledger-writer');
  await dialog.getByRole('tab', { name: 'JSON' }).click();
  expect(page.url()).toBe(`${site.home}${WRITER}?inspect=json`);
  expect(await dialog.getByRole('tabpanel').innerText()).toContain('"kind": "Component"');
  await page.keyboard.press('Escape');
  expect(await dialog.count()).toBe(0);
  expect(page.url()).toBe(site.home + WRITER);
});

test('resting on a link to an entity, or coming to it by keyboard, shows what it is', async () => {
  const page = await open(WRITER);
  const card = page.getByRole('tooltip');
  await page.getByRole('table').getByRole('link', { name: 'postings' }).hover();
  await card.waitFor();
  expect(folded(await card.innerText())).toBe(
    'postings API · openapi OWNER Ledger team LIFECYCLE production TYPE openapi HEALTH Healthy',
  );
  expect(await card.getByRole('link').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => card.count()).toBe(0);
  await page.mouse.move(700, 5);
  await page.locator('.facts a.named').first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await card.waitFor();
  expect(await page.locator(':focus').getAttribute('aria-describedby')).toBe('peek');
  await page.keyboard.press('Escape');
  await expect.poll(() => card.count()).toBe(0);
  expect(await page.locator(':focus').getAttribute('aria-describedby')).toBeNull();
});

test('a group shows its members and what it owns, without scripts', async () => {
  const page = await open('catalog/default/group/ledger/', { javaScriptEnabled: false });
  expect(await page.getByRole('heading', { name: 'Members' }).isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Ida Brandt' }).first().isVisible()).toBe(true);
  const person = await open('catalog/default/user/ida.brandt/', { javaScriptEnabled: false });
  expect(await person.getByRole('link', { name: 'ida@example.com' }).getAttribute('href')).toBe(
    'mailto:ida@example.com',
  );
});
