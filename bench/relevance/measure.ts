import type { PortalResults, PortalSearch } from './portal-search.ts';
import type { RelevanceQuery } from './relevance-query.ts';

/** Where the first wanted result of a query stands, from 1; 0 when it is not among the first ten. */
export interface MeasuredQuery extends RelevanceQuery {
  readonly ranks: Readonly<Record<keyof PortalResults, number>>;
}

/** How well the queries of a group do. */
export interface GroupScore {
  readonly queries: number;
  /** Mean of 1 / rank; 0 where nothing wanted was found. */
  readonly reciprocal: number;
  /** Share of queries whose first result is wanted, and of those with one among the first three. */
  readonly first: number;
  readonly firstThree: number;
}

/** Asks every query of both searches. */
export async function measureQueries(
  search: PortalSearch,
  queries: readonly RelevanceQuery[],
): Promise<readonly MeasuredQuery[]> {
  const measured: MeasuredQuery[] = [];
  for (const query of queries) {
    const wanted = new Set(query.wanted.map(search.hrefOf));
    const found = await search.find(query.query);
    const rank = (hrefs: readonly string[]) => hrefs.slice(0, 10).findIndex((href) => wanted.has(href)) + 1;
    const ranks = { jump: rank(found.jump), text: rank(found.text), page: rank(found.page) };
    measured.push({ ...query, ranks });
  }
  return measured;
}

/** Sums up queries, for one of the searches. */
export function scoreOf(queries: readonly MeasuredQuery[], search: keyof PortalResults): GroupScore {
  const ranks = queries.map((query) => query.ranks[search]);
  const share = (test: (rank: number) => boolean) => ranks.filter(test).length / ranks.length;
  return {
    queries: ranks.length,
    reciprocal: ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length,
    first: share((rank) => rank === 1),
    firstThree: share((rank) => rank > 0 && rank <= 3),
  };
}
