import axe from 'axe-core';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Entity } from '../../src/model/entity.ts';
import { inverseRelation } from '../../src/model/relations.ts';
import { buildTestSite, type TestSite } from './built-site.ts';
import { launchBrowser } from './launch.ts';
import { snapshotEntity, writeSampleSnapshot } from './sample-snapshot.ts';

const EVIL = '</title><script>window.pwned=1</script>"]-->x';

/** [reference, type, title]: a shop that uses a ledger. */
const NODES = [
  ['domain:money', '', ''],
  ['system:ledger', '', ''],
  ['system:shop', '', ''],
  ['component:writer', 'service', 'Ledger writer'],
  ['api:postings', 'openapi', ''],
  ['resource:db', 'mssql-database', ''],
  ['resource:cache', 'cache', EVIL],
  ['component:desk', 'website', ''],
  ['component:lonely', 'library', ''],
  ['group:team', 'team', 'The team'],
] as const;

const RELATIONS = [
  ['system:ledger', 'partOf', 'domain:money'],
  ['component:writer', 'partOf', 'system:ledger'],
  ['api:postings', 'partOf', 'system:ledger'],
  ['component:desk', 'partOf', 'system:shop'],
  ['component:writer', 'providesApi', 'api:postings'],
  ['component:writer', 'dependsOn', 'resource:cache'],
  ['resource:cache', 'dependsOn', 'resource:db'],
  ['component:desk', 'consumesApi', 'api:postings'],
  ['component:writer', 'ownedBy', 'group:team'],
] as const;

const KINDS: Readonly<Record<string, string>> = { api: 'API' };
const full = (ref: string) => ref.replace(':', ':default/');

function entities(): Entity[] {
  return NODES.map(([ref, type, title]) => {
    const [kind = '', name = ''] = ref.split(':');
    const relations = RELATIONS.flatMap(([from, relation, to]) => [
      ...(from === ref ? [{ type: relation as string, targetRef: full(to) }] : []),
      ...(to === ref ? [{ type: inverseRelation(relation) ?? '', targetRef: full(from) }] : []),
    ]);
    const system = relations.find(
      ({ type: relation, targetRef }) => relation === 'partOf' && targetRef.startsWith('system'),
    );
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: KINDS[kind] ?? `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`,
      metadata: { name, namespace: 'default', ...(title !== '' && { title }) },
      spec: { ...(type !== '' && { type }), ...(system && { system: system.targetRef }) },
      relations,
    };
  });
}

let site: TestSite;
let browser: Browser;
const opened: Page[] = [];
let faults: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([
    buildTestSite('/x/', (folder) =>
      writeSampleSnapshot(
        folder,
        entities().map((item) => snapshotEntity(item)),
        [],
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
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  opened.push(page);
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  await page.goto(site.home + path, { waitUntil: 'networkidle' });
  return page;
}

/** Opens the explorer and waits until its first picture is there. */
async function explore(search: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open(`catalog-graph/${search}`, options);
  await page.locator('callboard-graph[data-ready]').waitFor();
  return page;
}

/** Names in the table of nodes, which is opened for it. */
async function names(page: Page): Promise<string[]> {
  await page.locator('[data-table]').evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await page.locator('[data-tables] table').first().waitFor();
  return page.locator('[data-tables] table').first().locator('tbody th').allInnerTexts();
}

test('the neighbourhood of an entity leads on without JavaScript', async () => {
  const page = await open('catalog/default/component/writer/', { javaScriptEnabled: false });
  const picture = page.getByRole('group', { name: 'Picture of the 3 neighbours of Ledger writer' });
  expect(await picture.locator('a').allTextContents()).toEqual(['desk', 'postings', EVIL]);
  expect(await page.locator('svg script').count()).toBe(0);
  await picture.getByRole('link', { name: 'postings' }).click();
  expect(page.url()).toBe(`${site.home}catalog/default/api/postings/`);
});

test('a domain has a diagram of what it holds', async () => {
  const page = await open('catalog/default/domain/money/diagram/');
  expect(await page.locator('svg .node text').allTextContents()).toEqual([
    'Ledger writer',
    'postings',
    '</title><script>window.pwn…',
    'shop',
  ]);
  expect(await page.locator('svg .holder').count()).toBe(2);
});

test('the explorer without JavaScript says so and lists the diagrams', async () => {
  const page = await open('catalog-graph/', { javaScriptEnabled: false });
  expect(await page.getByText('The explorer needs JavaScript.').isVisible()).toBe(true);
  await page.getByRole('link', { name: 'ledger' }).click();
  expect(page.url()).toBe(`${site.home}catalog/default/system/ledger/diagram/`);
});

test('a filter finds what is related to a root, with the way to it', async () => {
  const page = await explore('?root=component:default/writer&q=type:mssql-database');
  expect(await names(page)).toEqual(['Ledger writer', EVIL, 'db']);
  await page.getByRole('checkbox', { name: 'Keep the way to a match' }).uncheck();
  await expect.poll(() => names(page)).toEqual(['Ledger writer']);
  expect(page.url()).toContain('&path=0');
});

test('the address brings back what was shown, and Backstage’s addresses work', async () => {
  const page = await explore('?root=component:default/writer');
  await page.locator('select[name="depth"]').selectOption('1');
  await page.locator('select[name="flow"]').selectOption('needs');
  await page.getByRole('checkbox', { name: /^Resource/ }).check();
  await expect.poll(() => page.locator('[data-counted]').innerText()).toBe('2 nodes · 1 line');
  expect(page.url()).toBe(
    `${site.home}catalog-graph/?root=component:default/writer&kind=resource&depth=1&flow=needs`,
  );
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => page.locator('[data-counted]').innerText()).toBe('2 nodes · 1 line');
  expect(await page.locator('select[name="flow"]').inputValue()).toBe('needs');
  await page.goBack();
  await expect.poll(() => page.locator('select[name="flow"]').inputValue()).toBe('needs');
  await page.goto(
    `${site.home}catalog-graph/?rootEntityRefs%5B%5D=component%3Adefault%2Fdesk&maxDepth=%E2%88%9E&selectedRelations%5B%5D=apiConsumedBy&direction=TB`,
  );
  await expect.poll(() => page.locator('[data-counted]').innerText()).toBe('2 nodes · 1 line');
  expect(await page.locator('select[name="direction"]').inputValue()).toBe('TB');
});

test('the keyboard walks from node to node, hears their names, starts from one and lets go', async () => {
  const page = await explore('?root=component:default/writer');
  const stage = page.getByRole('application', { name: 'Graph of the catalog' });
  await stage.focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => page.locator('[data-status]').textContent())
    .toBe(`${EVIL}, Resource, cache, 2 lines`);
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => page.locator('[data-status]').textContent())
    .toBe('db, Resource, mssql-database, 1 line');
  expect(await page.locator('[data-details] h2').innerText()).toBe('db');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toBe(`${site.home}catalog-graph/?root=resource:default/db`);
  await expect.poll(() => names(page)).toEqual(['db', EVIL, 'Ledger writer']);
  const popup = page.waitForEvent('popup');
  await stage.focus();
  await page.keyboard.press('o');
  expect((await popup).url()).toBe(`${site.home}catalog/default/resource/db/`);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('[data-details]').innerText()).toContain('Choose a node');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('+');
});

