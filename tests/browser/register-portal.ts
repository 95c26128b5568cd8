import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSnapshot, type Snapshot } from '../../src/snapshot/read-snapshot.ts';
import { runScript } from '../commands/run-script.ts';
import { startGithubDouble, type GithubDouble } from '../github-double/index.ts';
import { serveFolder } from './serve-folder.ts';

/** A portal of an organisation on a GitHub of our own, made by the commands that people use. */
export interface RegisterPortal {
  readonly github: GithubDouble;
  /** Address of the home page. */
  readonly home: string;
  /** Harvests again and gives what the catalog holds then. */
  harvest(): Promise<Snapshot>;
  close(): Promise<void>;
}

const GROUP = (name: string) => `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name} }
spec: { type: team, children: [] }
`;
const COMPONENT = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: taken }
spec: { type: worker, lifecycle: production, owner: payments }
`;

/** Harvests and builds the portal of `acme`: four repositories without a descriptor, and two with one. */
export async function startRegisterPortal(): Promise<RegisterPortal> {
  const github = await startGithubDouble();
  fill(github);
  const work = await mkdtemp(path.join(tmpdir(), 'callboard-register-'));
  const [snapshot, dist] = [path.join(work, 'snapshot'), path.join(work, 'dist')];
  await writeFile(path.join(work, 'portal.config.yaml'), configOf(github));
  const run = async (name: string, ...line: string[]) => {
    const { exitCode, stdout, stderr } = await runScript(name, ['--config', 'portal.config.yaml', ...line], {
      cwd: work,
      env: name === 'harvest' ? { GITHUB_TOKEN: github.token } : {},
    });
    if (exitCode !== 0) throw new Error(`${name} ended with ${String(exitCode)}: ${stdout}${stderr}`);
  };
  const harvest = async () => {
    await run('harvest', '--out', snapshot);
    return readSnapshot(snapshot);
  };
  await harvest();
  await run('build', '--snapshot', snapshot, '--out', dist);
  const served = await serveFolder(dist, '/');
  return {
    github,
    home: `${served.origin}/`,
    harvest,
    close: async () => {
      await served.close();
      await rm(work, { recursive: true, force: true });
      await github.close();
    },
  };
}

function fill(github: GithubDouble): void {
  const repository = (name: string, more: Partial<Parameters<GithubDouble['addRepository']>[0]>) =>
    github.addRepository({ owner: 'acme', name, visibility: 'PUBLIC', ...more });
  github.addOrganization({ login: 'acme' });
  repository('refund-limits', {
    description: 'Limits: how much is paid back',
    topics: ['go'],
    files: {
      Dockerfile: 'FROM scratch\n',
      'README.md': '# Refund limits\n',
      'api/openapi.yaml': 'openapi: 3.1.0\n',
      '.github/CODEOWNERS': '* @acme/payments\n',
    },
  });
  repository('ledger-site', { files: { 'astro.config.mjs': '', 'README.md': '' } });
  repository('unowned', { files: { 'README.md': '' } });
  repository('taken', { files: { 'README.md': '' } });
  repository('registered', {
    files: {
      'catalog-info.yaml': [GROUP('payments'), GROUP('ledger'), COMPONENT].join('---\n'),
      'api/events.graphql': 'type Query { a: Int }\n',
      '.github/CODEOWNERS': '* @acme/ledger\n',
    },
  });
}

function configOf({ url, apiBaseUrl }: GithubDouble): string {
  return `title: Callboard
catalog: { rules: [{ allow: [Component, API, Group] }] }
sources:
  - use: github
    with:
      organization: acme
      host: ${new URL(url).host}
      apiBaseUrl: ${apiBaseUrl}
      token: \${GITHUB_TOKEN}
`;
}
