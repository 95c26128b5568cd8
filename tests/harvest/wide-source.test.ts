import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SourceReport } from '../../src/plugin/source-report.ts';
import type { SourceRepository } from '../../src/plugin/source-repository.ts';
import type { Source } from '../../src/plugin/source.ts';
import { readHarvestStatus, readSnapshot } from '../../src/snapshot/index.ts';
import { component, createPortal, memorySource, type Portal } from './portal.ts';

let portal: Portal;
beforeEach(async () => {
  portal = await createPortal();
});
afterEach(() => portal.remove());

const WEB: SourceRepository = {
  name: 'acme/web',
  url: 'https://github.com/acme/web',
  branch: 'main',
  topics: ['shop'],
  descriptors: ['catalog-info.yaml'],
  files: ['api/', 'catalog-info.yaml'],
  definitions: [
    { path: 'api/openapi.yaml', type: 'openapi' },
    { path: 'api/events.yaml', type: 'asyncapi' },
  ],
};
const BARE: SourceRepository = {
  name: 'acme/bare',
  url: 'https://github.com/acme/bare',
  topics: [],
  descriptors: [],
  files: [],
  definitions: [],
};
const API = [
  'apiVersion: backstage.io/v1alpha1',
  'kind: API',
  'metadata: { name: web }',
  'spec: { type: openapi, lifecycle: production, owner: team, definition: { $text: ./api/openapi.yaml } }',
  '',
].join('\n');

const memory = memorySource('github:acme', {
  'acme/web/catalog-info.yaml': `${component('web')}---\n${API}`,
  'acme/web/api/openapi.yaml': 'openapi: 3.1.0',
  'acme/web/README.md': 'nobody reads this',
});

function wideSource(
  revision: string,
  repositories: readonly SourceRepository[],
  report?: SourceReport,
): Source {
  return {
    id: memory.id,
    async open(context) {
      const tree = await memory.open(context);
      return {
        ...tree,
        revision,
        isWide: true,
        descriptors: () => Promise.resolve(['acme/web/catalog-info.yaml']),
        repositories: () => Promise.resolve(repositories),
        ...(report && { report: () => report }),
      };
    },
  };
}

const snapshot = async (): Promise<Awaited<ReturnType<typeof readSnapshot>>> =>
  readSnapshot(path.join(portal.folder, 'snapshot'));

it('a push that changes nothing that is read leaves the snapshot as it was', async () => {
  const first = await portal.harvest([wideSource('r1', [WEB])]);
  const second = await portal.harvest([wideSource('r2', [WEB])]);
  expect(second).toMatchObject({ changed: false, snapshot: first.snapshot });
  expect(second.status.sources[0]).toMatchObject({ state: 'fresh', revision: 'r2' });
  const third = await portal.harvest([wideSource('r3', [{ ...WEB, topics: ['shop', 'new'] }])]);
  expect(third.changed).toBe(true);
});

it('the snapshot lists what can be registered: repositories without a descriptor, and unused API definitions', async () => {
  await portal.harvest([wideSource('r1', [BARE, WEB])]);
  const { manifest, repositories } = await snapshot();
  expect(manifest.repositories).toBe(2);
  expect(repositories).toEqual([
    { source: 'github:acme', ...BARE },
    { source: 'github:acme', ...WEB, definitions: [{ path: 'api/events.yaml', type: 'asyncapi' }] },
  ]);
});

it('a repository whose files are all in the catalog has nothing to register', async () => {
  await portal.harvest([wideSource('r1', [{ ...WEB, definitions: [] }])]);
  expect((await snapshot()).repositories).toBeUndefined();
});

it('a source that fails keeps its repositories, and the snapshot stays the same', async () => {
  const first = await portal.harvest([wideSource('r1', [BARE, WEB])]);
  const failing: Source = { id: memory.id, open: () => Promise.reject(new Error('no answer')) };
  const second = await portal.harvest([failing]);
  expect(second).toMatchObject({ changed: false, snapshot: first.snapshot });
  expect(second.status.sources[0]).toMatchObject({ state: 'stale', error: 'no answer' });
});

it('what a source spent and left undone stands in its status, and not in the snapshot', async () => {
  const report: SourceReport = {
    outdated: { parts: 2, total: 9, since: '2026-01-01T00:00:00.000Z', reason: 'the allowance is spent' },
    spent: [{ unit: 'GraphQL points', amount: 3, left: 500 }],
  };
  const first = await portal.harvest([wideSource('r1', [WEB])]);
  const second = await portal.harvest([wideSource('r2', [WEB], report)]);
  expect(second.snapshot).toBe(first.snapshot);
  const status = await readHarvestStatus(path.join(portal.folder, 'snapshot'));
  expect(status?.sources[0]).toMatchObject(report);
});
