import { statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../command/command-error.ts';

/**
 * Files, folders and globs of a command line as globs below a root.
 *
 * @throws {UsageError} for what lies outside the root.
 */
export function descriptorGlobs(named: readonly string[], root: string): readonly string[] {
  return named.map((name) => {
    const inside = path.relative(root, path.resolve(name)).split(path.sep).join('/');
    if (inside === '..' || inside.startsWith('../')) {
      throw new UsageError(
        `"${name}" lies outside the repository ${root}.`,
        'Run the command in the repository of the files.',
      );
    }
    const isFolder = statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
    return isFolder ? [inside, '**/catalog-info.{yaml,yml}'].filter(Boolean).join('/') : inside;
  });
}
