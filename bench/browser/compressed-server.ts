import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Files that are compressed already. */
const PACKED = new Set(['.woff2', '.png', '.pf_fragment', '.pf_index', '.pf_meta', '.pagefind']);

/** A site served as a CDN does: compressed, each file packed once. */
export interface CompressedServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a folder on a free port with brotli or gzip. */
export async function serveCompressed(folder: string): Promise<CompressedServer> {
  const packed = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const extension = path.extname(file);
    const accepted = request.headers['accept-encoding'] ?? '';
    const coding = PACKED.has(extension) ? undefined : accepted.includes('br') ? 'br' : 'gzip';
    response.setHeader('Content-Type', TYPES[extension] ?? 'application/octet-stream');
    response.setHeader(
      'Cache-Control',
      pathname.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (coding) response.setHeader('Content-Encoding', coding);
    void bytesOf(file, coding).then((bytes) => response.end(bytes));
  });

  async function bytesOf(file: string, coding: 'br' | 'gzip' | undefined): Promise<Buffer> {
    const key = `${coding ?? ''} ${file}`;
    const known = packed.get(key);
    if (known) return known;
    const plain = await readFile(file);
    const bytes =
      coding === 'br'
        ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
        : coding === 'gzip'
          ? gzipSync(plain)
          : plain;
    packed.set(key, bytes);
    return bytes;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
