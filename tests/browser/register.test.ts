import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { axeViolations } from './axe-violations.ts';
import { launchBrowser } from './launch.ts';
import { startRegisterPortal, type RegisterPortal } from './register-portal.ts';
import { walkByKeyboard } from './walk-by-keyboard.ts';

let portal: RegisterPortal;
let browser: Browser;
const pages: Page[] = [];
const faults: string[] = [];

beforeAll(async () => {
  [portal, browser] = await Promise.all([startRegisterPortal(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await portal.close();
});

afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.context().close()));
  portal.github.faults.clear();
  expect(faults.splice(0)).toEqual([]);
});

/** Opens a page; scripts that fail and requests to strangers fail the test. */
async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  pages.push(page);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A refused request is logged by the browser itself.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
      faults.push(message.text());
  });
  page.on('request', (request) => {
    const isKnown = [portal.home, `${portal.github.apiBaseUrl}/`].some((known) =>
      request.url().startsWith(known),
    );
    if (!isKnown) faults.push(`request to ${request.url()}`);
  });
  await page.goto(portal.home + address, { waitUntil: 'networkidle' });
  return page;
}

const register = (name: string, options?: BrowserContextOptions) =>
  open(`register/?repository=${encodeURIComponent(`${portal.github.url}/acme/${name}`)}`, options);
const field = (page: Page, name: string) =>
  page.locator('input, textarea').and(page.getByLabel(name, { exact: true }));
const preview = (page: Page) => page.locator('[data-preview]').innerText();
const states = (page: Page) =>
  page
    .locator('.pull-steps li')
    .evaluateAll((items) =>
      items.map((item) => `${item.children[1]?.textContent ?? ''}: ${item.children[2]?.textContent ?? ''}`),
    );

/** Asks for a pull request with a token, and waits until it is open or refused. */
async function ask(page: Page, token: string): Promise<string> {
  const details = page.locator('details[data-pull]');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  await field(page, 'Token').fill(token);
  await page.getByRole('button', { name: 'Open pull request' }).click();
  const result = page.locator('[data-result]');
  await expect.poll(() => result.innerText()).not.toBe('');
  return (await result.innerText()).replace(/\s+/g, ' ');
}

