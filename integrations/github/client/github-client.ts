import { GraphqlResponseError } from '@octokit/graphql';
import Bottleneck from 'bottleneck';
import { Octokit } from 'octokit';
import type { Logger } from '../../../src/plugin/logger.ts';
import type { SpentAllowance } from '../../../src/plugin/source-report.ts';
import { Budget, type RateLimit } from './budget.ts';
import { Credentials, type GithubAuth } from './credentials.ts';
import { explainError, explainGraphqlErrors, isTooCostly } from './explain-error.ts';
import { GithubError } from './github-error.ts';
import { githubHost, type GithubHost, type GithubHostOptions } from './github-host.ts';
import type { GraphqlError } from './graphql-error.ts';
import { Patience } from './patience.ts';
import { MISDIRECTED, wholeAnswers } from './whole-answers.ts';

export interface GithubClientOptions extends GithubHostOptions {
  readonly auth: GithubAuth;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly logger: Logger;
  /** GraphQL points that are left to others. @default a tenth of an hour's points */
  readonly reserve?: number | undefined;
  /** How often a request is made again that failed on the way. @default 3 */
  readonly retries?: number | undefined;
  /** Length of a second of waiting, in milliseconds; tests shorten it. @default 1000 */
  readonly second?: number | undefined;
}

/** The answer to a query: what was found, and what went wrong with parts of it. */
export interface GraphqlAnswer<Data> {
  readonly data: Data;
  readonly errors: readonly GraphqlError[];
}

export interface RestAnswer<Data> {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: Data;
}

/** Asks one GitHub, within its limits and the reserve. */
export interface GithubClient {
  readonly host: GithubHost;
  /** The owners that the Apps are installed for, sorted. */
  owners(): Promise<readonly string[]>;
  /**
   * Runs a query for an owner. The query is one operation, after its fragments, and asks for no `rateLimit`: the
   * client adds that.
   *
   * @throws {GithubError} when there is no data at all; errors beside data are returned with it.
   */
  graphql<Data extends object>(
    owner: string,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<GraphqlAnswer<Data>>;
  /**
   * Makes a REST request for an owner, for example `GET /orgs/{org}/members`.
   *
   * @throws {GithubError} for any answer that is no success.
   */
  rest<Data>(
    owner: string,
    route: string,
    parameters?: Readonly<Record<string, unknown>>,
  ): Promise<RestAnswer<Data>>;
  /** What was spent so far, by credential. */
  spent(): readonly SpentAllowance[];
}

/** @throws {Error} when the addresses make no sense. */
export function createGithubClient(options: GithubClientOptions): GithubClient {
  const { auth, now, signal, logger, reserve, retries = 3, second = 1000 } = options;
  const host = githubHost(options);
  const patience = new Patience({ host, second, signal, logger });
  const octokit = new Octokit({
    baseUrl: host.apiBaseUrl,
    userAgent: 'callboard',
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: wholeAnswers(options.fetch, signal) },
    retry: { retries, retryAfterBaseValue: second, doNotRetry: DO_NOT_RETRY },
    throttle: {
      // The plugin keeps queries a second apart, as it does writes. They are reads, and these run side by side.
      write: new Bottleneck.Group(),
      retryAfterBaseValue: second,
      onRateLimit: patience.waitsFor,
      onSecondaryRateLimit: patience.waitsFor,
    },
  });
  const credentials = new Credentials(auth, octokit, host);
  const budgets = new Map<string, Budget>();
  let restRequests = 0;

  const run = async <Answer>(owner: string, request: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await patience.orAbort(request);
    } catch (error) {
      signal.throwIfAborted();
      throw explainError(error, { host, owner });
    }
  };

  return {
    host,
    owners: () => run('the App', () => credentials.owners()),
    async graphql<Data extends object>(
      owner: string,
      query: string,
      variables: Readonly<Record<string, unknown>> = {},
    ): Promise<GraphqlAnswer<Data>> {
      const credential = await run(owner, () => credentials.of(owner));
      const budget = budgets.get(credential.key) ?? new Budget(reserve, now);
      budgets.set(credential.key, budget);
      const token = await run(owner, () => credential.token());
      await patience.until(budget, now);
      return run(owner, async () => {
        const answer = await budget.spend(() =>
          partialAnswer<Data>(
            octokit.graphql(withRateLimit(query), {
              ...variables,
              baseUrl: host.graphqlBaseUrl,
              headers: { authorization: `bearer ${token}` },
            }),
          ),
        );
        if (Object.values(answer.data).every((value) => value === null) && answer.errors.length > 0) {
          const isWhole = answer.errors.some((error) => error.path === undefined || isTooCostly(error));
          if (isWhole) throw explainGraphqlErrors(answer.errors, { host, owner });
        }
        return { data: answer.data, errors: answer.errors };
      });
    },
    rest: async <Data>(owner: string, route: string, parameters: Readonly<Record<string, unknown>> = {}) => {
      return run(owner, async () => {
        const token = await (await credentials.of(owner)).token();
        restRequests += 1;
        const answer: RestAnswer<unknown> = await octokit.request(route, {
          ...parameters,
          headers: { ...headersOf(parameters), authorization: `bearer ${token}` },
        });
        return { status: answer.status, headers: answer.headers, data: answer.data as Data };
      });
    },
    spent: () => [
      ...[...budgets.values()].map((budget) => budget.allowance()),
      ...(restRequests > 0 ? [{ unit: 'REST requests', amount: restRequests }] : []),
    ],
  };
}

/** Limits are obeyed by the throttling, not by asking again at once. */
const DO_NOT_RETRY = [400, 401, 403, 404, 409, 410, MISDIRECTED, 422, 429, 451];

type WithRateLimit<Data> = GraphqlAnswer<Data> & { readonly rateLimit?: RateLimit | null | undefined };

async function partialAnswer<Data extends object>(answering: Promise<unknown>): Promise<WithRateLimit<Data>> {
  let data: unknown;
  let errors: readonly GraphqlError[] = [];
  try {
    data = await answering;
  } catch (error) {
    if (!(error instanceof GraphqlResponseError) || !isData(error.data)) throw error;
    data = error.data;
    errors = (error.errors ?? []) as readonly GraphqlError[];
  }
  if (!isData(data)) {
    throw new GithubError('unavailable', 'GitHub answered a query with no data; try again later');
  }
  const { rateLimit, ...rest } = data as { readonly rateLimit?: RateLimit | null };
  return { data: rest as Data, errors, rateLimit };
}

function isData(data: unknown): boolean {
  return typeof data === 'object' && data !== null;
}

function withRateLimit(query: string): string {
  return query.replace(/\}\s*$/, 'rateLimit { cost limit remaining resetAt } }');
}

function headersOf(parameters: Readonly<Record<string, unknown>>): object {
  const { headers } = parameters;
  return typeof headers === 'object' && headers !== null ? headers : {};
}

function silent(): void {
  // What matters is thrown; the rest would repeat addresses into logs.
}
