import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { serveGit } from '../harvest/git-server.ts';

const run = promisify(execFile);

/** A host of repositories on this machine: real git over http, and the few answers that the pipeline asks for. */
export interface Forge {
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly token: string;
  /** Bodies of the `repository_dispatch` requests, by repository, oldest first. */
  readonly dispatches: readonly { readonly repository: string; readonly body: unknown }[];
  /** Makes the branch main of a repository hold these files, or those of a folder; answers the commit. */
  push(repository: string, files: Readonly<Record<string, string>> | string): Promise<string>;
  /** Makes every request for a repository fail, or work again. */
  lose(repository: string, lost: boolean): Promise<void>;
  close(): Promise<void>;
}

export async function startForge(pageUrl: string): Promise<Forge> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'callboard-forge-'));
  const token = 'ghp_of_the_forge';
  const git = await serveGit({ folder: path.join(folder, 'bare'), token });
  const dispatches: { repository: string; body: unknown }[] = [];
  const api = createServer((request, response) => {
    const repository = /^\/repos\/([^/]+\/[^/]+)\//.exec(request.url ?? '')?.[1] ?? '';
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = (status: number, body?: unknown) => {
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(body === undefined ? undefined : JSON.stringify(body));
      };
      if (request.headers.authorization !== `Bearer ${token}`) answer(401, { message: 'Bad credentials' });
      else if (request.url?.endsWith('/pages')) answer(200, { html_url: pageUrl });
      else if (request.url?.endsWith('/dispatches') && request.method === 'POST') {
        dispatches.push({ repository, body: JSON.parse(Buffer.concat(chunks).toString()) });
        answer(204);
      } else answer(404, { message: 'Not Found' });
    });
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const { port } = api.address() as AddressInfo;
  return {
    serverUrl: git.url,
    apiUrl: `http://127.0.0.1:${String(port)}`,
    token,
    dispatches,
    async push(repository, files) {
      const bare = path.join(folder, 'bare', `${repository}.git`);
      const work = path.join(folder, 'work', repository);
      await rm(work, { recursive: true, force: true });
      await mkdir(work, { recursive: true });
      if (typeof files === 'string') await cp(files, work, { recursive: true });
      else {
        for (const [name, text] of Object.entries(files)) {
          await mkdir(path.dirname(path.join(work, name)), { recursive: true });
          await writeFile(path.join(work, name), text);
        }
      }
      const author = [
        '-c',
        'user.name=Ada',
        '-c',
        'user.email=ada@acme.example',
        '-c',
        'commit.gpgSign=false',
      ];
      await run('git', ['init', '--quiet', '--bare', '--initial-branch', 'main', bare]);
      const at = ['--git-dir', bare, '--work-tree', work, ...author];
      await run('git', [...at, 'add', '--all']);
      await run('git', [...at, 'commit', '--quiet', '--allow-empty', '--message', 'change']);
      return (await run('git', ['--git-dir', bare, 'rev-parse', 'HEAD'])).stdout.trim();
    },
    async lose(repository, lost) {
      const bare = path.join(folder, 'bare', `${repository}.git`);
      await cp(lost ? bare : `${bare}.lost`, lost ? `${bare}.lost` : bare, { recursive: true });
      await rm(lost ? bare : `${bare}.lost`, { recursive: true });
    },
    async close() {
      api.closeAllConnections();
      api.close();
      await git.close();
      await rm(folder, { recursive: true });
    },
  };
}
