import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { serveFolder } from '../browser/serve-folder.ts';
import type { GithubDouble } from '../github-double/index.ts';
import { startForge } from './forge.ts';
import { PROJECT, portalFiles } from './portal-repository.ts';
import { runWorkflow, type JobResult } from './run-workflow.ts';
import { npmWithoutInstall, portalActions } from './stand-ins.ts';
import { projectText } from './workflow-files.ts';

/** What started a run. */
export interface PipelineEvent {
  readonly name: 'push' | 'schedule' | 'repository_dispatch' | 'workflow_dispatch';
  /** The body of the webhook. */
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly ref?: string;
  /** The secret that the harvest reads GitHub with, in place of one that may. */
  readonly token?: string;
}

/** The jobs of a run of the portal's workflow. */
export interface PipelineRun {
  readonly make: JobResult;
  readonly deploy: JobResult;
}

/** A portal whose pipeline runs on this machine, and what it published. */
export interface PublishedPortal {
  readonly github: GithubDouble;
  /** Pushes another config of the portal. */
  configure(config: string): void;
  run(event: PipelineEvent): Promise<PipelineRun>;
  /** Runs the workflow that announces a change, as the repository that changed has it. */
  announce(repository: string, token: string): Promise<JobResult>;
  /** A file of the published site, by its path below the base; undefined when there is none. */
  page(path: string): Promise<string | undefined>;
  /** Forgets every cache, as GitHub does after a week without a run. */
  loseCaches(): Promise<void>;
  close(): Promise<void>;
}

const PORTAL = 'acme/portal';
const PAGE_URL = 'https://acme.github.example/portal/';

/** @param config of the portal, whose repository is made with it */
export async function startPublishedPortal(
  config: (github: GithubDouble) => string,
): Promise<PublishedPortal> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'callboard-pipeline-'));
  const at = (name: string): string => path.join(folder, name);
  const forge = await startForge({ repository: PORTAL, url: PAGE_URL });
  const { github } = forge;
  const [owner = '', name = ''] = PORTAL.split('/');
  github.addRepository({ owner, name, files: await portalFiles(config(github)) });
  const site = await serveFolder(at('pages'), '/portal/');
  const bin = await npmWithoutInstall(at('bin'), PROJECT);
  const machine = { PATH: `${bin}:${process.env['PATH'] ?? ''}`, HOME: folder };
  const folders = { caches: at('caches'), artifacts: at('artifacts'), pages: at('pages') };
  let runs = 0;
  const requestOf = (repository: string, { name, payload = {}, ref = 'refs/heads/main' }: PipelineEvent) => {
    runs += 1;
    return {
      github: {
        event: payload,
        event_name: name,
        repository,
        repository_owner: 'acme',
        ref,
        ref_name: ref.replace('refs/heads/', ''),
        sha: 'c0ffee'.padEnd(40, '0'),
        run_id: String(runs),
        run_attempt: '1',
        token: github.token,
        api_url: forge.apiUrl,
        server_url: github.url,
      },
      actions: portalActions(folders, PAGE_URL),
      machine,
      folder: at(`runs/${String(runs)}`),
    };
  };
  return {
    github,
    configure(next) {
      github.push(PORTAL, { files: { 'portal.config.yaml': next } });
    },
    async run(event) {
      const file = '.github/workflows/portal.yml';
      const { make, deploy } = await runWorkflow({
        path: file,
        text: projectText(file),
        secrets: event.token === undefined ? {} : { HARVEST_TOKEN: event.token },
        ...requestOf(PORTAL, event),
      });
      if (!make || !deploy) throw new Error('the workflow of the portal has other jobs');
      return { make, deploy };
    },
    async announce(repository, token) {
      const file = 'docs/workflows/announce.yml';
      const called = '.github/workflows/announce.yml';
      const { announce } = await runWorkflow({
        path: file,
        text: projectText(file),
        workflows: { [`${PORTAL}/${called}@main`]: projectText(called) },
        secrets: { PORTAL_ANNOUNCE_TOKEN: token },
        ...requestOf(repository, { name: 'push' }),
      });
      if (!announce) throw new Error('the workflow that announces has other jobs');
      return announce;
    },
    async page(file) {
      const response = await fetch(`${site.origin}/portal/${file}`);
      return response.ok ? response.text() : undefined;
    },
    loseCaches: () => rm(at('caches'), { recursive: true }),
    async close() {
      await site.close();
      await forge.close();
      await rm(folder, { recursive: true });
    },
  };
}
