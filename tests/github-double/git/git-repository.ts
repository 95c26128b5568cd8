import { commitObject, readCommit, type Signature } from './commit.ts';
import { storedForm, type FileChanges } from './file-content.ts';
import { gitObject, type GitObject } from './git-object.ts';
import { entryType, treeEntries, treeObject, type TreeEntry } from './tree.ts';

/** A file of a tree by its whole path. */
export interface TreeFile extends TreeEntry {
  readonly path: string;
}

/** One commit to be made on a branch. */
export interface NewCommit {
  readonly branch: string;
  readonly files: FileChanges;
  readonly message: string;
  readonly author: Signature;
}

/** The objects and refs of one repository, in memory; the bytes are git's own, so git can be handed them. */
export class GitRepository {
  readonly objects = new Map<string, GitObject>();
  /** Full names of refs, for example `refs/heads/main`, with the object that each points at. */
  readonly refs = new Map<string, string>();
  /** Counts changes of objects and refs, so that a copy knows when it is old. */
  version = 0;

  /** Writes a commit on top of a branch, or the first one, and moves the branch. Answers the commit's id. */
  commit({ branch, files, message, author }: NewCommit): string {
    const ref = `refs/heads/${branch}`;
    const parent = this.refs.get(ref);
    const before = parent === undefined ? [] : this.files(this.treeOf(parent) ?? '');
    const after = new Map(before.map((file) => [file.path, file]));
    for (const [path, content] of Object.entries(files)) {
      if (content === null) {
        after.delete(path);
        continue;
      }
      const form = storedForm(content);
      const oid = 'oid' in form ? form.oid : this.add(gitObject('blob', form.bytes));
      after.set(path, { path, name: path.split('/').at(-1) ?? path, mode: form.mode, oid });
    }
    const tree = this.#writeTree([...after.values()], 0);
    const parents = parent === undefined ? [] : [parent];
    const oid = this.add(commitObject({ tree, parents, author, committer: author, message }));
    this.setRef(ref, oid);
    return oid;
  }

  add(object: GitObject): string {
    this.objects.set(object.oid, object);
    return object.oid;
  }

  /** Moves a ref, or deletes it when no object is given. */
  setRef(ref: string, oid: string | undefined): void {
    if (oid === undefined) this.refs.delete(ref);
    else this.refs.set(ref, oid);
    this.version += 1;
  }

  object(oid: string): GitObject | undefined {
    return this.objects.get(oid);
  }

  /** The tree of a commit. */
  treeOf(commit: string): string | undefined {
    const object = this.objects.get(commit);
    return object?.type === 'commit' ? readCommit(object).tree : undefined;
  }

  /** A commit and those before it, nearest first. */
  history(commit: string): string[] {
    const seen = new Set<string>();
    const queue = [commit];
    for (let oid = queue.shift(); oid !== undefined; oid = queue.shift()) {
      const object = seen.has(oid) ? undefined : this.objects.get(oid);
      if (object?.type !== 'commit') continue;
      seen.add(oid);
      queue.push(...readCommit(object).parents);
    }
    return [...seen];
  }

  entries(tree: string): TreeEntry[] {
    const object = this.objects.get(tree);
    return object?.type === 'tree' ? treeEntries(object) : [];
  }

  /** Every file below a tree, in git's order. */
  files(tree: string, folder = ''): TreeFile[] {
    return this.entries(tree).flatMap((entry) => {
      const path = `${folder}${entry.name}`;
      return entryType(entry.mode) === 'tree' ? this.files(entry.oid, `${path}/`) : [{ ...entry, path }];
    });
  }

  /** The entry at a path below a tree; the tree itself for an empty path. */
  entryAt(tree: string, path: string): TreeEntry | undefined {
    let entry: TreeEntry | undefined = { mode: '40000', name: '', oid: tree };
    for (const name of path.split('/').filter((part) => part !== '')) {
      if (entry === undefined || entryType(entry.mode) !== 'tree') return undefined;
      entry = this.entries(entry.oid).find((each) => each.name === name);
    }
    return entry;
  }

  #writeTree(files: readonly TreeFile[], depth: number): string {
    const folders = new Map<string, TreeFile[]>();
    const entries: TreeEntry[] = [];
    for (const file of files) {
      const [name = '', ...below] = file.path.split('/').slice(depth);
      if (below.length === 0) {
        entries.push({ mode: file.mode, name, oid: file.oid });
      } else {
        const inside = folders.get(name);
        if (inside) inside.push(file);
        else folders.set(name, [file]);
      }
    }
    for (const [name, inside] of folders) {
      entries.push({ mode: '40000', name, oid: this.#writeTree(inside, depth + 1) });
    }
    return this.add(treeObject(entries));
  }
}
