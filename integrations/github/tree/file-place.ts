import { treePath } from '../../../src/plugin/tree-paths.ts';

/** A file of a repository: `<owner>/<name>/<path>` in the tree, `<owner>/<name>@<ref>/<path>` for another ref. */
export interface FilePlace {
  readonly owner: string;
  readonly name: string;
  /** Branch, tag or commit; the one that is read of the repository when absent. */
  readonly ref?: string | undefined;
  readonly path: string;
}

/** The place that a path of the tree means; undefined when it names no file of a repository. */
export function parseFilePlace(path: string): FilePlace | undefined {
  const [owner = '', repository = '', ...rest] = treePath(path)?.split('/') ?? [];
  if (owner === '' || repository === '' || rest.length === 0) return undefined;
  const [name = '', ref] = repository.split('@');
  return { owner, name, ref: ref === undefined ? undefined : decodeURIComponent(ref), path: rest.join('/') };
}

export function formatFilePlace({ owner, name, ref, path }: FilePlace): string {
  const repository = ref === undefined ? name : `${name}@${encodeURIComponent(ref)}`;
  return `${owner}/${repository}/${path}`;
}
