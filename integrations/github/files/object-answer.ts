import type { GitFolder, GitObject } from './git-object.ts';

/** A question about what stands at a path of a commit. */
export interface ObjectQuestion {
  readonly path: string;
  /** Levels of folders that are listed below it, if it is a folder. @default 0 */
  readonly levels?: number | undefined;
}

/** What GraphQL answers about an object. */
export type ObjectAnswer = BlobAnswer | TreeAnswer | { readonly __typename: string } | null;

export interface BlobAnswer {
  readonly __typename: 'Blob';
  readonly oid: string;
  readonly byteSize: number;
  readonly isBinary: boolean | null;
  readonly isTruncated: boolean;
  readonly text: string | null;
}

interface TreeAnswer {
  readonly __typename: 'Tree';
  readonly entries?: readonly TreeEntryAnswer[] | null;
}

interface TreeEntryAnswer {
  readonly name: string;
  /** As git writes it, in decimal. */
  readonly mode: number;
  readonly object?: { readonly entries?: readonly TreeEntryAnswer[] | null } | null;
}

const FOLDER = 0o040000;
const LINK = 0o120000;
const SUBMODULE = 0o160000;

/** What is selected of an object that may be a file. */
export const BLOB = '__typename ... on Blob { oid byteSize isBinary isTruncated text }';

/** The GraphQL selection that asks a question of a commit. */
export function selectionOf(commit: string, { path, levels = 0 }: ObjectQuestion): string {
  const expression = JSON.stringify(`${commit}:${path}`);
  return `object(expression: ${expression}) { ${BLOB} ... on Tree { ${entriesOf(levels)} } }`;
}

function entriesOf(levels: number): string {
  const below = levels > 0 ? ` object { ... on Tree { ${entriesOf(levels - 1)} } }` : '';
  return `entries { name mode${below} }`;
}

export function isBlob(answer: ObjectAnswer): answer is BlobAnswer {
  return answer?.__typename === 'Blob';
}

export function isTree(answer: ObjectAnswer): answer is TreeAnswer {
  return answer?.__typename === 'Tree';
}

/** The folders of an answer by path: the one that was asked for, and those listed below it. */
export function foldersOf(path: string, { entries }: TreeAnswer): ReadonlyMap<string, GitObject> {
  const folders = new Map<string, GitObject>();
  const add = (folder: string, listed: readonly TreeEntryAnswer[]): void => {
    folders.set(folder, folderOf(listed));
    for (const { name, object } of listed) {
      if (object?.entries) add(folder === '' ? name : `${folder}/${name}`, object.entries);
    }
  };
  add(path, entries ?? []);
  return folders;
}

function folderOf(entries: readonly TreeEntryAnswer[]): GitFolder {
  const named = (...modes: readonly number[]): readonly string[] =>
    entries.filter(({ mode }) => modes.includes(mode)).map(({ name }) => name);
  const links = named(LINK);
  const submodules = named(SUBMODULE);
  const files = entries.filter(({ mode }) => ![FOLDER, LINK, SUBMODULE].includes(mode));
  return {
    files: files.map(({ name }) => name),
    folders: named(FOLDER),
    ...(links.length > 0 && { links }),
    ...(submodules.length > 0 && { submodules }),
  };
}
