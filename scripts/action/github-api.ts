/** How the API is reached. */
export interface GithubApiOptions {
  /** For example `https://api.github.com`. */
  readonly url: string;
  readonly token: string | undefined;
  readonly fetch: typeof globalThis.fetch;
}

/** The API refused, or could not be reached. */
export class GithubApiError extends Error {
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.name = 'GithubApiError';
    this.status = status;
  }
}

/** Asks GitHub's REST API and answers the JSON. */
export type AskGithub = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown) => Promise<unknown>;

const TIMEOUT = 30_000;

/** A caller of GitHub's REST API that tries once more when the server is at fault. */
export function githubApi({ url, token, fetch }: GithubApiOptions): AskGithub {
  const ask = async (method: string, path: string, body: unknown): Promise<Response> => {
    try {
      return await fetch(`${url}${path}`, {
        method,
        headers: {
          accept: 'application/vnd.github+json',
          'user-agent': 'callboard',
          'x-github-api-version': '2022-11-28',
          ...(token && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT),
      });
    } catch (error) {
      throw new GithubApiError(
        `GitHub's API could not be reached (${error instanceof Error ? error.name : 'no answer'})`,
      );
    }
  };
  return async (method, path, body) => {
    let response = await ask(method, path, body);
    if (response.status >= 500 && method === 'GET') response = await ask(method, path, body);
    if (!response.ok) {
      const place = path.replace(/\?.*$/s, '');
      throw new GithubApiError(
        `GitHub answered ${String(response.status)} to ${method} ${place}`,
        response.status,
      );
    }
    return (await response.json()) as unknown;
  };
}
