import { GithubError, type GithubClient } from '../client/index.ts';
import type { RepositoryBatches } from '../batch/repository-batches.ts';
import {
  listedRepository,
  repositorySelection,
  type ListedRepository,
  type RepositoryAnswer,
} from './listed-repository.ts';

/**
 * In which order an owner's repositories are listed: by the last push, latest first, or by when they were made, an
 * order in which none moves while it is read.
 */
export type ListingOrder = 'pushed' | 'created';

/** A part of a list. */
export interface RepositoryPage {
  readonly repositories: readonly ListedRepository[];
  readonly isLast: boolean;
  /** How many repositories the owner has. */
  readonly total: number;
}

const LARGEST_PAGE = 100;
const SMALLEST_PAGE = 5;

interface PageAnswer {
  readonly repositoryOwner: {
    readonly repositories: {
      readonly totalCount: number;
      readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
      readonly nodes: readonly (RepositoryAnswer | null)[] | null;
    };
  } | null;
}

/**
 * The repositories of an organisation or user, page by page; a page of a hundred costs a point.
 *
 * @param branch the branch that is read; each repository's default branch when absent.
 * @throws {GithubError} when the owner does not exist or a page is not answered.
 */
export async function* listRepositories(
  client: GithubClient,
  owner: string,
  { order, branch }: { readonly order: ListingOrder; readonly branch?: string | undefined },
): AsyncGenerator<RepositoryPage> {
  const orderBy =
    order === 'pushed' ? '{ field: PUSHED_AT, direction: DESC }' : '{ field: CREATED_AT, direction: ASC }';
  const query = `query List($owner: String!, $first: Int!, $after: String) {
    repositoryOwner(login: $owner) {
      repositories(first: $first, after: $after, orderBy: ${orderBy}, ownerAffiliations: [OWNER]) {
        totalCount
        pageInfo { endCursor hasNextPage }
        nodes { ${repositorySelection(branch)} }
      }
    }
  }`;
  let after: string | null = null;
  let first = LARGEST_PAGE;
  for (;;) {
    const asked: Asked = await ask(client, owner, query, { first, after });
    const { answer } = asked;
    first = asked.first;
    if (!answer.repositoryOwner) {
      throw new GithubError(
        'not-found',
        `${client.host.name} shows no organisation or user named ${owner}; check the name, and that the token may see it`,
      );
    }
    const { nodes, pageInfo, totalCount } = answer.repositoryOwner.repositories;
    // A repository that is not shown in full, for example one that is blocked, stands in the list as null.
    const repositories = (nodes ?? []).flatMap((node) => (node ? [listedRepository(node)] : []));
    yield { repositories, isLast: !pageInfo.hasNextPage, total: totalCount };
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

interface Asked {
  readonly answer: PageAnswer;
  /** Size of the page that was answered. */
  readonly first: number;
}

/** Asks for a page, and for a smaller one where it is too much. */
async function ask(
  client: GithubClient,
  owner: string,
  query: string,
  page: { readonly first: number; readonly after: string | null },
): Promise<Asked> {
  for (let first = page.first; ; first = Math.max(SMALLEST_PAGE, Math.floor(first / 2))) {
    try {
      const variables = { owner, first, after: page.after };
      const { data } = await client.graphql<PageAnswer>(owner, query, variables);
      return { answer: data, first };
    } catch (error) {
      const isTooMuch = error instanceof GithubError && error.kind === 'too-costly' && first > SMALLEST_PAGE;
      if (!isTooMuch) throw error;
    }
  }
}

/**
 * A repository by its name, or by an older one of its names; undefined when there is none.
 *
 * @param branch as above.
 */
export async function findRepository(
  batches: RepositoryBatches,
  { owner, name }: { readonly owner: string; readonly name: string },
  branch?: string,
): Promise<ListedRepository | undefined> {
  try {
    const selection = repositorySelection(branch);
    return listedRepository(await batches.ask<RepositoryAnswer>({ owner, name, selection, weight: 5 }));
  } catch (error) {
    if (error instanceof GithubError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
