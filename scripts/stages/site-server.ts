import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** What a server shows, and where. */
export interface SiteServerOptions {
  readonly dir: string;
  /** Path below the origin that the site was built for. */
  readonly base: string;
}

/** A server of a built site, for looking at it: no compression, nothing cached but what carries a hash in its name. */
export function createSiteServer({ dir, base }: SiteServerOptions): Server {
  const root = path.resolve(dir);
  const prefix = base.replace(/\/+$/, '');
  const notFound = (response: ServerResponse): void => {
    const page = path.join(root, '404.html');
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
    response.end(existsSync(page) ? readFileSync(page) : 'Not found');
  };
  const files = sirv(root, {
    dev: true,
    etag: true,
    extensions: ['html'],
    onNoMatch: (_request, response) => {
      notFound(response);
    },
  });
  return createServer((request, response) => {
    setHeaders(response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const target = readTarget(request);
    if (!target) {
      notFound(response);
      return;
    }
    const { pathname, search } = target;
    if (prefix !== '' && (pathname === '/' || pathname === prefix)) {
      redirect(response, `${prefix}/${search}`);
      return;
    }
    if (!pathname.startsWith(`${prefix}/`)) {
      notFound(response);
      return;
    }
    const inside = pathname.slice(prefix.length);
    const isFolder = existsSync(path.join(root, decodeURIComponent(inside), 'index.html'));
    if (!inside.endsWith('/') && isFolder) {
      redirect(response, `${pathname}/${search}`);
      return;
    }
    if (inside.endsWith('/') && !isFolder) {
      notFound(response);
      return;
    }
    if (inside.startsWith('/_astro/'))
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    const type = contentTypeOf(inside);
    if (type !== undefined) response.setHeader('Content-Type', type);
    request.url = `${inside}${search}`;
    files(request, response);
  });
}

/** The type of the files that an entity's name gives a name to; it says nothing about what is inside. */
function contentTypeOf(pathname: string): string | undefined {
  if (pathname === '/.well-known/api-catalog') {
    return 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"';
  }
  const isJson = pathname.startsWith('/api/catalog/entities/') || pathname === '/api/catalog/locations';
  return isJson ? 'application/json; charset=utf-8' : undefined;
}

/** The path and query of a request, or undefined when it is malformed or leaves the folder. */
function readTarget({ url = '/' }: IncomingMessage): { pathname: string; search: string } | undefined {
  const mark = url.indexOf('?');
  const pathname = mark === -1 ? url : url.slice(0, mark);
  const search = mark === -1 ? '' : url.slice(mark);
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const segments = decoded.split(/[/\\]/);
  const bad = segments.some((segment) => segment === '..' || segment === '.') || decoded.includes('\0');
  return bad || !pathname.startsWith('/') || pathname.startsWith('//') ? undefined : { pathname, search };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { Location: location }).end();
}

function setHeaders(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
}
