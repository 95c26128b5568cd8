/** Names that the bundler gives: they are found in whatever refers to them. */
const NAME = /[\w@.-]+\.[\w-]{6,12}\.(?:js|css|woff2)/g;

/**
 * Addresses of assets that no text refers to, neither a page nor, from there, another asset.
 *
 * @param pages texts of the pages
 * @param assets text by address; empty for what is no text
 */
export function unreferenced(pages: Iterable<string>, assets: ReadonlyMap<string, string>): string[] {
  const byName = new Map([...assets.keys()].map((url) => [url.slice(url.lastIndexOf('/') + 1), url]));
  const reached = new Set<string>();
  const waiting = [...pages];
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const [name] of text.matchAll(NAME)) {
      const url = byName.get(name);
      if (url === undefined || reached.has(url)) continue;
      reached.add(url);
      waiting.push(assets.get(url) ?? '');
    }
  }
  return [...byName].flatMap(([name, url]) => (reached.has(url) || !name.match(NAME) ? [] : [url]));
}

/** Takes away the kept assets that no kept page needs any more. */
export async function sweepAssets(pagesName: string, assetsName: string): Promise<void> {
  const assets = await caches.open(assetsName);
  const texts = new Map<string, string>();
  const pages: string[] = [];
  for (const [url, response] of await entriesOf(assets)) {
    const isText = /javascript|css|html/.test(response.headers.get('content-type') ?? '');
    const text = isText ? await response.text() : '';
    texts.set(url, text);
    if (text.startsWith('<!')) pages.push(text);
  }
  for (const [, response] of await entriesOf(await caches.open(pagesName))) pages.push(await response.text());
  for (const url of unreferenced(pages, texts)) await assets.delete(url);
}

async function entriesOf(cache: Cache): Promise<[string, Response][]> {
  const entries: [string, Response][] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (response) entries.push([request.url, response]);
  }
  return entries;
}
