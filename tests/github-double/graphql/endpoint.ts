import { failure, type Answer } from '../http/answer.ts';
import type { Caller } from '../http/caller.ts';
import type { PointLedger } from '../limits/point-ledger.ts';
import type { RateBudget, RateState } from '../limits/rate-budget.ts';
import { rateHeaders } from '../limits/rate-headers.ts';
import type { World } from '../world/world.ts';
import { faultAnswer } from '../faults/fault-answer.ts';
import type { Faults } from '../faults/faults.ts';
import { repositoryFaultWords } from '../faults/repository-fault.ts';
import { fullName, type Repository } from '../world/repository.ts';
import { ApiError, noRepository, ssoRequired } from './api-error.ts';
import { checkQuery, runQuery, type GraphqlRequest } from './execute.ts';
import type { QueryCost } from './points.ts';
import type { Scope } from './scope.ts';

/** What the endpoint works with. */
export interface GraphqlContext {
  readonly world: World;
  readonly url: string;
  readonly budget: RateBudget;
  readonly points: PointLedger;
  readonly faults: Faults;
  now(): Date;
  violated(message: string): void;
}

/** Answers a request to GraphQL: checks it, charges it, runs it. */
export async function answerGraphql(context: GraphqlContext, caller: Caller, body: string): Promise<Answer> {
  if (caller.kind === 'anonymous' || caller.kind === 'app') {
    return failure(401, 'This endpoint requires you to be authenticated.');
  }
  const request = readRequest(body);
  if (request === undefined) return failure(400, 'Problems parsing JSON');
  if (request.query === '') {
    return failure(400, 'A query attribute must be specified and must be a string.');
  }
  const checked = checkQuery(request);
  const cost: QueryCost = 'cost' in checked ? checked.cost : { cost: 1, nodes: 0, objects: 0 };
  const isCharged = context.budget.take(caller.key, 'graphql', cost.cost);
  const state = context.budget.state(caller.key, 'graphql');
  const headers = rateHeaders(state, 'graphql');
  if (!isCharged) {
    const message = `API rate limit exceeded for ${caller.key}.`;
    return { status: 200, headers, body: { errors: [{ type: 'RATE_LIMITED', message }] } };
  }
  context.points.queries.push({ ...cost, query: request.query });
  if ('errors' in checked) return { status: 200, headers, body: { errors: checked.errors } };
  const heavy = context.faults.heavy(cost);
  if (heavy) {
    const { url, faults, now } = context;
    const words = {
      kind: 'graphql',
      url,
      retryAfter: faults.retryAfter,
      now: now(),
      caller: caller.key,
    } as const;
    return { ...(faultAnswer(heavy, words) ?? failure(500, 'Server Error')) };
  }
  const scope = scopeOf(context, caller, cost, state);
  const answer = await runQuery(checked.document, request, scope, (message) => {
    context.violated(message);
  });
  return { status: 200, headers, body: answer };
}

function scopeOf(
  { world, url, faults }: GraphqlContext,
  caller: Caller,
  { cost, nodes }: QueryCost,
  state: RateState,
): Scope {
  const guardAccount: Scope['guardAccount'] = (account) => {
    if (account.kind === 'Organization' && account.ssoRequired) throw ssoRequired();
  };
  const refusalOf = (repository: Repository): ApiError | null => {
    const name = fullName(repository);
    if (!caller.sees(repository)) return noRepository(name);
    const { owner } = repository;
    if (owner.kind === 'Organization' && owner.ssoRequired) return ssoRequired();
    const fault = faults.meet(name);
    if (!fault) return null;
    const { type, message, extensions } = repositoryFaultWords(fault, name);
    return new ApiError(type, message, extensions);
  };
  // A repository is looked at once a query, however often it is named there.
  const refusals = new Map<Repository, ApiError | null>();
  return {
    world,
    url,
    viewer: caller.user,
    rateLimit: { ...state, cost, nodeCount: nodes },
    sees: (repository) => caller.sees(repository),
    guardAccount,
    guard: (repository) => {
      const known = refusals.get(repository);
      const refusal = known === undefined ? refusalOf(repository) : known;
      refusals.set(repository, refusal);
      if (refusal) throw refusal;
    },
  };
}

function readRequest(body: string): GraphqlRequest | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (!isRecord(value)) return undefined;
    const { query, variables, operationName } = value;
    return {
      query: typeof query === 'string' ? query : '',
      variables: isRecord(variables) ? variables : {},
      operationName: typeof operationName === 'string' ? operationName : undefined,
    };
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
