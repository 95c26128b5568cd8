import { UnreadableFileError } from '../../../src/plugin/source.ts';
import { treePath } from '../../../src/plugin/tree-paths.ts';
import type { RepositoryFiles } from './repository-files.ts';

/** Where descriptors are looked for in each repository: a path, or a glob. */
export interface CatalogPath {
  readonly path: string;
  readonly isGlob: boolean;
}

/** @throws {Error} when the path leads out of a repository. */
export function parseCatalogPath(written: string): CatalogPath {
  const path = treePath(written.replace(/^\/+/, ''));
  if (path === undefined || path === '') {
    throw new Error(`catalogPath: "${written}" is no path inside a repository`);
  }
  return { path, isGlob: /[*?{[]/.test(path) };
}

/** The descriptors of a repository, sorted; also one that is there but cannot be read, so that it is reported. */
export async function findDescriptors(
  { path, isGlob }: CatalogPath,
  files: RepositoryFiles,
): Promise<readonly string[]> {
  if (isGlob) return files.glob(path);
  try {
    return (await files.find(path)) === undefined ? [] : [path];
  } catch (error) {
    if (error instanceof UnreadableFileError) return [path];
    throw error;
  }
}
