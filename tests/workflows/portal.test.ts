import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { componentText } from '../commands/run-script.ts';
import { startForge, type Forge } from './forge.ts';
import { PROJECT, writePortalRepository } from './portal-repository.ts';
import { runWorkflow, type JobResult } from './run-workflow.ts';
import { npmWithoutInstall, portalActions } from './stand-ins.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let folder: string;
let forge: Forge;
let machine: Readonly<Record<string, string>>;
let runs = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'callboard-pipeline-'));
  forge = await startForge('https://acme.github.example/portal/');
  const npm = await npmWithoutInstall(path.join(folder, 'bin'), PROJECT);
  machine = { PATH: `${npm}:${process.env['PATH'] ?? ''}`, HOME: folder };
  const config = `title: Acme
sources:
  - use: git
    with: { url: ${forge.serverUrl}/acme/web.git, token: '\${GITHUB_TOKEN}' }
`;
  await writePortalRepository(path.join(folder, 'portal'), config);
  await forge.push('acme/portal', path.join(folder, 'portal'));
  await forge.push('acme/web', { 'catalog-info.yaml': componentText('ferry') });
});
afterAll(async () => {
  await forge.close();
  await rm(folder, { recursive: true });
});

async function runPortal(event: string, payload: unknown = {}): Promise<Readonly<Record<string, JobResult>>> {
  runs += 1;
  const file = '.github/workflows/portal.yml';
  return runWorkflow({
    path: file,
    text: readFileSync(path.join(PROJECT, file), 'utf8'),
    github: {
      event: payload,
      event_name: event,
      repository: 'acme/portal',
      repository_owner: 'acme',
      ref: 'refs/heads/main',
      ref_name: 'main',
      sha: '0'.repeat(40),
      run_id: String(runs),
      run_attempt: '1',
      token: forge.token,
      api_url: forge.apiUrl,
      server_url: forge.serverUrl,
    },
    actions: portalActions(
      {
        caches: path.join(folder, 'caches'),
        artifacts: path.join(folder, 'artifacts'),
        pages: path.join(folder, 'pages'),
      },
      'https://acme.github.example/portal/',
    ),
    machine,
    folder: path.join(folder, 'runs', String(runs)),
  });
}

test('a push to the portal publishes it', async () => {
  const result = await runPortal('push');
  expect(result['deploy']?.result).toBe('success');
  expect(
    await readFile(path.join(folder, 'pages/catalog/default/component/ferry/index.html'), 'utf8'),
  ).toContain('/portal/');
});
