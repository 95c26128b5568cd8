import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRedactor, loadConfig } from '../../src/config/index.ts';
import { importFrom, setUpPlugins, type Contributions } from '../../src/plugin/host/index.ts';
import { component, contentOf, createPortal, memorySource, type Portal } from '../harvest/portal.ts';

const SECRET = 'b0ild-secret';
let portal: Portal;
beforeEach(async () => {
  portal = await createPortal();
});
afterEach(() => portal.remove());

/** The address of a call, whatever form it was given in. */
function addressOf(input: string | URL | Request): string {
  return input instanceof Request ? input.url : input.toString();
}

async function setUp(
  use: string,
  options: string,
  stage: 'harvest' | 'build' = 'harvest',
): Promise<Contributions> {
  const text = `plugins:\n  - use: ./${use}/index.ts\n    with: ${options}\n`;
  const env = { BUILD_TOKEN: SECRET };
  const input = { path: 'portal.config.yaml', readFile: () => Promise.resolve(text), env };
  const { tree } = await loadConfig(input, { kinds: [], problemCodes: [] });
  const { contributions, problems } = await setUpPlugins({
    tree,
    stage,
    redactor: createRedactor(),
    registry: {},
    importModule: importFrom(import.meta.dirname),
    taken: { kinds: [], relations: [], components: [] },
    configFolder: import.meta.dirname,
    logger: { info: () => undefined, warn: () => undefined },
  });
  expect(problems).toEqual([]);
  return contributions;
}

function annotated(name: string, annotation: string): string {
  return component(name).replace('metadata: { ', `metadata: { annotations: { ${annotation} }, `);
}

async function status(name: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(portal.folder, 'snapshot/status', `${name}.json`), 'utf8'));
}

describe('the standalone example', () => {
  it('lets people find what it adds', async () => {
    const { searchRecords } = await setUp('standalone', '{}', 'build');
    expect(searchRecords.map(({ url, kind }) => [url, kind])).toEqual([['opening-hours/#holidays', 'Guide']]);
  });

  it('adds a card and a tab where an annotation asks for them, a section of the home page, and a page', async () => {
    const { cards, tabs, pages, widgets } = await setUp('standalone', '{}', 'build');
    expect(widgets.map(({ id, title, area }) => [id, title, area])).toEqual([
      ['opening-hours', 'Opening hours', undefined],
    ]);
    expect(tabs.map(({ id, title }) => [id, title])).toEqual([['opening-hours', 'Opening hours']]);
    expect(pages.map(({ path, title }) => [path, title])).toEqual([['opening-hours', 'Opening hours']]);
    const [card] = cards;
    const entity = { apiVersion: 'v1', kind: 'Component' };
    const annotations = { 'example.com/opening-hours': '9–17' };
    expect(card?.when?.({ ...entity, metadata: { name: 'a', annotations } })).toBe(true);
    expect(card?.when?.({ ...entity, metadata: { name: 'a' } })).toBe(false);
    expect(tabs[0]?.when?.({ ...entity, metadata: { name: 'a' } })).toBe(false);
    for (const file of [card?.component, pages[0]?.component, widgets[0]?.component]) {
      expect(await readFile(String(file), 'utf8')).toContain('<p>');
    }
  });
});

describe('the service-backed example', () => {
  const options = '{ url: "https://builds.example.com", token: "${BUILD_TOKEN}" }';
  const source = memorySource('m', {
    'a.yaml': annotated('a', 'builds.example.com/job: web/main'),
    'b.yaml': component('b'),
  });

  it('collects facts with its secret, which is written nowhere', async () => {
    const { collectors } = await setUp('service-backed', options);
    const calls: unknown[] = [];
    const report = await portal.harvest([source], {
      collectors,
      fetch: (input, init) => {
        calls.push([addressOf(input), new Headers(init?.headers).get('authorization')]);
        return Promise.resolve(
          Response.json({ state: 'passed', finishedAt: '2026-01-01T00:00:00Z', log: 'x' }),
        );
      },
    });
    expect(calls).toEqual([['https://builds.example.com/jobs/web%2Fmain', `Bearer ${SECRET}`]]);
    expect(await status('builds')).toEqual({
      observedAt: '2026-01-01T12:00:00.000Z',
      entities: { 'component:default/a': { state: 'passed', finishedAt: '2026-01-01T00:00:00Z' } },
    });
    expect(JSON.stringify([await contentOf(portal.folder), portal.log, report])).not.toContain(SECRET);
  });

  it('keeps its last good facts when the service is down, and says so', async () => {
    const { collectors } = await setUp('service-backed', options);
    await portal.harvest([source], {
      collectors,
      fetch: () => Promise.resolve(Response.json({ state: 'passed', finishedAt: 'then' })),
    });
    const before = await status('builds');
    const down = memorySource('m', { 'a.yaml': annotated('a', 'builds.example.com/job: web/main') });
    const report = await portal.harvest([down], {
      collectors,
      fetch: () => Promise.resolve(new Response(SECRET, { status: 503 })),
    });
    expect(report.exitCode).toBe(0);
    expect(report.status.collectors).toEqual([
      {
        name: 'builds',
        state: 'stale',
        observedAt: '2026-01-01T12:00:00.000Z',
        failures: 1,
        error: 'the endpoint "builds" answered 503 for /jobs/web%2Fmain',
      },
    ]);
    expect(await status('builds')).toEqual(before);
  });
});

describe('the third-party-backed example', () => {
  it('calls the one path that its endpoint allows, whatever an annotation says', async () => {
    const { collectors } = await setUp('third-party-backed', '{}');
    const calls: string[] = [];
    const source = memorySource('m', {
      'a.yaml': annotated('a', 'uptime.example.net/check: web'),
      'b.yaml': annotated('b', 'uptime.example.net/check: ../../admin'),
      'c.yaml': annotated('c', 'uptime.example.net/check: ".."'),
    });
    await portal.harvest([source], {
      collectors,
      fetch: (input) => {
        calls.push(addressOf(input));
        const known = addressOf(input).endsWith('/web');
        return Promise.resolve(known ? Response.json({ percent: 99.9 }) : new Response('', { status: 404 }));
      },
    });
    expect(calls.sort()).toEqual([
      'https://uptime.example.net/api/v1/checks/..%2F..%2Fadmin',
      'https://uptime.example.net/api/v1/checks/web',
    ]);
    expect(await status('uptime')).toEqual({
      observedAt: '2026-01-01T12:00:00.000Z',
      entities: { 'component:default/a': 99.9 },
      failed: { 'component:default/c': { error: 'the endpoint "uptime" does not allow the path /api/v1/' } },
    });
  });
});
