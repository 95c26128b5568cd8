import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCatalogFetch } from '../../../src/catalog-client/index.ts';
import { loadClients, type CatalogApi } from './clients.ts';
import { servePortal, type ServedPortal } from './portal.ts';

let portal: ServedPortal;
let client: CatalogApi;
let asked: string[];

beforeAll(async () => {
  portal = await servePortal();
}, 60_000);

afterAll(() => portal.close());

beforeEach(() => {
  asked = [];
  const counted: typeof fetch = (input, init) => {
    const { url } = new Request(input, init);
    asked.push(url.slice(portal.home.length));
    return fetch(input, init);
  };
  client = new (loadClients().CatalogClient)(createCatalogFetch({ portal: portal.home, fetch: counted }));
});

describe('the client of Backstage, with nothing but a file server', () => {
  const plainClient = () =>
    new (loadClients().CatalogClient)({
      discoveryApi: { getBaseUrl: (plugin: string) => Promise.resolve(`${portal.home}api/${plugin}`) },
    });

  test('gets entities by reference', async () => {
    const found = await plainClient().getEntityByRef('component:default/booking-api');
    expect(found).toMatchObject({
      kind: 'Component',
      metadata: { name: 'booking-api', namespace: 'default' },
      relations: expect.arrayContaining([{ type: 'ownedBy', targetRef: 'group:default/booking' }]) as unknown,
    });
    expect(
      await plainClient().getEntityByRef({ kind: 'api', namespace: 'freight', name: 'parcels' }),
    ).toMatchObject({ kind: 'API' });
  });

  test('gets nothing for what is not there', async () => {
    expect(await plainClient().getEntityByRef('component:default/gone')).toBeUndefined();
  });

  test('gets locations, and one by its reference', async () => {
    const { items } = await plainClient().getLocations();
    const [first] = items;
    expect(items.length).toBeGreaterThan(1);
    expect(await plainClient().getLocationByRef(`${first?.type ?? ''}:${first?.target ?? ''}`)).toEqual(
      first,
    );
  });

  test('is told plainly that a list with a filter is not a file', async () => {
    await expect(plainClient().getEntities({ filter: { kind: 'api' } })).rejects.toThrow('404');
  });
});

