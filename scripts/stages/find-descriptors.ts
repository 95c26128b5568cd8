import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { UsageError } from '../command/command-error.ts';

/** A descriptor to validate. */
export interface DescriptorFile {
  /** Path as it is shown, with forward slashes. */
  readonly shown: string;
  /** Real folder that the descriptor may refer to files of: its repository, or else the folder that was named. */
  readonly root: string;
  /** Path below `root`, with forward slashes. */
  readonly path: string;
}

/** Files that a folder is searched for. */
const DESCRIPTORS = '**/catalog-info.{yaml,yml}';

/** Folders that are never searched. */
export const IGNORED = ['**/node_modules/**', '**/.git/**'];

/**
 * Finds the descriptors that arguments name: files of any name, folders, which are searched for
 * `catalog-info.yaml` and `catalog-info.yml`, and globs.
 *
 * @throws {UsageError} for an argument that finds nothing.
 */
export async function findDescriptors(named: readonly string[]): Promise<readonly DescriptorFile[]> {
  const found = new Map<string, DescriptorFile>();
  for (const argument of named) {
    const { folder, files } = await filesOf(argument);
    if (files.length === 0) throw nothingFound(argument);
    for (const file of files) {
      const real = realpathSync(file);
      const root = repositoryOf(real) ?? realpathSync(folder);
      const inside = path.relative(root, real).split(path.sep).join('/');
      if (!found.has(real)) found.set(real, { shown: file.split(path.sep).join('/'), root, path: inside });
    }
  }
  return [...found.values()];
}

async function filesOf(argument: string): Promise<{ folder: string; files: readonly string[] }> {
  const stats = statSync(argument, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) return { folder: path.dirname(argument), files: [argument] };
  const options = { dot: true, ignore: IGNORED, followSymbolicLinks: false, expandDirectories: false };
  if (stats) {
    const files = await glob(DESCRIPTORS, { ...options, cwd: argument });
    return { folder: argument, files: files.sort().map((file) => path.join(argument, file)) };
  }
  const files = await glob(argument.split(path.sep).join('/'), options);
  return { folder: '.', files: files.sort() };
}

/** The nearest folder above a file that is a git repository. */
function repositoryOf(file: string): string | undefined {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (statSync(path.join(folder, '.git'), { throwIfNoEntry: false })) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}

function nothingFound(argument: string): UsageError {
  if (statSync(argument, { throwIfNoEntry: false })?.isDirectory()) {
    return new UsageError(
      `The folder ${argument} holds no catalog-info.yaml or catalog-info.yml.`,
      `Files of other names are named one by one or by a glob, such as "${path.join(argument, '**/*.yaml')}".`,
    );
  }
  return new UsageError(
    `Nothing matches "${argument}".`,
    'Name files, folders or globs. Globs stand in quotes, so that the shell leaves them alone.',
  );
}
