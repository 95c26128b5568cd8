import { ROUTES } from './routes/index.ts';
import type { Routes } from './rest-request.ts';

/** A route that a request meant, with the parts of the path. */
export interface FoundRoute {
  readonly endpoint: string;
  readonly answer: Routes[string];
  readonly params: Readonly<Record<string, string>>;
}

/** Parameters that hold slashes. */
const MANY_SEGMENTS = new Set(['path', 'ref']);

const PATTERNS = Object.entries(ROUTES).map(([endpoint, answer]) => {
  const [method = '', path = ''] = endpoint.split(' ');
  const names: string[] = [];
  const source = path.replace(/\/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    if (name === 'path') return '(?:/(.*))?';
    return MANY_SEGMENTS.has(name) ? '/(.+)' : '/([^/]+)';
  });
  return { endpoint, answer, method, names, pattern: new RegExp(`^${source}$`) };
});

/** The route of a method and a path below the API's base. */
export function findRoute(method: string, path: string): FoundRoute | undefined {
  for (const { endpoint, answer, method: wanted, names, pattern } of PATTERNS) {
    const match = wanted === method ? pattern.exec(path) : null;
    if (!match) continue;
    const values = match.slice(1).map((value) => decodeURIComponent(value));
    return {
      endpoint,
      answer,
      params: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ''])),
    };
  }
  return undefined;
}
