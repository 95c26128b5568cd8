import { spawn } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gitEnvironment } from './git-environment.ts';

/** What `git http-backend` answers. */
export interface GitAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** One request of git's smart protocol over HTTP, its body not yet read. */
export interface GitRequest {
  /** Folder of the bare repository. */
  readonly folder: string;
  /** For example `/info/refs`. */
  readonly path: string;
  readonly query: string;
  readonly user: string | undefined;
  readonly request: IncomingMessage;
}

/** Lets git itself answer a request of its smart protocol. */
export async function runHttpBackend({ folder, path, query, user, request }: GitRequest): Promise<GitAnswer> {
  const { headers } = request;
  const child = spawn('git', ['http-backend'], {
    env: {
      ...gitEnvironment(),
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: path,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: headers['content-type'] ?? '',
      ...(headers['content-length'] !== undefined && { CONTENT_LENGTH: headers['content-length'] }),
      ...(headers['content-encoding'] !== undefined && {
        HTTP_CONTENT_ENCODING: headers['content-encoding'],
      }),
      ...(typeof headers['git-protocol'] === 'string' && { GIT_PROTOCOL: headers['git-protocol'] }),
      ...(user !== undefined && { REMOTE_USER: user, REMOTE_ADDR: '127.0.0.1' }),
    },
  });
  // A client that asks for something wrong makes git hang up before it has read everything.
  child.stdin.on('error', () => undefined);
  request.pipe(child.stdin);
  const [stdout] = await Promise.all([buffer(child.stdout), buffer(child.stderr)]);
  return readCgi(stdout);
}

function readCgi(stdout: Buffer): GitAnswer {
  const end = stdout.indexOf('\r\n\r\n');
  const lines = stdout.toString('latin1', 0, Math.max(end, 0)).split('\r\n');
  const pairs = lines
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const)
    .filter(([name]) => name !== '');
  const { Status: status = '200', ...headers } = Object.fromEntries(pairs);
  if (end === -1) return { status: 500, headers: {}, body: Buffer.from('git http-backend said nothing') };
  return { status: Number.parseInt(status, 10), headers, body: stdout.subarray(end + 4) };
}
