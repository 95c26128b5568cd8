import type { CatalogTree } from './catalog.ts';

/** Reads the files of one source and remembers which. */
export interface TreeReader extends CatalogTree {
  /** The bytes of a file; undefined when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** True when there is such a file. What was read to find out is kept for the next `read`. */
  has(path: string): Promise<boolean>;
  /** Paths of the files that were read. */
  readonly paths: ReadonlySet<string>;
}

/** Once the signal is aborted, `read` throws its reason. */
export function createTreeReader(source: CatalogTree, signal: AbortSignal | undefined): TreeReader {
  const paths = new Set<string>();
  const kept = new Map<string, Uint8Array>();
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    signal?.throwIfAborted();
    const bytes = kept.get(path) ?? (await source.tree.read(path));
    kept.delete(path);
    if (bytes !== undefined) paths.add(path);
    return bytes;
  };
  const asked = new Map<string, Promise<boolean>>();
  const ask = async (path: string): Promise<boolean> => {
    if (paths.has(path)) return true;
    const bytes = await read(path);
    if (bytes !== undefined) kept.set(path, bytes);
    return bytes !== undefined;
  };
  return {
    ...source,
    paths,
    read,
    has(path) {
      const answer = asked.get(path) ?? ask(path);
      asked.set(path, answer);
      return answer;
    },
  };
}
