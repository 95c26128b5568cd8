/** Why GitHub did not do what it was asked; the interface has words for each. */
export type RefusalReason =
  | 'offline'
  | 'unauthorised'
  | 'sso'
  | 'rate-limit'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'unavailable'
  | 'archived'
  | 'empty'
  | 'registered'
  | 'unexpected';

/** What a refusal tells beside its reason. */
export interface RefusalDetails {
  /** HTTP status; absent when there was no answer. */
  readonly status?: number | undefined;
  /** Where a person authorises a token for single sign-on, or sees what is there already. */
  readonly href?: string | undefined;
  /** When requests are taken again, ISO 8601. */
  readonly until?: string | undefined;
}

/** A request that GitHub refused, or that did not reach it. Holds nothing of the request: no token can leak. */
export class GithubRefusal extends Error {
  readonly reason: RefusalReason;
  readonly details: RefusalDetails;

  /** @param message GitHub's own words, or ours where it said nothing */
  constructor(reason: RefusalReason, message: string, details: RefusalDetails = {}) {
    super(message);
    this.name = 'GithubRefusal';
    this.reason = reason;
    this.details = details;
  }
}

const REASONS: Readonly<Record<number, RefusalReason>> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'not-found',
  422: 'invalid',
  429: 'rate-limit',
};

/** The refusal that an answer is. */
export function refusalOf(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  said: string,
  now: number,
): GithubRefusal {
  const sso = /^required; url=(https:\/\/\S+)$/.exec(headers.get('x-github-sso') ?? '')?.[1];
  if (status === 403 && headers.has('x-github-sso')) {
    return new GithubRefusal('sso', said, { status, ...(sso !== undefined && { href: sso }) });
  }
  const isLimited =
    status === 429 ||
    (status === 403 && (headers.get('x-ratelimit-remaining') === '0' || /rate limit|abuse/i.test(said)));
  if (isLimited) {
    const until = renewal(headers, now);
    return new GithubRefusal('rate-limit', said, { status, ...(until !== undefined && { until }) });
  }
  if (status === 409 && /empty/i.test(said)) return new GithubRefusal('empty', said, { status });
  if (status === 403 && /archived/i.test(said)) return new GithubRefusal('archived', said, { status });
  return new GithubRefusal(REASONS[status] ?? (status >= 500 ? 'unavailable' : 'unexpected'), said, {
    status,
  });
}

function renewal(headers: Headers, now: number): string | undefined {
  const after = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(after)) return new Date(now + after * 1000).toISOString();
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  return Number.isFinite(reset) ? new Date(reset * 1000).toISOString() : undefined;
}
