import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from './axe-violations.ts';
import { buildExample, pageType, type ExampleSite } from './example-site.ts';
import { launchBrowser } from './launch.ts';
import { serveFolder, type ServedFolder } from './serve-folder.ts';
import { walkByKeyboard } from './walk-by-keyboard.ts';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };
const MINUTES = 60_000;

let example: ExampleSite;
let served: ServedFolder;
let browser: Browser;
/** One address of each type of page. */
let addresses: readonly string[] = [];

beforeAll(async () => {
  [example, browser] = await Promise.all([buildExample(), launchBrowser()]);
  served = await serveFolder(example.folder, '/');
  const types = Map.groupBy(example.pages, pageType);
  addresses = [...types.values()].map(([first = '']) => `/${first.replace(/index\.html$/, '')}`);
});

afterAll(async () => {
  await browser.close();
  await served.close();
  await example.remove();
});

/** Opens a page of the example that says in words when something goes wrong in it. */
async function open(address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: WIDE,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(served.origin + address, { waitUntil: 'networkidle' });
  return page;
}

/** What a check finds on each type of page, by address; pages without a finding are left out. */
async function findings(
  check: (page: Page) => Promise<readonly string[]>,
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const address of addresses) {
    const page = await open(address);
    const list = await check(page);
    if (list.length > 0) found[address] = list;
    await page.context().close();
  }
  return found;
}

test(
  'no type of page has an accessibility violation, light and dark, wide and narrow',
  async () => {
    expect(addresses.length).toBeGreaterThan(25);
    const found = await findings(async (page) => {
      const said: string[] = [];
      const say = (where: string, list: readonly string[]) =>
        said.push(...list.map((text) => `${where}: ${text}`));
      say('light', await axeViolations(page));
      await page.emulateMedia({ colorScheme: 'dark' });
      say('dark', await axeViolations(page, ['color-contrast']));
      await page.setViewportSize(NARROW);
      say('narrow, dark', await axeViolations(page));
      await page.emulateMedia({ colorScheme: 'light' });
      say('narrow, light', await axeViolations(page, ['color-contrast']));
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (tooWide > 0) say('narrow', [`${String(tooWide)} pixels too wide`]);
      return said;
    });
    expect(found).toEqual({});
  },
  8 * MINUTES,
);

test(
  'on every type of page the keyboard reaches the content first, sees where it is, and gets out again',
  async () => {
    expect(await findings(walkByKeyboard)).toEqual({});
  },
  8 * MINUTES,
);

test('the portal is walked through by keyboard alone: search, an entity, its graph, problems, a checklist', async () => {
  const page = await open('/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const heading = () => page.getByRole('heading', { level: 1 }).innerText();

  await press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('fare engine');
  await page
    .getByRole('option', { name: /Fare engine/ })
    .first()
    .waitFor();
  await press('Enter');
  await page.waitForURL('**/catalog/default/component/fare-engine/');
  expect(await heading()).toContain('Fare engine');

  await page.goto(`${served.origin}/health/`, { waitUntil: 'networkidle' });
  await press('Tab', 'Enter');
  await expect.poll(() => page.locator('callboard-problems[data-ready]').count()).toBe(1);
  await tabTo(page, 'Filter problems');
  await page.keyboard.type('fare-engine');
  await expect.poll(() => page.locator('.group').count()).toBe(1);
  await tabTo(page, 'Error');
  await press('Space');
  await expect.poll(() => page.url()).toContain('level=error');
  await tabTo(page, 'catalog/duplicate-entity', 'A');
  await press('Enter');
  await page.waitForURL('**/health/catalog-duplicate-entity/');

  await page.goto(`${served.origin}/health/owners/`, { waitUntil: 'networkidle' });
  await tabTo(page, 'Booking');
  await press('Enter');
  await page.waitForURL('**/health/owners/group/default/booking/');
  await tabTo(page, 'Copy as Markdown');
  await press('Enter');
  await expect.poll(() => page.locator('[data-said]').innerText()).toBe('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('# Health of Booking');
  await page.context().close();
});

/** Presses Tab until something is focused whose name begins with a text. */
async function tabTo(page: Page, name: string, tag?: string): Promise<void> {
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document;
      if (!(element instanceof HTMLElement)) return { name: '', tag: '' };
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      const text = element.ariaLabel ?? label ?? element.textContent;
      return { name: text.trim(), tag: element.tagName };
    });
    if (focused.name.startsWith(name) && (tag === undefined || focused.tag === tag)) return;
  }
  throw new Error(`the keyboard does not reach "${name}"`);
}
