const LINKED = /<(?:script|link)\b[^>]*?\b(?:href|src)="([^"]+\.(?:css|js|woff2))"/g;
const IMPORTED = /(?:^|[;}\s])(?:import|export)(?:[\w*{}\s,$]*?from)?\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

/**
 * Addresses of what a page needs before anything is pressed: its own links, and the imports of its scripts, not those
 * that are asked for later.
 *
 * @param read the text of the script at an address
 */
export async function pageAssets(
  html: string,
  read: (address: string) => Promise<string>,
): Promise<string[]> {
  const found = new Set(Array.from(html.matchAll(LINKED), ([, address = '']) => address));
  for (const address of found) {
    if (!address.endsWith('.js')) continue;
    for (const [, imported = ''] of (await read(address)).matchAll(IMPORTED)) {
      found.add(new URL(imported, `http://x${address}`).pathname);
    }
  }
  return [...found];
}
