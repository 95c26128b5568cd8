/** Longest glob that is read. */
const LONGEST = 1_000;

/** Parts of a path with `**`, and stars in any other part: each more multiplies the ways to match by a path's length. */
const MOST = 2;

/**
 * True for globs that are matched in little time whatever the paths are like. Globs and paths are written by strangers,
 * and a dozen stars against one long name take a matcher years.
 */
export function isTameGlob(glob: string): boolean {
  if (glob.length > LONGEST || /[()]/.test(glob)) return false;
  const parts = glob.split('/');
  const anyDepth = parts.filter((part) => part.includes('**')).length;
  return anyDepth <= MOST && parts.every((part) => part === '**' || (part.match(/\*/g) ?? []).length <= MOST);
}