test('a click chooses, a double click starts there, a click with a modifier opens', async () => {
  const page = await explore('?root=component:default/writer&depth=1&relation=dependsOn');
  const box = await page.locator('canvas').boundingBox();
  if (!box) throw new Error('no canvas');
  // Two nodes side by side in the middle: the second is right of it.
  const [x, y] = [box.x + box.width / 2 + 70, box.y + box.height / 2];
  await page.mouse.click(x, y);
  await expect.poll(() => page.locator('[data-details] h2').innerText()).toBe(EVIL);
  const popup = page.waitForEvent('popup');
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.waitForTimeout(400);
  await page.mouse.click(x, y);
  await page.keyboard.up('Control');
  expect((await popup).url()).toBe(`${site.home}catalog/default/resource/cache/`);
  await page.waitForTimeout(400);
  await page.mouse.dblclick(x, y);
  await expect.poll(() => page.url()).toContain('root=resource:default/cache');
});

test('two fingers zoom and the wheel does, without moving the page', async () => {
  const page = await explore('?root=component:default/writer', {
    hasTouch: true,
    viewport: { width: 390, height: 844 },
  });
  const pixels = () => page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await page.locator('canvas').scrollIntoViewIfNeeded();
  const before = await pixels();
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [
    { x: 150, y: 400 },
    { x: 200, y: 400 },
  ]);
  await touch('touchMove', [
    { x: 100, y: 400 },
    { x: 250, y: 400 },
  ]);
  await touch('touchEnd', []);
  await expect.poll(pixels).not.toBe(before);
  const pinched = await pixels();
  const top = await page.evaluate(() => scrollY);
  await page.locator('canvas').hover();
  await page.mouse.wheel(0, -300);
  await expect.poll(pixels).not.toBe(pinched);
  expect(await page.evaluate(() => scrollY)).toBe(top);
});

test('pictures are saved as SVG, PNG and Mermaid, and names in them are names', async () => {
  const page = await explore('?root=component:default/writer');
  const save = async (format: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: format }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const svg = await save('SVG');
  expect(svg.name).toBe('graph.svg');
  const text = svg.bytes.toString();
  expect(text).toContain(`href="${site.home}catalog/default/component/writer/"`);
  expect(text).toContain('&lt;script&gt;');
  const tags = await page.evaluate((markup) => {
    const root = new DOMParser().parseFromString(markup, 'image/svg+xml');
    return [root.querySelectorAll('parsererror, script').length, root.querySelectorAll('a').length];
  }, text);
  expect(tags).toEqual([0, 5]);
  const mermaid = await save('Mermaid');
  expect(mermaid.name).toBe('graph.mmd');
  expect(mermaid.bytes.toString()).toContain('n0["Ledger writer (Component)"]');
  expect(mermaid.bytes.toString()).not.toContain('<script');
  const png = await save('PNG');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.length).toBeGreaterThan(5_000);
});

test('the start is chosen by name, several of them, and taken away', async () => {
  const page = await explore('');
  const start = page.getByRole('combobox', { name: 'Start from' });
  await start.fill('ledger writer');
  await start.press('Enter');
  await expect.poll(() => page.url()).toContain('root=component:default/writer');
  await start.fill('component:default/lonely');
  await start.press('Enter');
  await expect.poll(() => names(page)).toContain('lonely');
  await page.getByRole('button', { name: 'Remove Ledger writer from the start' }).click();
  await expect.poll(() => names(page)).toEqual(['lonely']);
});

test.each([
  'catalog-graph/',
  'catalog-graph/?root=component:default/writer',
  'catalog/default/domain/money/diagram/',
  'catalog/default/component/writer/',
])('/%s has no accessibility violation, light, dark and narrow', async (path) => {
  const page = await open(path, { reducedMotion: 'reduce' });
  await page.evaluate(axe.source);
  const violations = () =>
    page.evaluate(async () => {
      const { axe: loaded } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const found = await loaded.run();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    });
  expect(await violations(), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(), 'dark').toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await violations(), 'narrow').toEqual([]);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(tooWide, 'scrolls sideways').toBeLessThanOrEqual(0);
});
