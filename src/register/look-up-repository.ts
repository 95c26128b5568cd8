import {
  codeOwnerReference,
  codeOwnersRuleOf,
  CODEOWNERS_PATHS,
  parseCodeOwners,
} from '../plugin/code-owners.ts';
import type { SourceRepository } from '../plugin/source-repository.ts';
import { fromBase64 } from './base64.ts';
import { definitionType } from './definition-type.ts';
import type { GithubApi } from './github-api.ts';
import { GithubRefusal } from './github-refusal.ts';

/** Definitions that are looked at; the tree of a large repository may hold thousands. */
const MOST_DEFINITIONS = 50;
/** Folders between the root and a file that still tells what the repository is. */
const NEAR = 2;

interface Repository {
  readonly full_name: string;
  readonly html_url: string;
  readonly default_branch: string;
  readonly description: string | null;
  readonly homepage: string | null;
  readonly topics?: readonly string[];
  readonly archived: boolean;
}

interface Tree {
  readonly tree: readonly { readonly path: string; readonly type: string; readonly sha: string }[];
}

/**
 * What a harvest would know of a repository, asked of GitHub: three requests at most.
 *
 * @param name `<owner>/<name>`
 * @param filename name of descriptors
 * @throws {GithubRefusal} when GitHub refuses or cannot be reached.
 */
export async function lookUpRepository(
  name: string,
  filename: string,
  api: GithubApi,
): Promise<SourceRepository> {
  const found = await api.ask<Repository>('GET', `/repos/${name}`);
  if (found.archived) throw new GithubRefusal('archived', 'archived', { href: found.html_url });
  const root = `/repos/${found.full_name}`;
  const about = {
    name: found.full_name,
    url: found.html_url,
    topics: (found.topics ?? []).toSorted(),
    ...(found.description !== null && { description: found.description }),
    ...(found.homepage !== null && found.homepage !== '' && { homepage: found.homepage }),
  };
  const branch = found.default_branch;
  const entries = await entriesOf(api, `${root}/git/trees/${encodeURIComponent(branch)}?recursive=1`);
  if (entries.length === 0) return { ...about, descriptors: [], files: [], definitions: [] };
  const paths = entries.filter(({ type }) => type === 'blob').map(({ path }) => path);
  const owner = await ownerOf(api, { root, branch, paths, filename });
  return {
    ...about,
    branch,
    descriptors: paths.filter((path) => path === filename),
    files: entries
      .filter(({ path }) => path.split('/').length <= NEAR)
      .map(({ path, type }) => (type === 'tree' ? `${path}/` : path))
      .sort(),
    definitions: paths
      .flatMap((path) => {
        const type = definitionType(path);
        return type ? [{ path, type }] : [];
      })
      .slice(0, MOST_DEFINITIONS),
    ...(owner !== undefined && { owner }),
  };
}

/** Nothing for a repository without a commit. */
async function entriesOf(api: GithubApi, path: string): Promise<Tree['tree']> {
  try {
    return (await api.ask<Tree>('GET', path)).tree;
  } catch (error) {
    if (error instanceof GithubRefusal && (error.reason === 'empty' || error.reason === 'not-found'))
      return [];
    throw error;
  }
}

interface OwnerQuestion {
  readonly root: string;
  readonly branch: string;
  readonly paths: readonly string[];
  readonly filename: string;
}

/** The owner of the descriptor by CODEOWNERS: the first team, else the first person. */
async function ownerOf(
  api: GithubApi,
  { root, branch, paths, filename }: OwnerQuestion,
): Promise<string | undefined> {
  const path = CODEOWNERS_PATHS.find((candidate) => paths.includes(candidate));
  if (path === undefined) return undefined;
  const file = await api.find<{ readonly content?: string }>(
    `${root}/contents/${path}?ref=${encodeURIComponent(branch)}`,
  );
  const text = file?.content === undefined ? '' : fromBase64(file.content);
  const owners = codeOwnersRuleOf(parseCodeOwners(text), filename)?.owners ?? [];
  const owner = owners.find((candidate) => candidate.includes('/')) ?? owners[0];
  return owner === undefined ? undefined : codeOwnerReference(owner);
}
