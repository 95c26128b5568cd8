import type { RepositoryHost } from '../../plugin/repository-host.ts';
import type { SourceRepository } from '../../plugin/source-repository.ts';
import { DESCRIPTOR } from '../../register/descriptor-draft.ts';
import { createGithubApi } from '../../register/github-api.ts';
import { lookUpRepository } from '../../register/look-up-repository.ts';
import { repositoryUrl, type RepositoryAddress } from '../../register/repository-address.ts';
import type { RepositoryDetails } from '../../view/repository-index.ts';
import type { RepositoryList } from './repository-list.ts';
import { keptToken } from './token.ts';

/** What is known of a repository, and from where. */
export interface Facts {
  readonly repository: SourceRepository;
  /** The host that can be asked; absent when no source reads it. */
  readonly host?: RepositoryHost | undefined;
  /** By the last harvest, by its host just now, not at all, or not because the host refused. */
  readonly from: 'known' | 'asked' | 'unknown' | 'failed';
  /** Why the host refused. */
  readonly error?: unknown;
}

/** Where facts come from. */
export interface FactSources {
  /** Address of the portal's root. */
  readonly base: string;
  readonly hosts: readonly RepositoryHost[];
  readonly list: RepositoryList | undefined;
}

/** All that can be found out about a repository: from the portal's files, else from its host. Never throws. */
export async function findFacts(
  address: RepositoryAddress,
  { base, hosts, list }: FactSources,
): Promise<Facts> {
  const url = repositoryUrl(address);
  const host = hosts.find((candidate) => new URL(candidate.url).origin === address.origin);
  const row = list?.rowOf(url);
  const known =
    list && row !== undefined ? await loadDetails(base, list, row).catch(() => undefined) : undefined;
  if (known) return { repository: known, host, from: 'known' };
  const bare = bareRepository(address);
  if (!host) return { repository: bare, from: 'unknown' };
  const api = createGithubApi({
    apiBaseUrl: host.apiBaseUrl,
    token: keptToken(host.url),
    fetch: (...request) => fetch(...request),
    now: Date.now,
  });
  try {
    const repository = await lookUpRepository(bare.name, host.descriptor ?? DESCRIPTOR, api);
    return { repository, host, from: 'asked' };
  } catch (error) {
    return { repository: bare, host, from: 'failed', error };
  }
}

async function loadDetails(
  base: string,
  list: RepositoryList,
  row: number,
): Promise<SourceRepository | undefined> {
  const { file, index } = list.detailsOf(row);
  const response = await fetch(`${base}repositories/${String(file)}.json`);
  if (!response.ok) return undefined;
  return ((await response.json()) as RepositoryDetails)[index];
}

function bareRepository(address: RepositoryAddress): SourceRepository {
  const { owner, name } = address;
  return {
    name: `${owner}/${name}`,
    url: repositoryUrl(address),
    topics: [],
    descriptors: [],
    files: [],
    definitions: [],
  };
}
