/** What names a page by itself, and so says nothing about what was looked for. */
const STRUCTURE = /^(?:catalog|kinds|default|index|html?)$/i;

/**
 * Words to look for where an address leads nowhere, the most telling first: its last part, then those before it. An
 * address is anybody's text: what cannot be decoded is taken as it stands.
 *
 * @param base path of the portal, with a slash at its end
 */
export function wantedWords(pathname: string, base: string): readonly string[] {
  return (pathname.startsWith(base) ? pathname.slice(base.length) : pathname)
    .split('/')
    .map((part) =>
      decoded(part)
        .replace(/\.(?:html?|md|json)$/i, '')
        .trim(),
    )
    .filter((part) => part !== '' && !STRUCTURE.test(part))
    .reverse();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
