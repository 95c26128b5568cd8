/** How long an answer may take; GitHub itself gives up after ten seconds. */
const TIMEOUT_MS = 30_000;

/**
 * A `fetch` whose answers are read whole before they are returned, so that a connection that is cut in the middle
 * fails as one that never began. Each attempt has its own deadline.
 */
export function wholeAnswers(fetch: typeof globalThis.fetch, signal: AbortSignal): typeof globalThis.fetch {
  return async (input, init) => {
    // Of all errors, this is the one that is not retried.
    if (signal.aborted) throw new DOMException('The harvest was cancelled', 'AbortError');
    const response = await fetch(input, {
      ...init,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const body = await response.arrayBuffer();
    const { status, statusText, headers } = response;
    const hasNoBody = status === 204 || status === 205 || status === 304;
    return new Response(hasNoBody ? null : body, { status, statusText, headers });
  };
}
