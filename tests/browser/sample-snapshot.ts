import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { entityRefOf } from '../../src/model/entity-ref.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { Problem } from '../../src/problems/problem.ts';
import type { SnapshotAnnouncement, SnapshotEntity } from '../../src/snapshot/format.ts';
import { writeSnapshot } from '../../src/snapshot/write-snapshot.ts';

const SOURCE = 'git:https://git.example.com/acme/catalog';

/** A snapshot entity as a harvest would write it. */
export function snapshotEntity(entity: Entity, text = 'kind: as written\n'): SnapshotEntity {
  const location = `url:https://git.example.com/acme/catalog/blob/main/${entity.metadata.name}.yaml`;
  return {
    ref: entityRefOf(entity),
    entity,
    provenance: {
      source: SOURCE,
      path: `${entity.metadata.name}.yaml`,
      line: 1,
      endLine: 9,
      location,
      originLocation: location,
    },
    text,
  };
}

function entity(kind: string, name: string, spec: JsonObject, more: Partial<Entity> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', ...more.metadata },
    spec,
    relations: more.relations ?? [],
  };
}

const OWNED = [{ type: 'ownedBy', targetRef: 'group:default/ledger' }];
const OPENAPI = `openapi: 3.1.0\ninfo:\n  title: Postings\npaths:\n${'  /postings/{id}:\n    get: {}\n'.repeat(900)}`;

/** One entity of every kind that has a page of its own shape. */
export const SAMPLE_ENTITIES: readonly Entity[] = [
  entity(
    'Component',
    'ledger-writer',
    { type: 'service', lifecycle: 'production', owner: 'ledger', system: 'ledger', language: 'Kotlin' },
    {
      metadata: {
        name: 'ledger-writer',
        description: 'Writes **double-entry** postings. See the [runbook](https://example.com/runbook).',
        tags: ['kotlin', 'tier-1'],
        labels: { tier: '1' },
        annotations: { 'example.com/wiki': 'https://example.com/wiki' },
        links: [
          { url: 'https://example.com/dashboard', title: 'Dashboard' },
          { url: 'javascript:alert(1)', title: 'Not a link' },
        ],
      },
      relations: [
        ...OWNED,
        { type: 'partOf', targetRef: 'system:default/ledger' },
        { type: 'providesApi', targetRef: 'api:default/postings' },
        { type: 'dependsOn', targetRef: 'resource:default/lost' },
      ],
    },
  ),
  entity(
    'API',
    'postings',
    { type: 'openapi', lifecycle: 'production', owner: 'ledger', definition: OPENAPI },
    { relations: [...OWNED, { type: 'apiProvidedBy', targetRef: 'component:default/ledger-writer' }] },
  ),
  entity('API', 'tools', { type: 'mcp-server', lifecycle: 'experimental', owner: 'ledger', remotes: [] }),
  entity('Resource', 'ledger-db', { type: 'database', owner: 'ledger' }, { relations: OWNED }),
  entity('System', 'ledger', { owner: 'ledger', domain: 'payments' }, { relations: OWNED }),
  entity('Domain', 'payments', { owner: 'ledger' }, { relations: OWNED }),
  entity(
    'Group',
    'ledger',
    { type: 'team', profile: { displayName: 'Ledger team' }, children: [] },
    { relations: [{ type: 'hasMember', targetRef: 'user:default/ida.brandt' }] },
  ),
  entity(
    'User',
    'ida.brandt',
    { profile: { displayName: 'Ida Brandt', email: 'ida@example.com' }, memberOf: ['ledger'] },
    { relations: [{ type: 'memberOf', targetRef: 'group:default/ledger' }] },
  ),
  entity('Template', 'new-service', {
    type: 'service',
    owner: 'ledger',
    parameters: [{ required: ['name'], properties: { name: { title: 'Name', type: 'string' } } }],
    steps: [],
  }),
  entity('Location', 'everything', { type: 'url', targets: ['./a.yaml', 'https://git.example.com/b.yaml'] }),
  entity('AiResource', 'review', { type: 'skill', lifecycle: 'experimental', owner: 'ledger' }),
  entity('Dashboard', 'overview', { refresh: 60 }),
  ...Array.from({ length: 130 }, (_, index) =>
    entity(
      'Component',
      `worker-${String(index).padStart(3, '0')}`,
      { type: index % 2 ? 'cron' : 'library', lifecycle: 'deprecated', owner: 'nobody' },
      { metadata: { name: `worker-${String(index).padStart(3, '0')}`, tags: [index % 3 ? 'go' : 'c++'] } },
    ),
  ),
];

const PROBLEMS: readonly Problem[] = Array.from({ length: 120 }, (_, index) => {
  const name = `worker-${String(index).padStart(3, '0')}`;
  return {
    code: 'relations/dangling-reference',
    level: 'warn',
    message: `component:default/${name} names the owner "nobody", and no group of that name exists.`,
    hint: 'Correct the name, or add the group.',
    at: { source: SOURCE, path: `${name}.yaml`, line: 7, column: 10 },
    entity: `component:default/${name}`,
  };
});

/** Writes a snapshot with its harvest report into a folder. */
export async function writeSampleSnapshot(
  folder: string,
  entities: readonly SnapshotEntity[] = SAMPLE_ENTITIES.map((item) => snapshotEntity(item)),
  problems: readonly Problem[] = PROBLEMS,
  announcements: readonly SnapshotAnnouncement[] = [],
): Promise<void> {
  await mkdir(path.join(folder, 'status'), { recursive: true });
  const sorted = [...entities].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const source = { id: SOURCE, revision: '3cb886f0', files: sorted.length, entities: sorted.length };
  await writeSnapshot(folder, { entities: sorted, problems, sources: [source], announcements });
  const status = {
    harvestedAt: '2026-11-20T12:00:00Z',
    sources: [{ id: SOURCE, state: 'stale', lastGoodAt: '2026-11-19T12:00:00Z', error: 'no answer' }],
  };
  await writeFile(path.join(folder, 'status/sources.json'), JSON.stringify(status));
  await writeFile(path.join(folder, 'status/history.json'), JSON.stringify({ publications: [] }));
  await writeFile(path.join(folder, 'status/changes.json'), JSON.stringify({ changes: [] }));
}
