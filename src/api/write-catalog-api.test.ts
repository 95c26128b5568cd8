import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SnapshotEntity } from '../snapshot/format.ts';
import type { createCatalogFetch } from '../catalog-client/index.ts';
import { clientModule } from './client-module.ts';
import { createFileWriter } from './file-writer.ts';
import { writeCatalogApi } from './write-catalog-api.ts';

interface ClientModule {
  readonly createCatalogFetch: typeof createCatalogFetch;
}

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'callboard-api-'));
});

afterEach(() => rm(folder, { recursive: true }));

function entity(ref: string, description = 'Crosses the sound.'): SnapshotEntity {
  const name = ref.slice(ref.indexOf('/') + 1);
  const location = 'url:https://git.example/fleet/blob/main/catalog-info.yaml';
  const provenance = { source: 's', path: 'f.yaml', line: 1, endLine: 4, location, originLocation: location };
  return {
    ref,
    entity: { apiVersion: 'backstage.io/v1alpha1', kind: 'Component', metadata: { name, description } },
    provenance,
    text: '',
  };
}

const read = (name: string): Promise<string> => readFile(path.join(folder, 'api/catalog', name), 'utf8');

test('an entity lies where the client of Backstage asks for it, with a uid and an etag that depend on it alone', async () => {
  writeCatalogApi(createFileWriter(folder), [entity('component:default/ferry')]);
  const written: unknown = JSON.parse(await read('entities/by-name/component/default/ferry'));
  expect(written).toEqual({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'ferry',
      description: 'Crosses the sound.',
      uid: '1b7491c9-6973-53c9-b4b9-0c40665f2f11',
      etag: '3529386c243bf82917754a21a852b818376c426d',
    },
  });
});

test('the lists hold the same entities, one a line and as one array', async () => {
  const writer = createFileWriter(folder);
  writeCatalogApi(writer, [entity('component:default/ferry'), entity('component:default/tug')]);
  const lines = (await read('entities.ndjson')).split('\n').slice(0, -1);
  expect(lines[1]).toBe(await read('entities/by-name/component/default/tug'));
  expect(JSON.parse(await read('entities.json'))).toEqual(lines.map((line) => JSON.parse(line) as unknown));
  expect(writer.written().files).toBe(8);
});

test('an entity has a second name by uid, without a second copy', async () => {
  writeCatalogApi(createFileWriter(folder), [entity('component:default/ferry')]);
  const [uid = ''] = await readdir(path.join(folder, 'api/catalog/entities/by-uid'));
  expect(await read(`entities/by-uid/${uid}`)).toBe(await read('entities/by-name/component/default/ferry'));
  expect((await stat(path.join(folder, 'api/catalog/entities/by-uid', uid))).nlink).toBe(2);
});

test('locations are where the sources begin, each once', async () => {
  writeCatalogApi(createFileWriter(folder), [
    entity('component:default/ferry'),
    entity('component:default/tug'),
  ]);
  expect(JSON.parse(await read('locations'))).toEqual([
    {
      data: {
        id: '7527b0ca-110c-57e3-998e-d230a606ee3c',
        type: 'url',
        target: 'https://git.example/fleet/blob/main/catalog-info.yaml',
        entityRef: 'location:default/generated-17224b3d9f3ce2d2e8e442b72dd238444ebe5575',
      },
    },
  ]);
});

test('a hostile name stays in its folder, and what an entity says is no markup for a host that goes by names', async () => {
  writeCatalogApi(createFileWriter(folder), [
    entity('component:default/../../../../index.html', '<script>alert(1)</script>'),
    entity('component:default/page.html', '</p><script>alert(1)</script>'),
  ]);
  expect((await readdir(folder, { recursive: true })).sort()).toMatchInlineSnapshot(`
    [
      "api",
      "api/catalog",
      "api/catalog/entities",
      "api/catalog/entities.json",
      "api/catalog/entities.ndjson",
      "api/catalog/entities/by-name",
      "api/catalog/entities/by-name/component",
      "api/catalog/entities/by-name/component/default",
      "api/catalog/entities/by-name/component/default/page.html",
      "api/catalog/entities/by-name/component/default/~2e~~2e~~2f~~2e~~2e~~2f~~2e~~2e~~2f~~2e~~2e~~2f~index~2e~html",
      "api/catalog/entities/by-uid",
      "api/catalog/entities/by-uid/d843f32c-c942-56c4-9a38-6c0e3c9ee8b6",
      "api/catalog/entities/by-uid/f206a146-879f-5807-9b21-005324c049e7",
      "api/catalog/entity-facets.json",
      "api/catalog/locations",
    ]
  `);
  expect(await read('entities/by-name/component/default/page.html')).not.toContain('<');
});

test('the module for clients runs by itself and answers from the files', async () => {
  const writer = createFileWriter(folder);
  writeCatalogApi(writer, [entity('component:default/ferry')]);
  writer.write('client.mjs', await clientModule());
  const { createCatalogFetch } = (await import(path.join(folder, 'client.mjs'))) as ClientModule;
  const { fetchApi } = createCatalogFetch({
    portal: 'https://portal.example.com/x/',
    fetch: async (input) => {
      const { pathname } = new URL(new Request(input).url);
      return new Response(await readFile(path.join(folder, pathname.slice('/x/'.length)), 'utf8'));
    },
  });
  const response = await fetchApi.fetch(
    'https://portal.example.com/x/api/catalog/entities?fields=metadata.name',
  );
  expect(await response.json()).toEqual([{ metadata: { name: 'ferry' } }]);
});