describe('the client of Backstage, given the fetch of a portal', () => {
  test('reads one file for one entity, whatever the case of the reference', async () => {
    expect(await client.getEntityByRef('Component:default/Booking-API')).toMatchObject({ kind: 'Component' });
    expect(asked).toEqual(['api/catalog/entities/by-name/component/default/booking-api']);
  });

  test('reads single files for a few references and the whole list, once, for many', async () => {
    const few = await client.getEntitiesByRefs({
      entityRefs: ['group:default/booking', 'nonsense', 'api:default/gone'],
    });
    expect(few.items.map((entity) => entity?.metadata.name)).toEqual(['booking', undefined, undefined]);
    expect(asked).toHaveLength(2);
    const { items } = await client.getEntities({ fields: ['kind', 'metadata.name', 'metadata.namespace'] });
    const refs = items.map(
      (entity) => `${entity?.kind ?? ''}:${entity?.metadata.namespace ?? ''}/${entity?.metadata.name ?? ''}`,
    );
    expect((await client.getEntitiesByRefs({ entityRefs: refs })).items).not.toContain(undefined);
    expect(asked.slice(2)).toEqual(['api/catalog/entities.json']);
  });

  test('streams entities page by page', async () => {
    const sizes: number[] = [];
    for await (const page of client.streamEntities({ filter: { kind: 'component' }, pageSize: 10 }))
      sizes.push(page.length);
    expect(sizes).toEqual([10, 10, 10, 3]);
  });

  test('keeps the size of a page where only the cursor is sent, and goes back', async () => {
    const first = await client.queryEntities({ filter: { kind: 'component' }, limit: 10 });
    const second = await client.queryEntities({ cursor: first.pageInfo.nextCursor ?? '' });
    expect(second.items).toHaveLength(10);
    const back = await client.queryEntities({ cursor: second.pageInfo.prevCursor ?? '' });
    expect(back.items).toEqual(first.items);
  });

  test('pages a predicate with words beyond Latin', async () => {
    const query = { $any: [{ kind: 'component' }, { 'metadata.title': '港 🚢' }] };
    const first = await client.queryEntities({ query, limit: 20 });
    const second = await client.queryEntities({ cursor: first.pageInfo.nextCursor ?? '' });
    expect([first.items.length, second.items.length, second.totalItems]).toEqual([20, 13, 33]);
  });

  test('gets locations by id, by reference, by entity, and in pages', async () => {
    const { items } = await client.getLocations();
    const [first] = items;
    expect(await client.getLocationById(first?.id ?? '')).toEqual(first);
    expect(await client.getLocationById('gone')).toBeUndefined();
    expect(await client.getLocationByRef(`${first?.type ?? ''}:${first?.target ?? ''}`)).toEqual(first);
    expect(items).toContainEqual(await client.getLocationByEntity('component:default/booking-api'));
    const pages: number[] = [];
    for await (const page of client.streamLocations({ limit: 5 })) pages.push(page.length);
    expect(pages.reduce((sum, size) => sum + size, 0)).toBe(items.length);
    const found = await client.queryLocations({ query: { target: { $hasPrefix: 'CONTENT/catalog/fleet' } } });
    expect(found.totalItems).toBe(
      items.filter(({ target }) => target.startsWith('content/catalog/fleet')).length,
    );
  });

  test('gets an entity as its own ancestor', async () => {
    expect(await client.getEntityAncestors({ entityRef: 'component:default/booking-api' })).toMatchObject({
      rootEntityRef: 'component:default/booking-api',
      items: [{ parentEntityRefs: [] }],
    });
  });

  test.each([
    ['addLocation', () => client.addLocation({ target: 'https://git.example/x.yaml' }), '403'],
    ['updateLocation', () => client.updateLocation('x', { target: 'https://git.example/x.yaml' }), '403'],
    ['removeLocationById', () => client.removeLocationById('x'), '403'],
    ['removeEntityByUid', () => client.removeEntityByUid('x'), '403'],
    ['refreshEntity', () => client.refreshEntity('component:default/x'), '403'],
    ['validateEntity', () => client.validateEntity({ kind: 'X' }, 'url:https://git.example/x'), '501'],
    ['analyzeLocation', () => client.analyzeLocation({ location: { type: 'url', target: 'x' } }), '501'],
  ] as const)('%s is refused, with the reason', async (_, call, status) => {
    const error: unknown = await call().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({
      body: { error: { message: expect.stringMatching(/^A portal is a set of files/) as unknown } },
    });
    expect(String(error)).toContain(status);
    expect(asked).toEqual([]);
  });

  test.each([
    ['a cursor that is none', () => client.queryEntities({ cursor: 'x' }), 'Invalid cursor'],
    [
      'an operator that there is not',
      () => client.queryEntities({ query: { kind: { $gt: 1 } } }),
      'Invalid filter predicate',
    ],
    [
      'a field inside a list',
      () => client.getEntities({ fields: ['metadata.tags[0]'] }),
      'array type fields are not supported',
    ],
  ] as const)('%s is a wrong request', async (_, call, message) => {
    await expect(call()).rejects.toMatchObject({
      body: { error: { name: 'InputError', message: expect.stringContaining(message) as unknown } },
    });
  });

  test('other addresses pass through, and no reference leads out of the folder', async () => {
    const { fetchApi } = createCatalogFetch({ portal: portal.home });
    expect((await fetchApi.fetch(`${portal.home}api/catalog/entities.json/../entities.ndjson`)).status).toBe(
      404,
    );
    expect((await fetchApi.fetch(`${portal.home}nothing`)).status).toBe(404);
    const out = await fetchApi.fetch(`${portal.home}api/catalog/entities/by-name/x/y/%2e%2e%2f%2e%2e`);
    expect([out.status, await out.json()]).toMatchObject([404, { error: { name: 'NotFoundError' } }]);
  });
});
