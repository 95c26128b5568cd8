import { UnreadableFileError } from '../../../src/plugin/source.ts';
import { treePath } from '../../../src/plugin/tree-paths.ts';
import { entryKind, isFile, isFolder, type GitFolder, type GitObject } from './git-object.ts';
import { findPaths } from './find-paths.ts';
import type { ObjectQuestion } from './object-answer.ts';
import type { ObjectReader, RepositoryCommit } from './object-reader.ts';

/** As many as Linux follows before it gives up. */
const MOST_LINKS = 40;
/** Longest content that may be the target of a link. */
const LONGEST_TARGET = 4096;
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/');

/** What is known of a commit: objects by path, the empty path for the root. */
export type KnownObjects = ReadonlyMap<string, GitObject>;

/** The files of one commit of a repository. What was found out is remembered. */
export class RepositoryFiles {
  readonly at: RepositoryCommit;
  readonly #reader: ObjectReader;
  readonly #known: Map<string, GitObject>;
  readonly #asking = new Map<string, Promise<void>>();
  #hasNews = false;

  constructor(at: RepositoryCommit, reader: ObjectReader, known: KnownObjects = new Map()) {
    this.at = at;
    this.#reader = reader;
    this.#known = new Map(known);
  }

  get known(): KnownObjects {
    return this.#known;
  }

  /** True when anything was asked beyond what was known in the beginning. */
  get hasNews(): boolean {
    return this.#hasNews;
  }

  /**
   * Finds out what stands at these paths, in one question.
   *
   * @param isPatient whether the answer may wait until many repositories have such a question.
   */
  async prepare(questions: readonly ObjectQuestion[], isPatient = false): Promise<void> {
    const unknown = questions.filter(({ path }) => !this.#known.has(path));
    if (unknown.length === 0) return;
    const objects = await this.#reader.objects(this.at, unknown, isPatient);
    this.#hasNews = true;
    for (const [path, object] of objects) this.#known.set(path, object);
  }

  /**
   * The content of a file, or undefined when there is none at that path. Links are followed inside of the repository.
   *
   * @throws {UnreadableFileError} when this file cannot be read.
   */
  async read(path: string): Promise<Uint8Array | undefined> {
    const found = await this.find(path);
    if (found === undefined) return undefined;
    const file = await this.#object(found);
    if (!isFile(file)) return undefined;
    const content = await this.#reader.content(this.at, file);
    if (content.length < 1024 && LFS_POINTER.equals(content.subarray(0, LFS_POINTER.length))) {
      throw new UnreadableFileError(
        'it is kept in Git LFS, which is not read',
        'Keep descriptors and what they refer to in git itself: git lfs untrack, then commit the file.',
      );
    }
    return content;
  }

  /**
   * The path of the file that a path means when links are followed; undefined when there is none.
   *
   * @throws {UnreadableFileError} when it leads out of the repository or into a submodule.
   */
  async find(path: string): Promise<string | undefined> {
    let current = path;
    for (let followed = 0; followed <= MOST_LINKS; followed += 1) {
      if (await this.#isPlainFile(current)) return current;
      const link = await this.#firstLink(current);
      if (link === undefined) return undefined;
      if (link === current && entryKind(await this.#folderOf(link), nameOf(link)) === 'file') return current;
      current = await this.#targetOf(link, current);
    }
    return undefined;
  }

  /** The paths of the files that match a glob, sorted. */
  glob(pattern: string): Promise<readonly string[]> {
    return findPaths(pattern, {
      folder: (path, levels) => this.#folder(path, levels),
      isFile: async (path) => {
        try {
          return (await this.find(path)) !== undefined;
        } catch (error) {
          // What leads out of the repository is reported where it is named, not where it merely matches.
          if (error instanceof UnreadableFileError) return false;
          throw error;
        }
      },
    });
  }

  /** True when the object at the path itself is known to be a file: for most paths that is one question. */
  async #isPlainFile(path: string): Promise<boolean> {
    const parent = this.#known.get(parentOf(path));
    if (isFolder(parent)) return entryKind(parent, nameOf(path)) === 'file';
    const object = await this.#object(path);
    if (!isFile(object)) return false;
    // A link is a file that holds its target, on one line. Its folder tells which of the two it is.
    if (object.size > LONGEST_TARGET || object.content !== undefined) return true;
    return (await this.#reader.content(this.at, object)).includes(0x0a);
  }

  /**
   * Walks down to a path: answers the first link on the way, or the path itself when it is a file, or undefined when
   * there is nothing.
   */
  async #firstLink(path: string): Promise<string | undefined> {
    const parts = path.split('/');
    for (let index = 0; index < parts.length; index += 1) {
      const folder = await this.#folder(parts.slice(0, index).join('/'));
      if (!folder) return undefined;
      const at = parts.slice(0, index + 1).join('/');
      const kind = entryKind(folder, parts[index] ?? '');
      if (kind === 'submodule') throw inSubmodule(at);
      if (kind === 'link' || (kind === 'file' && at === path)) return at;
      if (kind !== 'folder') return undefined;
    }
    return undefined;
  }

  /** The path that another one means when a link on its way is followed. */
  async #targetOf(link: string, path: string): Promise<string> {
    const file = await this.#object(link);
    const target = isFile(file) ? Buffer.from(await this.#reader.content(this.at, file)).toString() : '';
    const parent = parentOf(link);
    const next = target.startsWith('/')
      ? undefined
      : treePath(`${parent === '' ? '' : `${parent}/`}${target}${path.slice(link.length)}`);
    if (next === undefined || next === '') throw leadsOut();
    return next;
  }

  async #folderOf(path: string): Promise<GitFolder> {
    return (await this.#folder(parentOf(path))) ?? { files: [], folders: [] };
  }

  async #folder(path: string, levels = 0): Promise<GitFolder | undefined> {
    const object = await this.#object(path, levels);
    return isFolder(object) ? object : undefined;
  }

  async #object(path: string, levels = 0): Promise<GitObject> {
    if (!this.#known.has(path)) {
      const asking = this.#asking.get(path) ?? this.prepare([{ path, levels }]);
      this.#asking.set(path, asking);
      await asking;
    }
    return this.#known.get(path) ?? null;
  }
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function leadsOut(): UnreadableFileError {
  return new UnreadableFileError(
    'it is a link that leads out of the repository',
    'Put the file itself into the repository, or name the file where it is.',
  );
}

function inSubmodule(path: string): UnreadableFileError {
  return new UnreadableFileError(
    `it lies in the submodule ${path}, and submodules are not read`,
    'Name the file in the repository of the submodule.',
  );
}
