import { treePath } from '../plugin/tree-paths.ts';
import type { SourceTree } from '../plugin/source.ts';

/** True for targets that carry a scheme, such as `https://…`; anything else is relative to the file that names it. */
export function isAbsoluteTarget(target: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(target);
}

/**
 * The path in the tree that a target named by the file at `from` means: relative to that file, or to the root of the
 * tree when it starts with `/`, or an address that the tree knows. Undefined when it lies outside the tree.
 */
export function targetPath(tree: SourceTree, from: string, target: string): string | undefined {
  if (isAbsoluteTarget(target)) return tree.pathOf(target);
  const relative = decode(target);
  if (relative.startsWith('/'))
    return tree.pathOf(`file:${relative}`) ?? treePath(relative.replace(/^\/+/, ''));
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return treePath(folder + relative);
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
