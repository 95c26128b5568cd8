import { treePath } from '../../../src/plugin/tree-paths.ts';

/**
 * A placeholder, or a target of a Location, with a relative path; YAML in block or flow style. No blank is more than
 * one part's: a match takes time in proportion to its line.
 */
const REFERENCE =
  /(?:\$(?:text|json|yaml)["']?[ \t]*:[ \t]*|^[ \t]*(?:target[ \t]*:[ \t]*|-[ \t]+))(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'{}[\],#]+))/gm;
/** As many as one descriptor may make its repository read ahead. */
const MOST = 50;

/**
 * The files that a descriptor seems to refer to, relative to the repository. A guess, made without parsing, so that
 * they can be read together with those of other repositories; whoever resolves references decides what is read.
 */
export function referencedPaths(descriptor: string, text: string): readonly string[] {
  const folder = descriptor.slice(0, descriptor.lastIndexOf('/') + 1);
  const paths = new Set<string>();
  for (const match of text.matchAll(REFERENCE)) {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const isPlaceholder = match[0].includes('$');
    // A line of a list may be anything; only what looks like a descriptor is worth a question.
    if (!isPlaceholder && !/\.ya?ml$/.test(target)) continue;
    if (/^[A-Za-z][A-Za-z0-9+.-]+:|[*?]/.test(target)) continue;
    const path = treePath(target.startsWith('/') ? target.slice(1) : folder + target);
    if (path !== undefined && path !== '' && isPlausible(path) && paths.size < MOST) paths.add(path);
  }
  return [...paths];
}

/** Whoever resolves references refuses the others; here they would only make a query too long, or no query at all. */
function isPlausible(path: string): boolean {
  return path.length <= 1000 && path.isWellFormed();
}
