import { treePath } from '../../../src/plugin/tree-paths.ts';

/** A file of a repository: `<owner>/<name>/<path>` in the tree, `<owner>/<name>@<ref>/<path>` for another ref. */
export interface FilePlace {
  readonly owner: string;
  readonly name: string;
  /** Branch, tag or commit; the one that is read of the repository when absent. */
  readonly ref?: string | undefined;
  readonly path: string;
}

/** Longer paths are no file's: git takes none. */
const LONGEST = 4096;

/**
 * The place that a path of the tree means; undefined when it names no file of a repository. Descriptors name paths, so
 * one may be anything.
 */
export function parseFilePlace(path: string): FilePlace | undefined {
  if (path.length > LONGEST || !path.isWellFormed()) return undefined;
  const [owner = '', repository = '', ...rest] = treePath(path)?.split('/') ?? [];
  if (owner === '' || repository === '' || rest.length === 0) return undefined;
  const [name = '', ref] = repository.split('@');
  try {
    return {
      owner,
      name,
      ref: ref === undefined ? undefined : decodeURIComponent(ref),
      path: rest.join('/'),
    };
  } catch {
    // A stray % is no encoding: no file was ever named so.
    return undefined;
  }
}

export function formatFilePlace({ owner, name, ref, path }: FilePlace): string {
  const repository = ref === undefined ? name : `${name}@${encodeURIComponent(ref)}`;
  return `${owner}/${repository}/${path}`;
}
