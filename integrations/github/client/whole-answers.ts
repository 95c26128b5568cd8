/** How long an answer may take; GitHub itself gives up after ten seconds. */
const TIMEOUT_MS = 30_000;
const MOST_REDIRECTS = 5;
/** Status of an answer that stands for a redirect to another host: "Misdirected Request". */
export const MISDIRECTED = 421;

/**
 * A `fetch` whose answers are read whole before they are returned, so that a connection that is cut in the middle
 * fails as one that never began. Each attempt has its own deadline.
 *
 * Redirects are followed inside of the origin only: what another host answers is not GitHub's word. The answer is then
 * one of status 421, whose message is that host. The credentials of the request are taken out of every answer, as
 * some proxies repeat what they refuse.
 */
export function wholeAnswers(fetch: typeof globalThis.fetch, signal: AbortSignal): typeof globalThis.fetch {
  return async (input, init) => {
    // Of all errors, this is the one that is not retried.
    if (signal.aborted) throw new DOMException('The harvest was cancelled', 'AbortError');
    const first = new URL(input instanceof Request ? input.url : input);
    let address = first;
    for (let hops = 0; ; hops += 1) {
      const response = await fetch(address, {
        ...init,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      const body = Buffer.from(await response.arrayBuffer());
      const { status, statusText, headers } = response;
      const next = redirectOf(response, init?.method ?? 'GET');
      if (next === undefined) {
        const hasNoBody = status === 204 || status === 205 || status === 304;
        const secret = /\S+$/.exec(new Headers(init?.headers).get('authorization') ?? '')?.[0];
        return new Response(hasNoBody ? null : without(secret, body), { status, statusText, headers });
      }
      address = new URL(next, address);
      if (address.origin !== first.origin || hops === MOST_REDIRECTS) {
        return Response.json({ message: address.host }, { status: MISDIRECTED });
      }
    }
  };
}

/** Where a redirect leads; one that would turn another method into GET is no redirect for us. */
function redirectOf({ status, headers }: Response, method: string): string | undefined {
  const keepsMethod = method === 'GET' ? [301, 302, 303, 307, 308] : [307, 308];
  const location = headers.get('location');
  return keepsMethod.includes(status) && location !== null && URL.canParse(location, 'http://x')
    ? location
    : undefined;
}

function without(secret: string | undefined, body: Buffer<ArrayBuffer>): BodyInit {
  if (secret === undefined || !body.includes(secret)) return body;
  return body.toString().replaceAll(secret, '[secret]');
}
