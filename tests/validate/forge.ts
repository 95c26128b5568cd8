import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { serveGit } from '../harvest/git-server.ts';

/** A comment of a pull request, as far as it matters here. */
export interface ForgeComment {
  readonly id: number;
  body: string;
  readonly user: { readonly type: string };
}

/** A host of repositories on this machine: real git behind a token, the parts of GitHub's API that the action asks, and pages. */
export interface Forge {
  readonly url: string;
  readonly api: string;
  readonly comments: ForgeComment[];
  /** Method and path of every request to the API. */
  readonly apiRequests: string[];
  /** Status that the API answers writes with. @default none: they succeed */
  refuseWrites: number | undefined;
  /** Folder of what is served below `/pages/`. */
  readonly pages: string;
  /** Makes a repository `owner/name` with a first commit. */
  addRepository(name: string, files: Files): ForgeRepository;
  close(): Promise<void>;
}

/** Files by path; `null` deletes one. */
export type Files = Readonly<Record<string, string | null>>;

/** A repository of the forge, worked on in a clone. */
export interface ForgeRepository {
  readonly folder: string;
  git(...args: readonly string[]): string;
  /** Commits on a branch that starts at main, pushes it, and answers the commit. */
  commit(branch: string, files: Files): string;
  /** The commit that merges a branch into main, pushed as GitHub does for a pull request. */
  merge(branch: string): string;
}

/** Starts a forge. */
export async function startForge(token: string): Promise<Forge> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'callboard-forge-'));
  const [bare, pages] = [path.join(folder, 'bare'), path.join(folder, 'pages')];
  mkdirSync(bare);
  mkdirSync(pages);
  const git = await serveGit({ folder: bare, token });
  const comments: ForgeComment[] = [];
  const apiRequests: string[] = [];
  const forge = { refuseWrites: undefined as number | undefined };
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    if (address.startsWith('/pages/')) servePage(pages, address.slice('/pages/'.length), response);
    else if (address.startsWith('/api/v3/')) {
      apiRequests.push(`${request.method ?? ''} ${address.slice('/api/v3'.length)}`);
      void answerApi({ bare, comments, refuseWrites: forge.refuseWrites }, request, response);
    } else proxyTo(git.url, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return Object.assign(forge, {
    url,
    api: `${url}/api/v3`,
    comments,
    apiRequests,
    pages,
    addRepository: (name: string, files: Files) => addRepository(folder, name, files),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await git.close();
      rmSync(folder, { recursive: true });
    },
  });
}

function addRepository(folder: string, name: string, files: Files): ForgeRepository {
  const bare = path.join(folder, 'bare', `${name}.git`);
  const clone = path.join(folder, 'clones', name);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', clone, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  mkdirSync(path.dirname(bare), { recursive: true });
  mkdirSync(clone, { recursive: true });
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', bare]);
  for (const key of ['allowFilter', 'allowAnySHA1InWant'])
    execFileSync('git', ['-C', bare, 'config', `uploadpack.${key}`, 'true']);
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', bare);
  const save = (changes: Files): string => {
    for (const [file, text] of Object.entries(changes)) {
      const whole = path.join(clone, file);
      if (text === null) rmSync(whole);
      else {
        mkdirSync(path.dirname(whole), { recursive: true });
        writeFileSync(whole, text);
      }
    }
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'change');
    return git('rev-parse', 'HEAD');
  };
  save(files);
  git('push', '-q', 'origin', 'main');
  return {
    folder: clone,
    git,
    commit: (branch, changes) => {
      git('checkout', '-q', '-B', branch, 'main');
      const commit = save(changes);
      git('push', '-q', '-f', 'origin', branch);
      return commit;
    },
    merge: (branch) => {
      git('checkout', '-q', '--detach', 'main');
      git('merge', '-q', '--no-ff', '-m', 'merge', branch);
      const commit = git('rev-parse', 'HEAD');
      git('push', '-q', '-f', 'origin', `${commit}:refs/pull/1/merge`);
      return commit;
    },
  };
}

function servePage(pages: string, name: string, response: ServerResponse): void {
  try {
    response.end(readFileSync(path.join(pages, path.normalize(`/${name}`))));
  } catch {
    response.writeHead(404).end('no');
  }
}

function proxyTo(url: string, request: IncomingMessage, response: ServerResponse): void {
  void fetch(`${url}${request.url ?? ''}`, {
    method: request.method ?? 'GET',
    headers: Object.fromEntries(
      Object.entries(request.headers).filter(
        (entry): entry is [string, string] =>
          typeof entry[1] === 'string' &&
          !['host', 'connection', 'content-length', 'transfer-encoding'].includes(entry[0]),
      ),
    ),
    ...(request.method === 'POST' && { body: request as unknown as ReadableStream, duplex: 'half' }),
  }).then(async (answer) => {
    const headers = [...answer.headers].filter(
      ([key]) => !['content-encoding', 'content-length', 'transfer-encoding'].includes(key),
    );
    response.writeHead(answer.status, Object.fromEntries(headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
}

interface ApiState {
  readonly bare: string;
  readonly comments: ForgeComment[];
  readonly refuseWrites: number | undefined;
}

async function answerApi(state: ApiState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { comments, bare } = state;
  const [address = '', query = ''] = (request.url ?? '').split('?');
  const send = (value: unknown, status = 200): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
  const compare = /^\/api\/v3\/repos\/(.+?)\/compare\/(.+)\.\.\.(.+)$/.exec(address);
  if (compare) {
    const [, name = '', base = '', head = ''] = compare;
    const folder = path.join(bare, `${name}.git`);
    const sha = execFileSync('git', ['-C', folder, 'merge-base', decodeURIComponent(base), head], {
      encoding: 'utf8',
    }).trim();
    send({ merge_base_commit: { sha } });
    return;
  }
  if (request.method === 'GET') {
    const page = Number(new URLSearchParams(query).get('page') ?? '1');
    send(comments.slice((page - 1) * 100, page * 100));
    return;
  }
  if (state.refuseWrites !== undefined) {
    send({ message: 'Resource not accessible by integration' }, state.refuseWrites);
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { body } = JSON.parse(Buffer.concat(chunks).toString()) as { body: string };
  const id = /\/comments\/(\d+)$/.exec(address)?.[1];
  const existing = comments.find((comment) => String(comment.id) === id);
  if (existing) existing.body = body;
  else comments.push({ id: comments.length + 1, body, user: { type: 'Bot' } });
  send(existing ?? comments.at(-1), existing ? 200 : 201);
}
