import { realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * Where a path of a folder leads when every link is followed: an absolute path, `outside` when that is not below the
 * folder, undefined when there is nothing or it lies in a `.git`.
 *
 * @param root real path of the folder.
 */
export function realFile(root: string, name: string): string | undefined {
  let real: string;
  try {
    real = realpathSync.native(path.join(root, name));
  } catch {
    // Nothing there, a link to nothing or in a circle, or a folder that may not be entered.
    return undefined;
  }
  const inside = path.relative(root, real).split(path.sep);
  if (inside[0] === '..' || path.isAbsolute(inside.join(path.sep))) return 'outside';
  return inside.includes('.git') ? undefined : real;
}
