import { UnreadableFileError } from '../../src/plugin/source.ts';
import { treePath } from '../../src/plugin/tree-paths.ts';
import type { TreeEntry } from './git-output.ts';

/** As many as Linux follows before it gives up. */
const MOST_LINKS = 40;

/**
 * The file that a path means when links on the way are followed, inside the tree only.
 *
 * @param readLink content of a link: what it points at.
 * @returns undefined when there is nothing, and a problem when the path leads out of the tree or into a submodule.
 */
export async function resolveLinks(
  path: string,
  entries: ReadonlyMap<string, TreeEntry>,
  readLink: (id: string) => Promise<string>,
): Promise<TreeEntry | { readonly problem: UnreadableFileError } | undefined> {
  let current = path;
  for (let followed = 0; followed <= MOST_LINKS; followed += 1) {
    const exact = entries.get(current);
    if (exact?.type === 'file') return exact;
    const at = exact ? current : prefixIn(current, entries);
    const entry = at === undefined ? undefined : entries.get(at);
    if (at === undefined || !entry || entry.type === 'file') return undefined;
    if (entry.type === 'submodule') return { problem: inSubmodule(at) };
    const target = await readLink(entry.id);
    const parent = at.includes('/') ? `${at.slice(0, at.lastIndexOf('/'))}/` : '';
    const next = target.startsWith('/')
      ? undefined
      : treePath(`${parent}${target}${current.slice(at.length)}`);
    if (next === undefined) return { problem: leadsOut() };
    current = next;
  }
  return undefined;
}

/** The shortest folder above a path that the tree lists as a link or a submodule. */
function prefixIn(path: string, entries: ReadonlyMap<string, TreeEntry>): string | undefined {
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    const prefix = path.slice(0, end);
    if (entries.has(prefix)) return prefix;
  }
  return undefined;
}

function leadsOut(): UnreadableFileError {
  return new UnreadableFileError(
    'it is a link that leads out of the repository',
    'Put the file itself into the repository, or make the repository that holds it a source of its own.',
  );
}

function inSubmodule(path: string): UnreadableFileError {
  return new UnreadableFileError(
    `it lies in the submodule ${path}, and submodules are not read`,
    'Make the repository of the submodule a source of its own.',
  );
}
