import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { UsageError } from '../command/command-error.ts';
import type { CommandContext, CommandOptions } from '../command/define-command.ts';
import { createSiteServer } from './site-server.ts';

/** Options of a server. */
export const SERVE_OPTIONS = {
  dir: { type: 'string', value: 'folder', description: 'Folder of the built site.', default: 'dist' },
  port: {
    type: 'string',
    value: 'number',
    description: 'Port to listen on; a free one is taken when it is in use.',
    default: '4321',
  },
  base: { type: 'string', value: 'path', description: 'Path that the site was built for.', default: '/' },
  host: {
    type: 'string',
    value: 'address',
    description: 'Address to listen on. Others than this machine see the site only with another one.',
    default: '127.0.0.1',
  },
} as const satisfies CommandOptions;

/** What a server is told on the command line. */
export interface ServeRequest {
  readonly dir: string;
  readonly port: string;
  readonly base: string;
  readonly host: string;
}

/** Serves a built site until the command is stopped. Prints the address. */
export async function serveSite(request: ServeRequest, context: CommandContext): Promise<0> {
  const port = Number(request.port);
  if (!/^\d+$/.test(request.port) || port > 65535) {
    throw new UsageError(`The port "${request.port}" is not a number up to 65535.`, 'Write --port 4321.');
  }
  if (!existsSync(path.join(request.dir, 'index.html'))) {
    throw new UsageError(
      `There is no site in the folder ${request.dir}.`,
      'Build one first with npm run portal, or name another folder with --dir.',
    );
  }
  const server = createSiteServer(request);
  await listen(server, port, request.host);
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  const base = request.base.endsWith('/') ? request.base : `${request.base}/`;
  const host = request.host.includes(':') ? `[${request.host}]` : request.host;
  const url = `http://${host === '127.0.0.1' ? 'localhost' : host}:${String(actual)}${base}`;
  context.write(context.json ? `${JSON.stringify({ url })}\n` : `${url}\n`);
  if (!context.json) context.logger.info('Press Ctrl-C to stop.');
  if (!context.signal.aborted) await once(context.signal, 'abort');
  server.closeAllConnections();
  server.close();
  return 0;
}

/** Listens on the port, or on a free one when it is in use. */
async function listen(server: Server, port: number, host: string): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    server.listen(0, host);
    await once(server, 'listening');
  }
}
