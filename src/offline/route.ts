/** How a request is answered: see `answer-request.ts`. */
export type Route = 'page' | 'asset' | 'status' | 'data';

/** What a request is, as far as it decides its route. */
export interface RequestFacts {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
  /** Whether a part of a file is asked for. */
  readonly isPartial: boolean;
}

/** Files that scripts read: indexes, Markdown, entities. */
const DATA = /\.(?:json|ndjson|md|txt|yaml|svg|js|css|wasm)$|\/pagefind\//;

/** Names that say the content: the bundler's, and Pagefind's pieces. */
const HASHED = /^_astro\/|^pagefind\/(?:fragment|index|filter)\//;

/** The route of a request below `base`; undefined for what the worker leaves to the browser. */
export function routeOf(request: RequestFacts, origin: string, base: string): Route | undefined {
  const url = new URL(request.url);
  if (request.method !== 'GET' || request.isPartial) return undefined;
  if (url.origin !== origin || !url.pathname.startsWith(base)) return undefined;
  const path = url.pathname.slice(base.length);
  if (path === 'service-worker.js') return undefined;
  if (request.mode === 'navigate') return 'page';
  if (HASHED.test(path)) return 'asset';
  if (path.startsWith('status/')) return 'status';
  return DATA.test(path) || path.startsWith('api/') ? 'data' : undefined;
}
