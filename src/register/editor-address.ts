import type { SourceRepository } from '../plugin/source-repository.ts';
import { DESCRIPTOR } from './descriptor-draft.ts';

/** GitHub's page on which a person finishes. */
export interface EditorAddress {
  readonly href: string;
  /** False where the text does not fit into the address, or the file is there already: it has to be pasted. */
  readonly filled: boolean;
}

/**
 * Characters of an address at most. GitHub answers 414 from 8,192 on; a person who is not signed in passes by a login
 * whose address holds this one, encoded once more.
 */
const LONGEST = 6000;

/**
 * GitHub's editor for a new descriptor with its text filled in, which ends in a commit or a pull request as the person
 * may. Where the repository has a descriptor, the editor of that file. Undefined for an empty repository.
 *
 * @param filename name of the file, where the portal looks for another than `catalog-info.yaml`
 */
export function editorAddress(
  { url, branch, descriptors }: Pick<SourceRepository, 'url' | 'branch' | 'descriptors'>,
  text: string,
  filename: string = DESCRIPTOR,
): EditorAddress | undefined {
  if (branch === undefined) return undefined;
  const ref = encodePath(branch);
  const [existing] = descriptors;
  if (existing !== undefined) return { href: `${url}/edit/${ref}/${encodePath(existing)}`, filled: false };
  const empty = `${url}/new/${ref}?filename=${encodeURIComponent(filename)}`;
  const filled = `${empty}&value=${encodeURIComponent(text.toWellFormed())}`;
  return filled.length > LONGEST ? { href: empty, filled: false } : { href: filled, filled: true };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
