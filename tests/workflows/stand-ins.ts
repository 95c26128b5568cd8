import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { openCache } from './cache-entries.ts';
import type { StandIn } from './run-step.ts';
import { textOf } from './expression.ts';

const run = promisify(execFile);

/** Folders that stand for what GitHub keeps between runs. */
export interface GithubFolders {
  /** Caches of the repository. */
  readonly caches: string;
  /** Artifacts of the run. */
  readonly artifacts: string;
  /** The published site. */
  readonly pages: string;
}

/** Stand-ins for the actions of the portal's workflow, by name. */
export function portalActions(
  { caches, artifacts, pages }: GithubFolders,
  pageUrl: string,
): Readonly<Record<string, StandIn>> {
  const cache = openCache(caches);
  return {
    'actions/checkout': async ({ with: given, workspace, github }) => {
      const ref = (given['ref'] ?? textOf(github['ref'])).replace('refs/heads/', '');
      const url = `${textOf(github['server_url'])}/${textOf(github['repository'])}.git`;
      const header = `http.extraHeader=Authorization: Basic ${Buffer.from(`x-access-token:${textOf(github['token'])}`).toString('base64')}`;
      await run('git', ['-c', header, 'clone', '--quiet', '--depth', '1', '--branch', ref, url, workspace]);
      return undefined;
    },
    'actions/setup-node': async () => undefined,
    'actions/create-github-app-token': async () => ({ token: 'ghs_made_by_the_app' }),
    'actions/cache/restore': async ({ with: given, workspace }) => cache.restore(given, workspace),
    'actions/cache/save': async ({ with: given, workspace }) => {
      await cache.save(given, workspace);
      return undefined;
    },
    'actions/upload-pages-artifact': async ({ with: given, workspace }) => {
      const hidden = given['include-hidden-files'] === 'true';
      const source = path.join(workspace, given['path'] ?? '_site');
      const target = path.join(artifacts, 'github-pages');
      await rm(target, { recursive: true, force: true });
      await cp(source, target, {
        recursive: true,
        filter: (file) =>
          hidden ||
          !path
            .relative(source, file)
            .split(path.sep)
            .some((name) => name.startsWith('.')),
      });
      return { artifact_id: '1' };
    },
    'actions/deploy-pages': async () => {
      const next = `${pages}.next`;
      await rm(next, { recursive: true, force: true });
      await cp(path.join(artifacts, 'github-pages'), next, { recursive: true });
      await mkdir(pages, { recursive: true });
      await rm(pages, { recursive: true });
      await cp(next, pages, { recursive: true });
      return { page_url: pageUrl };
    },
  };
}

/** A folder with an `npm` in it that links the packages of this project in place of an install, and is npm otherwise. */
export async function npmWithoutInstall(folder: string, project: string): Promise<string> {
  const { stdout } = await run('bash', ['-c', 'command -v npm']);
  await mkdir(folder, { recursive: true });
  const script = `#!/usr/bin/env bash
if [ "$1" = ci ]; then exec ln -s ${JSON.stringify(path.join(project, 'node_modules'))} node_modules; fi
exec ${JSON.stringify(stdout.trim())} "$@"
`;
  await writeFile(path.join(folder, 'npm'), script, { mode: 0o755 });
  return folder;
}
