import { treePath } from '../plugin/tree-paths.ts';
import type { SourceTree } from '../plugin/source.ts';

/** True for targets that carry a scheme, such as `https://…`; anything else is relative to the file that names it. */
export function isAbsoluteTarget(target: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(target);
}

/**
 * The path in the tree that a target named by the file at `from` means: relative to that file, or to the root when it
 * starts with `/`, or an address that the tree knows. Undefined when it lies outside. The root is that of the tree, or
 * of the file's repository in a tree of many: only an address leads into another one.
 */
export function targetPath(tree: SourceTree, from: string, target: string): string | undefined {
  if (isAbsoluteTarget(target)) return tree.pathOf(target);
  const relative = decode(target);
  const root = tree.isWide === true ? repositoryOf(from) : '';
  if (relative.startsWith('/')) {
    const own = root === '' ? tree.pathOf(`file:${relative}`) : undefined;
    return own ?? inside(root, root + relative.replace(/^\/+/, ''));
  }
  return inside(root, from.slice(0, from.lastIndexOf('/') + 1) + relative);
}

/** True when two paths are of one repository, at whatever branch or tag: always, in the tree of a single one. */
export function isSameRepository(tree: SourceTree, one: string, other: string): boolean {
  return tree.isWide !== true || nameOf(one) === nameOf(other);
}

/** `<owner>/<repository>`, without a branch or tag. */
function nameOf(path: string): string | undefined {
  return /^[^/]+\/[^/@]+/.exec(path)?.[0].toLowerCase();
}

/** `<owner>/<repository>/` */
function repositoryOf(path: string): string {
  return /^[^/]+\/[^/]+\//.exec(path)?.[0] ?? '';
}

function inside(root: string, written: string): string | undefined {
  const path = treePath(written);
  return path?.startsWith(root) === true ? path : undefined;
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
