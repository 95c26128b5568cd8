import { GithubRefusal, refusalOf } from './github-refusal.ts';

/** What calling GitHub needs. */
export interface GithubApiOptions {
  /** For example `https://api.github.com`, or `https://github.example.com/api/v3`. */
  readonly apiBaseUrl: string;
  /** Without one, requests are anonymous: public repositories only, 60 an hour. */
  readonly token?: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
}

/** GitHub's REST interface, as much as registering needs. */
export interface GithubApi {
  /**
   * The body of the answer.
   *
   * @param path below the API's address, for example `/repos/acme/web`
   * @throws {GithubRefusal} when GitHub refuses, or cannot be reached.
   */
  ask<Body>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Body>;
  /** As `ask`, and undefined where there is nothing at that path. */
  find<Body>(path: string): Promise<Body | undefined>;
}

/**
 * Calls GitHub from a page. Sends no header beside `Accept`, `Authorization` and `Content-Type`: others are forbidden
 * across origins by GitHub Enterprise Server.
 */
export function createGithubApi({ apiBaseUrl, token, fetch, now, signal }: GithubApiOptions): GithubApi {
  const ask = async <Body>(method: string, path: string, body?: object): Promise<Body> => {
    const headers = new Headers({ accept: 'application/vnd.github+json' });
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    if (body) headers.set('content-type', 'application/json');
    const response = await fetch(`${apiBaseUrl}${path}`, {
      method,
      headers,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(body && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    }).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new GithubRefusal('offline', 'no answer');
    });
    const text = await response.text();
    if (!response.ok) throw refusalOf(response, messageOf(text), now());
    try {
      return JSON.parse(text) as Body;
    } catch {
      throw new GithubRefusal('unexpected', 'the answer is not JSON', { status: response.status });
    }
  };
  return {
    ask,
    find: async <Body>(path: string): Promise<Body | undefined> =>
      ask<Body>('GET', path).catch((error: unknown) => {
        if (error instanceof GithubRefusal && error.reason === 'not-found') return undefined;
        throw error;
      }),
  };
}

/** What GitHub says in an error: its message, and those of single fields. */
function messageOf(text: string): string {
  let answer: { readonly message?: unknown; readonly errors?: unknown } | null;
  try {
    answer = JSON.parse(text) as typeof answer;
  } catch {
    return '';
  }
  const errors: readonly unknown[] = Array.isArray(answer?.errors) ? answer.errors : [];
  const details = errors.map((error) =>
    typeof error === 'string' ? error : (error as { readonly message?: unknown } | null)?.message,
  );
  return [answer?.message, ...details]
    .filter((part) => typeof part === 'string')
    .join(': ')
    .slice(0, 300);
}
