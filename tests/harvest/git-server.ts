import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A git server on this machine: the real `git http-backend`, behind a check of the token. */
export interface GitServer {
  readonly url: string;
  /** The Authorization header of every request, undefined where there was none. */
  authorizations(): readonly (string | undefined)[];
  /** Command lines of the git processes that ran while requests were answered. */
  commandLines(): readonly string[];
  close(): Promise<void>;
}

export interface GitServerOptions {
  /** Folder with bare repositories below it. */
  readonly folder: string;
  readonly token?: string;
  /** Answer every request with a redirect to this address. */
  readonly redirectTo?: string;
}

export async function serveGit({ folder, token, redirectTo }: GitServerOptions): Promise<GitServer> {
  const authorizations: (string | undefined)[] = [];
  const commandLines: string[] = [];
  const backend = path.join(
    execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(),
    'git-http-backend',
  );
  const server = createServer((request, response) => {
    authorizations.push(request.headers.authorization);
    commandLines.push(...gitProcesses());
    if (redirectTo !== undefined) {
      response.writeHead(302, { location: `${redirectTo}${String(request.url)}` }).end();
    } else if (token !== undefined && passwordOf(request) !== token) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end('no');
    } else {
      answer(backend, folder, request, response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    authorizations: () => authorizations,
    commandLines: () => commandLines,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function passwordOf({ headers }: IncomingMessage): string | undefined {
  const encoded = headers.authorization?.replace(/^Basic /, '');
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString().split(':')[1];
}

/** Runs the backend as a CGI program. */
function answer(backend: string, folder: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(String(request.url), 'http://x');
  const child = spawn(backend, {
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: pathname,
      QUERY_STRING: searchParams.toString(),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'],
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'],
      GIT_PROTOCOL: request.headers['git-protocol'] as string | undefined,
    },
  });
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('close', () => {
    const output = Buffer.concat(chunks);
    const end = output.indexOf('\r\n\r\n');
    const headers = output.toString('latin1', 0, end).split('\r\n');
    for (const header of headers) {
      const [name = '', value = ''] = header.split(/: ?(.*)/s);
      if (name === 'Status') response.statusCode = Number.parseInt(value);
      else response.setHeader(name, value);
    }
    response.end(output.subarray(end + 4));
  });
}

/** Command lines of all running processes of git, as anybody on the machine can see them. */
function gitProcesses(): string[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => {
        try {
          return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        } catch {
          return '';
        }
      })
      .filter((line) => line.includes('git'));
  } catch {
    return [];
  }
}
