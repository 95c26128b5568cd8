/** A service that a plugin may call: one origin, and of it the paths that are named. */
export interface Endpoint {
  /** Names the service in errors. */
  readonly name: string;
  /** Address that all paths are below, for example `https://api.example.com/v2`. */
  readonly url: string;
  /** Beginnings of the paths below `url` that may be called, for example `/checks/`. */
  readonly allow: readonly string[];
  /** Sent with every call; made when they are needed, so that a secret is revealed no earlier. */
  readonly headers?: (() => Readonly<Record<string, string>>) | undefined;
}

/** What a call needs; every status context has it. */
export interface CallContext {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
}

/**
 * Gets a path of an endpoint. Values put into the path must be encoded with `encodeURIComponent`.
 *
 * @throws {Error} when the path is not allowed, the service redirects, or it answers with an error; the address is
 *   named without its query, which may hold what is private.
 */
export async function callEndpoint(
  endpoint: Endpoint,
  path: string,
  context: CallContext,
): Promise<Response> {
  const base = new URL(endpoint.url.replace(/\/+$/, ''));
  const url = new URL(`${base.href.replace(/\/+$/, '')}${path}`);
  const below = url.pathname.slice(base.pathname.replace(/\/+$/, '').length);
  // Compared after the address was resolved, so that `..` cannot lead out of what is allowed.
  const isAllowed =
    path.startsWith('/') &&
    url.origin === base.origin &&
    url.pathname.startsWith(base.pathname) &&
    endpoint.allow.some((allowed) => below.startsWith(allowed));
  if (!isAllowed) throw new Error(`the endpoint "${endpoint.name}" does not allow the path ${url.pathname}`);
  const response = await context.fetch(url, {
    headers: endpoint.headers?.() ?? {},
    redirect: 'error',
    signal: context.signal,
  });
  if (!response.ok && response.status !== 404) {
    await response.body?.cancel();
    throw new Error(
      `the endpoint "${endpoint.name}" answered ${String(response.status)} for ${url.pathname}`,
    );
  }
  return response;
}
