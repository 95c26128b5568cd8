/** What stands at a path of a commit: a file, a folder, or nothing. */
export type GitObject = GitFile | GitFolder | null;

/** A file, or a link, which git keeps as a file that holds its target. */
export interface GitFile {
  readonly oid: string;
  readonly size: number;
  /** Absent where its text is kept; `large` is fetched whole when it is read. */
  readonly content?: 'binary' | 'large' | undefined;
}

/** The names in a folder, by what they are. */
export interface GitFolder {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly links?: readonly string[] | undefined;
  readonly submodules?: readonly string[] | undefined;
}

export type EntryKind = 'file' | 'folder' | 'link' | 'submodule';

export function isFile(object: GitObject | undefined): object is GitFile {
  return object !== null && object !== undefined && 'oid' in object;
}

export function isFolder(object: GitObject | undefined): object is GitFolder {
  return object !== null && object !== undefined && 'files' in object;
}

/** What a name in a folder is; undefined when there is none. */
export function entryKind(folder: GitFolder, name: string): EntryKind | undefined {
  if (folder.files.includes(name)) return 'file';
  if (folder.folders.includes(name)) return 'folder';
  if (folder.links?.includes(name)) return 'link';
  return folder.submodules?.includes(name) ? 'submodule' : undefined;
}
