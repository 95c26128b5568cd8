import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entity } from '../../../src/model/entity.ts';
import { createCatalogFetch } from '../../../src/catalog-client/index.ts';
import { loadClients, type CatalogApi } from './clients.ts';
import { CLIENT_DIFFERENCES } from './differences.ts';
import { servePortal, type ServedPortal } from './portal.ts';
import { generateCalls, type Call } from './requests.ts';

const CALLS = 1200;

let portal: ServedPortal;
let entities: readonly Entity[];
let client: CatalogApi;
let memory: CatalogApi;

beforeAll(async () => {
  portal = await servePortal();
  const { CatalogClient, InMemoryCatalogClient } = loadClients();
  const plain = new CatalogClient(createCatalogFetch({ portal: portal.home }));
  ({ items: entities } = (await plain.getEntities()) as { items: readonly Entity[] });
  client = new CatalogClient(createCatalogFetch({ portal: portal.home }));
  memory = new InMemoryCatalogClient({ entities });
}, 60_000);

afterAll(() => portal.close());

/** The answer of a call; of a query, all its pages. */
async function answerOf(api: CatalogApi, { method, request }: Call): Promise<unknown> {
  if (method === 'getEntityFacets') {
    const { facets } = await api.getEntityFacets(request);
    return Object.entries(facets).map(([facet, counts]) => [
      facet,
      counts.map(({ value, count }) => `${value} ${String(count)}`).sort(),
    ]);
  }
  if (method !== 'queryEntities') return plain(await api[method](request));
  const pages: unknown[] = [];
  for (let page = await api.queryEntities(request); ;) {
    const { items, totalItems, pageInfo } = page;
    pages.push({ items: plain(items), totalItems, before: pageInfo.prevCursor !== undefined });
    if (pageInfo.nextCursor === undefined || pages.length > 20) return pages;
    const { limit = 1, fields } = request;
    page = await api.queryEntities({ cursor: pageInfo.nextCursor, limit, ...(fields && { fields }) });
  }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the client of Backstage, given the fetch of a portal', () => {
  test(`answers ${String(CALLS)} generated calls as the client in memory does, but for the differences that are listed`, async () => {
    const shown = new Set<string>();
    const unexplained: unknown[] = [];
    let [same, answered] = [0, 0];
    for (const call of await generateCalls(entities, CALLS, 20261121)) {
      const [ours, theirs] = [await answerOf(client, call), await answerOf(memory, call)];
      if (isDeepStrictEqual(ours, theirs)) {
        same += 1;
        if (/"(?:kind|count|metadata|value)|\w \d/.test(JSON.stringify(ours))) answered += 1;
        continue;
      }
      const reasons = CLIENT_DIFFERENCES.filter(({ explains }) => explains(call));
      for (const { code } of reasons) shown.add(code);
      if (reasons.length === 0) unexplained.push({ call, ours, theirs });
    }
    expect(unexplained.slice(0, 3)).toEqual([]);
    expect(unexplained).toHaveLength(0);
    expect([...shown].sort()).toEqual(CLIENT_DIFFERENCES.map(({ code }) => code).sort());
    // Not by agreeing on nothing: most calls agree to the letter, and many of them find something.
    expect(same).toBeGreaterThan((CALLS * 3) / 4);
    expect(answered).toBeGreaterThan(CALLS / 4);
  });
});
