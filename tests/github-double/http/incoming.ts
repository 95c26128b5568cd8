import type { IncomingMessage } from 'node:http';

/** A request, its address read and its body whole (but for git, which is streamed). */
export interface Incoming {
  readonly method: string;
  /** Path without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly kind: 'rest' | 'graphql' | 'git' | 'web';
  readonly body: string;
}

/** One line of the log of requests. */
export interface LoggedRequest {
  /** The fault that it met. */
  readonly fault?: string;
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly kind: Incoming['kind'];
  /** 0 when the connection was cut instead of an answer. */
  readonly status: number;
}

/** Which of GitHub's interfaces a path belongs to. */
export function kindOf(path: string): Incoming['kind'] {
  if (path === '/api/graphql') return 'graphql';
  if (path.startsWith('/api/v3')) return 'rest';
  return /\/(?:info\/refs|git-upload-pack|git-receive-pack)$/.test(path) ? 'git' : 'web';
}

/** The token that a request carries, as a bearer or as the password of basic authentication. */
export function tokenOf(headers: IncomingMessage['headers']): string | undefined {
  const [scheme = '', value = ''] = (headers.authorization ?? '').split(' ');
  if (/^(?:bearer|token)$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return undefined;
  const text = Buffer.from(value, 'base64').toString('utf8');
  return text.slice(text.indexOf(':') + 1);
}
