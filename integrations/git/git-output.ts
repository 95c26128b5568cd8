/** What a path of a commit is. */
export interface TreeEntry {
  readonly type: 'file' | 'link' | 'submodule';
  readonly id: string;
}

/** Reads what `git ls-tree -r -z` prints: the entries of a commit, by path. */
export function parseTreeListing(listing: Buffer): ReadonlyMap<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (const line of listing.toString('utf8').split('\0')) {
    const match = /^(\d{6}) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line);
    if (!match) continue;
    const [, mode, id = '', name = ''] = match;
    entries.set(name, { id, type: mode === '160000' ? 'submodule' : mode === '120000' ? 'link' : 'file' });
  }
  return entries;
}

/** The ids of which `git cat-file --batch-check` says that their objects are missing. */
export function missingObjects(checked: string): readonly string[] {
  return [...checked.matchAll(/^([0-9a-f]+) missing$/gm)].map(([, id = '']) => id);
}