/** A file of a branch, by cloning it. */
async function clonedFile(repository: string, branch: string, file: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'callboard-clone-'));
  try {
    const { host } = new URL(portal.github.url);
    const address = `http://x:${portal.github.token}@${host}/acme/${repository}.git`;
    await promisify(execFile)('git', ['clone', '--quiet', '--branch', branch, address, folder]);
    return await readFile(path.join(folder, file), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('a repository is chosen by keyboard, and its descriptor becomes a pull request and a component', async () => {
  const page = await open('register/');
  await field(page, 'Repository').focus();
  await page.keyboard.type('refund');
  await expect.poll(() => page.getByRole('option').allInnerTexts()).toHaveLength(1);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'acme/refund-limits' }).waitFor();
  await expect.poll(() => page.url()).toContain('repository=');
  expect(await field(page, 'Owner').inputValue()).toBe('payments');
  expect(await page.getByText('Guessed: Dockerfile makes it a container.').count()).toBe(1);
  await field(page, 'Title').fill('Refund limits, kept');
  await expect
    .poll(() => page.locator('[data-preview] mark').allInnerTexts())
    .toEqual(['Refund limits, kept']);
  const text = await preview(page);

  expect(await ask(page, portal.github.token)).toBe(
    'Pull request #1 is open Once it is merged, the next harvest brings it into the catalog.',
  );
  expect(await states(page)).toEqual([
    'Read the repository: done',
    'See whether it has a descriptor: done',
    'See whether a pull request is open: done',
    'Make a branch: done',
    'Write the file: done',
    'Open the pull request: done',
  ]);
  const committed = await clonedFile('refund-limits', 'callboard/register', 'catalog-info.yaml');
  expect(committed.trim()).toBe(text.trim());

  expect(await ask(page, portal.github.token)).toMatch(/^Pull request #1 is open already/);
  portal.github.push('acme/refund-limits', { files: { 'catalog-info.yaml': committed } });
  const { entities, repositories = [] } = await portal.harvest();
  expect(entities.map(({ ref }) => ref)).toContain('component:default/refund-limits');
  expect(entities.map(({ ref }) => ref)).toContain('api:default/refund-limits-api');
  expect(repositories.map(({ name }) => name)).not.toContain('acme/refund-limits');
  expect(await ask(page, portal.github.token)).toMatch(
    /^It has a descriptor already\. The next harvest will find it\./,
  );
});

test('what the catalog would refuse is said in plain words, and the first of it gets the focus', async () => {
  const page = await register('taken');
  const name = field(page, 'Name');
  expect(await page.locator('[data-fault=name]').innerText()).toMatch(
    /The catalog has a "taken" of this kind already:\s+taken/,
  );
  await name.fill('No name!');
  const take = page.getByRole('button', { name: 'Take "No-name"' });
  await take.click();
  expect(await name.inputValue()).toBe('No-name');
  await field(page, 'Owner').fill('paymets');
  expect(await page.locator('[data-fault=owner]').innerText()).toContain('The catalog has no "paymets".');
  await page.getByRole('button', { name: 'Take "payments"' }).click();
  expect(await page.locator('[data-fault=owner]').innerText()).toBe('');
  await field(page, 'Tags').fill('go, Node.js');
  expect(await page.locator('[data-to-fix]').innerText()).toBe('1 answer to fix');
  await page.getByRole('link', { name: "Open in GitHub's editor" }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-tags');
  expect(page.context().pages()).toHaveLength(1);
});

test("GitHub's editor gets the text, or the clipboard does where an address is too short for it", async () => {
  const page = await register('ledger-site', { permissions: ['clipboard-read', 'clipboard-write'] });
  await field(page, 'Owner').click();
  await page.getByRole('option', { name: /ledger/ }).click();
  expect(await field(page, 'Owner').inputValue()).toBe('ledger');
  const link = page.getByRole('link', { name: "Open in GitHub's editor" });
  const href = new URL((await link.getAttribute('href')) ?? '');
  expect(href.pathname).toBe('/acme/ledger-site/new/main');
  expect(href.searchParams.get('filename')).toBe('catalog-info.yaml');
  expect(href.searchParams.get('value')?.trim()).toBe((await preview(page)).trim());
  await field(page, 'Description').fill('x'.repeat(7000));
  await expect
    .poll(() => page.locator('[data-how]').innerText())
    .toBe('The text is too long for an address. The button copies it; paste it into the editor that opens.');
  await link.evaluate((element) => {
    element.addEventListener('click', (event) => {
      event.preventDefault();
    });
  });
  await link.click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('xxxxxxx');
});

test('an API definition is added to the descriptor that is there', async () => {
  const address = encodeURIComponent(`${portal.github.url}/acme/registered`);
  const page = await open(`register/?repository=${address}&api=api/events.graphql`);
  await page.getByText('It has a descriptor: catalog-info.yaml.').waitFor();
  expect(await ask(page, portal.github.token)).toContain('is open');
  const file = await clonedFile('registered', 'callboard/register', 'catalog-info.yaml');
  expect(file.startsWith('apiVersion: backstage.io/v1alpha1\nkind: Group\n')).toBe(true);
  expect(file.endsWith(`---\n${await preview(page)}`.trimEnd().concat('\n'))).toBe(true);
});

test.each([
  ['unauthorized', 'GitHub does not accept the token: it is wrong, expired or revoked.'],
  ['sso', 'The organisation asks for single sign-on: authorise the token for it, then try again.'],
  ['forbidden', 'The token may not do that. It needs Contents and Pull requests'],
  ['primary-limit', 'GitHub takes no more requests until'],
  ['bad-gateway', 'GitHub has a fault of its own.'],
] as const)(
  'a request that meets %s is explained at its step, and can be tried again',
  async (fault, words) => {
    const page = await register('unowned');
    await field(page, 'Owner').fill('payments');
    portal.github.faults.next(fault, { on: ['rest'], matching: /\/git\/refs\n\{/ });
    expect(await ask(page, portal.github.token)).toContain(words);
    expect((await states(page)).at(-1)).toBe('Make a branch: failed');
    expect(
      JSON.stringify(await page.evaluate(() => [Object.entries(localStorage), location.href])),
    ).not.toContain(portal.github.token);
  },
);

test('without a connection it is said that GitHub did not answer', async () => {
  const page = await register('unowned');
  await field(page, 'Owner').fill('payments');
  await page.locator('details[data-pull] summary').click();
  await field(page, 'Token').waitFor();
  await page.context().setOffline(true);
  expect(await ask(page, portal.github.token)).toBe(
    'GitHub did not answer. Check the connection, or a proxy between.',
  );
  expect(await states(page)).toEqual(['Read the repository: failed']);
});

test('an attempt that broke off goes on where it stopped, and the token is forgotten when it is told so', async () => {
  const page = await register('unowned');
  await field(page, 'Owner').fill('payments');
  portal.github.faults.next('forbidden', {
    on: ['rest'],
    matching: /^\/api\/v3\/repos\/acme\/unowned\/pulls\n\{/,
  });
  expect(await ask(page, portal.github.token)).toContain('The token may not do that.');
  expect((await states(page)).at(-1)).toBe('Open the pull request: failed');
  expect(await ask(page, portal.github.token)).toContain('is open');
  const kept = () => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  expect(await kept()).toContain(portal.github.token);
  await page.getByRole('button', { name: 'Forget the token' }).click();
  expect(await kept()).not.toContain(portal.github.token);
  expect(await field(page, 'Token').inputValue()).toBe('');
});

test('a repository that the portal does not know is asked about at its host', async () => {
  portal.github.addRepository({
    owner: 'other',
    name: 'tool',
    visibility: 'PUBLIC',
    topics: ['cli'],
    files: { 'go.mod': '', 'schema.graphql': 'type Query { a: Int }', CODEOWNERS: '* @other/ledger' },
  });
  const page = await open('register/');
  await field(page, 'Repository').fill(`${portal.github.url}/other/tool/issues?x=1`);
  await page.getByRole('option', { name: 'Look up other/tool' }).click();
  await page.getByText('Asked just now.').waitFor();
  expect([await field(page, 'Type').inputValue(), await field(page, 'Owner').inputValue()]).toEqual([
    'library',
    'ledger',
  ]);
  expect(await preview(page)).toContain('$text: ./schema.graphql');
  await field(page, 'Repository').fill(`${portal.github.url}/other/none`);
  await page.getByRole('option', { name: 'Look up other/none' }).click();
  await page.getByText('GitHub shows no such repository.').waitFor();
  expect(await field(page, 'Name').inputValue()).toBe('none');
});

test('the health page lists what is left to register, filters it, and leads to Register', async () => {
  const page = await open('health/repositories/?type=website');
  await expect.poll(() => page.locator('callboard-repositories[data-ready]').count()).toBe(1);
  expect(await page.locator('tbody th').allInnerTexts()).toEqual(['acme/ledger-site']);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('searchbox', { name: 'Filter repositories' }).fill('nothing like it');
  await page.getByText('Nothing matches').waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  expect(await page.locator('tbody th').count()).toBe(4);
  await page.getByRole('link', { name: 'Register acme/ledger-site' }).click();
  await page.getByRole('heading', { name: 'acme/ledger-site' }).waitFor();
  await page.goto(`${portal.home}health/repositories/apis/`);
  expect(await page.locator('tbody th').allInnerTexts()).toContain('api/events.graphql');
  expect(await axeViolations(page)).toEqual([]);
});

test('without JavaScript the page leads to editors that are filled in', async () => {
  const page = await open('register/', { javaScriptEnabled: false });
  const link = page.getByRole('link', { name: 'Register acme/refund-limits on GitHub' });
  expect(await link.isVisible()).toBe(true);
  expect(await link.getAttribute('href')).toContain(
    '/acme/refund-limits/new/main?filename=catalog-info.yaml&value=apiVersion',
  );
  expect(await page.getByRole('combobox').count()).toBe(0);
});

test('only Register may connect to GitHub', async () => {
  const policyOf = (page: Page) =>
    page.locator('meta[http-equiv=content-security-policy]').getAttribute('content');
  expect(await policyOf(await open('register/'))).toContain(`connect-src 'self' ${portal.github.url};`);
  expect(await policyOf(await open('health/'))).toContain("connect-src 'self';");
});

test('Register is accessible by axe and by keyboard, wide and narrow, light and dark', async () => {
  const page = await register('refund-limits');
  await page.locator('details[data-pull] summary').click();
  await field(page, 'Token').waitFor();
  await field(page, 'Name').fill('bad name');
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      found.push(
        ...(await axeViolations(page)).map((violation) => `${colorScheme} ${String(width)}: ${violation}`),
      );
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (tooWide > 0) found.push(`${String(width)}: ${String(tooWide)} pixels too wide`);
    }
  }
  expect(found).toEqual([]);
  expect(await walkByKeyboard(await register('ledger-site'))).toEqual([]);
});
