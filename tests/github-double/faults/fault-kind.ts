/** Ways in which GitHub fails a request that would be right another time. */
export const PASSING_FAULTS = [
  'primary-limit',
  'secondary-limit',
  'too-many-requests',
  'bad-gateway',
  'gateway-timeout',
  'query-failed',
  'server-error',
  'silence',
  'reset',
  'cut',
] as const;

/**
 * - `primary-limit`: the hour's limit is used up (GraphQL 200 with `RATE_LIMITED`, REST 403);
 * - `secondary-limit`, `too-many-requests`: too much at once, 403 and 429 with `retry-after`;
 * - `bad-gateway`: 502 with a page of HTML;
 * - `gateway-timeout`: 504, GitHub could not answer in time;
 * - `query-failed`: GraphQL 200 with "Something went wrong while executing your query" (REST: 502);
 * - `server-error`: 500;
 * - `silence`: nothing is answered, and after a while the connection ends;
 * - `reset`: the connection ends at once; the request was not looked at;
 * - `cut`: the request is done, but the connection ends in the middle of the answer;
 * - `unauthorized`: 401; `sso`: 403 with `X-GitHub-SSO`; `forbidden`: 403.
 */
export type FaultKind = (typeof PASSING_FAULTS)[number] | 'unauthorized' | 'sso' | 'forbidden';
