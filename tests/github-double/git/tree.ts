import { gitObject, type GitObject } from './git-object.ts';

/** An entry of a tree; `mode` as git writes it: 100644, 100755, 120000 (link), 160000 (submodule), 40000 (tree). */
export interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
}

/** A tree object of the entries, in git's order. */
export function treeObject(entries: readonly TreeEntry[]): GitObject {
  const sorted = entries.toSorted((left, right) => Buffer.compare(sortKey(left), sortKey(right)));
  const parts = sorted.flatMap(({ mode, name, oid }) => [
    Buffer.from(`${mode} ${name}\0`),
    Buffer.from(oid, 'hex'),
  ]);
  return gitObject('tree', Buffer.concat(parts));
}

/** The entries of a tree object. */
export function treeEntries({ data }: GitObject): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < data.length;) {
    const space = data.indexOf(0x20, at);
    const end = data.indexOf(0, space);
    const mode = data.toString('latin1', at, space);
    const name = data.toString('utf8', space + 1, end);
    entries.push({ mode, name, oid: data.toString('hex', end + 1, end + 21) });
    at = end + 21;
  }
  return entries;
}

/** What the mode of an entry says it is. */
export function entryType(mode: string): 'blob' | 'tree' | 'commit' {
  if (mode === '40000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}

/** git sorts a tree as if its name ended in a slash. */
function sortKey({ mode, name }: TreeEntry): Buffer {
  return Buffer.from(mode === '40000' ? `${name}/` : name);
}
