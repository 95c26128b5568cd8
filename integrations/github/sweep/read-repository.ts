import { CODEOWNERS_PATHS } from '../../../src/plugin/code-owners.ts';
import { UnreadableFileError } from '../../../src/plugin/source.ts';
import type { RepositoryRecord } from '../cache/repository-record.ts';
import { GithubError } from '../client/index.ts';
import { findDescriptors, type CatalogPath } from '../files/catalog-path.ts';
import { isFile, isFolder } from '../files/git-object.ts';
import type { ObjectReader } from '../files/object-reader.ts';
import { referencedPaths } from '../files/referenced-paths.ts';
import { RepositoryFiles } from '../files/repository-files.ts';
import type { ListedRepository } from '../listing/listed-repository.ts';

/** Levels below the root that are listed, enough to see what a repository is and where its API definitions are. */
const LEVELS = 1;
/** How deep references lead on: a Location to a descriptor to a definition. */
const DEEPEST = 3;
/** Paths of an earlier commit that are looked at again. */
const MOST_KNOWN = 50;

/**
 * Reads what a catalog wants of a repository's commit: its descriptors, the files that they refer to, its CODEOWNERS
 * and the names near its root. What was wanted of an earlier commit is asked for at once, too.
 *
 * @throws {GithubError} when the repository, or the host, does not answer.
 */
export async function readRepository(
  repository: ListedRepository & { readonly head: string },
  reader: ObjectReader,
  catalogPath: CatalogPath,
  earlier: RepositoryRecord | undefined,
): Promise<RepositoryRecord> {
  const { id, owner, name, head } = repository;
  const isSame = earlier?.commit === head;
  const known = isSame ? new Map(Object.entries(earlier.objects)) : new Map();
  const files = new RepositoryFiles({ owner, name, commit: head }, reader, known);
  const wanted = new Set([
    ...(catalogPath.isGlob ? [] : [catalogPath.path]),
    ...CODEOWNERS_PATHS,
    ...(isSame || !earlier ? [] : filesOf(earlier)),
  ]);
  await files.prepare([{ path: '', levels: LEVELS }, ...[...wanted].map((path) => ({ path }))]);
  if (!isFolder(files.known.get(''))) {
    throw new GithubError(
      'unavailable',
      `the commit ${head} of ${owner}/${name} is gone; it was replaced meanwhile`,
    );
  }
  const descriptors = await findDescriptors(catalogPath, files);
  await readAhead(files, descriptors);
  return recordOf(id, catalogPath, descriptors, files);
}

/** What is known of a repository, to be kept. */
export function recordOf(
  id: string,
  catalogPath: CatalogPath,
  descriptors: readonly string[],
  files: RepositoryFiles,
): RepositoryRecord {
  return {
    id,
    commit: files.at.commit,
    descriptors,
    catalogPath: catalogPath.path,
    objects: Object.fromEntries(files.known),
  };
}

/** Reads the files that descriptors refer to, so that a commit is taken over whole or not at all. */
async function readAhead(files: RepositoryFiles, descriptors: readonly string[]): Promise<void> {
  const seen = new Set(descriptors);
  let next = descriptors;
  for (let depth = 0; depth < DEEPEST && next.length > 0; depth += 1) {
    const texts = await Promise.all(next.map((path) => textOf(files, path)));
    const named = next.flatMap((path, index) => referencedPaths(path, texts[index] ?? ''));
    const fresh = [...new Set(named)].filter((path) => !seen.has(path));
    for (const path of fresh) seen.add(path);
    await files.prepare(
      fresh.map((path) => ({ path })),
      true,
    );
    next = fresh.filter((path) => /\.ya?ml$/.test(path));
  }
}

async function textOf(files: RepositoryFiles, path: string): Promise<string> {
  try {
    const content = await files.read(path);
    return content ? new TextDecoder().decode(content) : '';
  } catch (error) {
    // The file is reported when the catalog reads it.
    if (error instanceof UnreadableFileError) return '';
    throw error;
  }
}

function filesOf({ objects }: RepositoryRecord): readonly string[] {
  const paths = Object.entries(objects).flatMap(([path, object]) => (isFile(object) ? [path] : []));
  return paths.slice(0, MOST_KNOWN);
}
