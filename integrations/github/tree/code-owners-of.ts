import { CODEOWNERS_PATHS, parseCodeOwners } from '../../../src/plugin/code-owners.ts';
import { UnreadableFileError } from '../../../src/plugin/source.ts';
import { GithubError } from '../client/index.ts';
import type { RepositoryFacts } from '../fallbacks/entity-defaults.ts';
import { isFile } from '../files/git-object.ts';
import type { RepositoryFiles } from '../files/repository-files.ts';

/** The CODEOWNERS of a repository: the first of its places that holds one counts. */
export async function codeOwnersOf(files: RepositoryFiles): Promise<RepositoryFacts['codeOwners']> {
  const path = CODEOWNERS_PATHS.find((one) => isFile(files.known.get(one)));
  if (path === undefined) return undefined;
  try {
    const content = await files.read(path);
    return content && { path, rules: parseCodeOwners(new TextDecoder().decode(content)) };
  } catch (error) {
    // Owners are a help, not a part of the catalog: without them the rest goes on.
    if (error instanceof UnreadableFileError || error instanceof GithubError) return undefined;
    throw error;
  }
}
