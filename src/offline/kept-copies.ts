/** The header that says when a copy was kept, ISO 8601. */
const KEPT_AT = 'x-kept-at';

/** The largest file that is kept, in bytes. */
const LARGEST = 8_000_000;

/** Copies of answers under one name, the oldest put away first when there are too many. */
export interface KeptCopies {
  find(url: string): Promise<Response | undefined>;
  /** Keeps an answer, unless it is one to be asked for again: an error, a redirect, one of another origin. */
  keep(url: string, response: Response): Promise<void>;
  forget(url: string): Promise<void>;
}

/** The copies in a cache of the browser; `most` of them. */
export function keptCopies(name: string, most: number): KeptCopies {
  const open = () => caches.open(name);
  return {
    async find(url) {
      return (await open()).match(addressOf(url));
    },
    async keep(url, response) {
      if (!isWorthKeeping(response)) return;
      const cache = await open();
      const address = addressOf(url);
      const headers = new Headers(response.headers);
      headers.set(KEPT_AT, new Date().toISOString());
      // What the browser has unpacked has another length.
      for (const name of ['content-encoding', 'content-length']) headers.delete(name);
      // Taken out first, so that the order of the keys is that of the last use.
      await cache.delete(address);
      await cache.put(address, new Response(response.body, { headers }));
      const keys = await cache.keys();
      for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
    },
    async forget(url) {
      await (await open()).delete(addressOf(url));
    },
  };
}

/** When a copy was kept, ISO 8601; undefined for what is no copy. */
export function keptAt(response: Response): string | undefined {
  return response.headers.get(KEPT_AT) ?? undefined;
}

/** True for an answer that can stand in for a later one. */
export function isWorthKeeping(
  response: Pick<Response, 'status' | 'type' | 'redirected' | 'headers'>,
): boolean {
  return (
    response.status === 200 &&
    response.type === 'basic' &&
    !response.redirected &&
    Number(response.headers.get('content-length') ?? 0) <= LARGEST
  );
}

/** The address without what a page reads for itself: all pages of the portal are the same for every query. */
function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
