import type { SearchableText } from '../hooks.ts';

/**
 * Refuses what could not be shown as a search result.
 *
 * @throws {TypeError} naming the record and what is wrong with it.
 */
export function checkSearchable({ url, title }: SearchableText): void {
  // Only what lies below the portal's root: no other host, no way out, no script.
  if (/^[/\\]|^[a-z][a-z0-9+.-]*:|(?:^|\/)\.\.(?:\/|$)/i.test(url)) {
    throw new TypeError(`the search record ${JSON.stringify(url)} needs an address below the portal's root`);
  }
  if (title.trim() === '') throw new TypeError(`the search record ${JSON.stringify(url)} needs a title`);
}
