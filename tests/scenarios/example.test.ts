import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSnapshot, type Snapshot } from '../../src/snapshot/index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let folder: string;
let snapshot: Snapshot;
let exitCode: number | null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'example-'));
  for (const path of ['portal.config.yaml', 'content/catalog', 'content/announcements']) {
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  }
  const command = ['scripts/harvest.ts', '--config', join(folder, 'portal.config.yaml')];
  exitCode = spawnSync('node', command, { cwd: ROOT, encoding: 'utf8' }).status;
  snapshot = await readSnapshot(join(folder, 'content/snapshot'));
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the example organisation', () => {
  it('has entities of every kind in two namespaces', () => {
    const kinds = Object.groupBy(snapshot.entities, ({ entity }) => entity.kind);
    expect(
      Object.fromEntries(Object.entries(kinds).map(([kind, members]) => [kind, members?.length])),
    ).toEqual({
      AiResource: 5,
      API: 14,
      Component: 33,
      Domain: 3,
      Group: 16,
      Location: 4,
      Resource: 14,
      System: 9,
      Template: 3,
      User: 18,
    });
    expect([...new Set(snapshot.entities.map(({ entity }) => entity.metadata.namespace))]).toEqual([
      'default',
      'freight',
    ]);
  });

  it('has an API and an AI resource of every type', () => {
    const types = (kind: string): unknown[] => {
      const ofKind = snapshot.entities.filter(({ entity }) => entity.kind === kind);
      return [...new Set(ofKind.map(({ entity }) => entity.spec?.['type']))].sort();
    };
    expect(types('API')).toEqual(['asyncapi', 'graphql', 'grpc', 'mcp-server', 'openapi', 'trpc']);
    expect(types('AiResource')).toEqual(['marketplace', 'plugin', 'rule', 'skill']);
  });

  it('shows the nine mistakes that it makes on purpose, and no other', () => {
    expect(snapshot.problems.map(({ code, at }) => `${at?.path ?? ''} ${code}`)).toEqual([
      'catalog-info.yaml catalog/location-target-missing',
      'fleet/engine-telemetry/catalog-info.yaml catalog/invalid-format',
      'fleet/tide-gauge/catalog-info.yaml catalog/dangling-reference',
      'freight/tariff/catalog-info.yaml catalog/placeholder-missing',
      'platform/mailroom/catalog-info.yaml catalog/unknown-kind',
      'platform/queue-watch/catalog-info.yaml yaml/syntax',
      'voyages/gangway/catalog-info.yaml catalog/invalid-reference',
      'voyages/kiosk/catalog-info.yaml catalog/unknown-field',
      'voyages/old-fare-engine/catalog-info.yaml catalog/duplicate-entity',
    ]);
    expect(exitCode).toBe(1);
  });

  it('says of each mistake, in the file and in its README, that it is deliberate', () => {
    const catalog = join(ROOT, 'content/catalog');
    const confessed = globSync('**/*.yaml', { cwd: catalog }).filter((path) =>
      readFileSync(join(catalog, path), 'utf8').includes('# Deliberate mistake: '),
    );
    expect(confessed.sort()).toEqual(snapshot.problems.map(({ at }) => at?.path));
    const listed = [...readFileSync(join(catalog, 'README.md'), 'utf8').matchAll(/^\| `([^`]+)` /gm)].map(
      ([, path]) => path,
    );
    expect(listed.sort()).toEqual(confessed.map((path) => path.replace(/(.)\/catalog-info\.yaml$/, '$1')));
  });
});
