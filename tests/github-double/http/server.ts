import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Answer } from './answer.ts';

/** A server on loopback with its address. */
export interface RunningServer {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server on 127.0.0.1. `handle` answers, or writes the response itself and gives nothing. */
export async function startServer(
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<Answer | undefined>,
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    handle(request, response).then(
      (answer) => {
        if (answer) send(request, response, answer);
      },
      (error: unknown) => {
        send(request, response, { status: 500, body: String(error) });
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Headers and bytes of an answer as they go over the line. */
export function wireForm(
  request: IncomingMessage,
  { headers, body }: Answer,
): { readonly headers: Record<string, string>; readonly bytes: Buffer } {
  const isJson = body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body);
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(isJson ? JSON.stringify(body) : (body ?? ''));
  const all: Record<string, string> = {
    ...(isJson && { 'content-type': 'application/json; charset=utf-8' }),
    ...headers,
  };
  const isZipped =
    isJson && bytes.length > 1024 && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const sent = isZipped ? gzipSync(bytes, { level: 1 }) : bytes;
  if (isZipped) all['content-encoding'] = 'gzip';
  return { headers: { ...all, 'content-length': String(sent.length) }, bytes: sent };
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const { headers, bytes } = wireForm(request, answer);
  response.writeHead(answer.status, headers);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
