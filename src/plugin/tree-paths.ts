import picomatch from 'picomatch';

/** The descriptors that Backstage finds by convention. */
export const DESCRIPTOR_GLOBS: readonly string[] = ['**/catalog-info.{yaml,yml}'];

/**
 * A path inside a tree in its one spelling, without `.` and `..`; undefined when it leads out of the tree or is
 * absolute. Where paths are addresses of the web, `..` does not lead above the host.
 */
export function treePath(path: string): string | undefined {
  if (path.startsWith('/') || path.includes('\\') || path.includes('\0') || /^[A-Za-z]:/.test(path)) {
    return undefined;
  }
  const host = /^https?:\/\/[^/]+\//.exec(path)?.[0] ?? '';
  const parts: string[] = [];
  for (const part of path.slice(host.length).split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return `${host}${parts.join('/')}`;
}

/** The paths that match any of the globs (picomatch, dot files included), in code unit order. */
export function matchPaths(paths: Iterable<string>, globs: readonly string[]): readonly string[] {
  const matches = picomatch(
    globs.map((glob) => glob.replace(/^\.?\//, '')),
    { dot: true },
  );
  return [...paths].filter((path) => matches(path)).sort();
}
