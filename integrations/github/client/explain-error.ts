import { GraphqlResponseError } from '@octokit/graphql';
import { RequestError } from 'octokit';
import { GithubError } from './github-error.ts';
import type { GithubHost } from './github-host.ts';
import type { GraphqlError } from './graphql-error.ts';
import { MISDIRECTED } from './whole-answers.ts';

/** What a request was about, for the words of its error. */
export interface RequestPlace {
  readonly host: GithubHost;
  /** Organisation or user. */
  readonly owner: string;
}

/** Any failure of a request as an error that says what happened and what to do. */
export function explainError(error: unknown, place: RequestPlace): unknown {
  if (error instanceof GithubError) return error;
  if (error instanceof GraphqlResponseError) {
    return explainGraphqlErrors((error.errors ?? []) as readonly GraphqlError[], place, error.headers);
  }
  if (isThrottled(error)) return spent(place, error.response.headers);
  if (!(error instanceof RequestError)) return error;
  if (!error.response) {
    return new GithubError(
      'unavailable',
      `${place.host.name} cannot be reached; check the network and the proxy of this machine, or try again later`,
      error.cause ?? error,
    );
  }
  const { status } = error;
  const headers = error.response.headers as Headers;
  const { host, owner } = place;
  if (status === 401) {
    return new GithubError(
      'credentials',
      `${host.name} refused the credentials for ${owner}; check that the token, or the key of the App, is valid and has not expired`,
    );
  }
  if (status === MISDIRECTED) {
    return new GithubError(
      'unavailable',
      `${new URL(host.apiBaseUrl).host} sends on to ${misdirection(error)}, as a sign-in or a proxy does; check \`apiBaseUrl\`, and that this machine may reach the API`,
    );
  }
  if (isLimit(error, headers)) return spent(place, headers);
  if (headers['x-github-sso'] !== undefined) return singleSignOn(place, headers);
  if (status === 403) return forbidden(place, error.message);
  // A query that finds nothing is answered with 200, so it is the address that is wrong.
  if (status === 404 && error.request.url.endsWith('/graphql')) return noApi(place);
  if (status === 404) return notFound(place);
  if (status === 502 || status === 504) {
    return new GithubError('too-costly', `${host.name} took too long to answer; try again later`);
  }
  if (status >= 500) {
    return new GithubError(
      'unavailable',
      `${host.name} failed with status ${String(status)}; try again later`,
    );
  }
  return new GithubError('refused', `${host.name} answered ${String(status)}: ${quoted(error.message)}`);
}

/** The failure that the errors of a query tell of, where there is no data beside them. */
export function explainGraphqlErrors(
  errors: readonly GraphqlError[],
  place: RequestPlace,
  headers: Headers = {},
): GithubError {
  const { host } = place;
  const [first] = errors;
  const message = first?.message ?? '';
  if (errors.some(({ type }) => type === 'RATE_LIMITED')) return spent(place, headers);
  if (errors.some(isTooCostly)) {
    return new GithubError('too-costly', `${host.name} could not answer so large a query; try again later`);
  }
  if (isSingleSignOn(first)) return singleSignOn(place, headers);
  if (first?.type === 'FORBIDDEN' || first?.type === 'INSUFFICIENT_SCOPES') return forbidden(place, message);
  if (first?.type === 'NOT_FOUND') return notFound(place);
  return new GithubError('refused', `${host.name} refused a query: ${quoted(message)}`);
}

/** True for the errors of a query that wanted too much, or ran too long. */
export function isTooCostly({ type, message }: GraphqlError): boolean {
  return (
    type === 'MAX_NODE_LIMIT_EXCEEDED' ||
    type === 'RESOURCE_LIMITS_EXCEEDED' ||
    /something went wrong|timeout|timed out|resource limits/i.test(message)
  );
}

/** True where an organisation asks for single sign-on that the token has not gone through. */
export function isSingleSignOn(error: GraphqlError | undefined): boolean {
  return error?.extensions?.saml_failure === true || /\bSAML\b/.test(error?.message ?? '');
}

/** Headers of an answer, names in lower case. */
type Headers = Readonly<Record<string, string | number | undefined>>;

function isLimit(error: RequestError, headers: Headers): boolean {
  return (
    error.status === 429 ||
    (error.status === 403 &&
      (String(headers['x-ratelimit-remaining']) === '0' ||
        headers['retry-after'] !== undefined ||
        /rate limit|abuse/i.test(error.message)))
  );
}

/** What the throttling makes of a query that was refused for the limit. */
function isThrottled(error: unknown): error is Error & { readonly response: { readonly headers: Headers } } {
  return error instanceof Error && error.message === 'GraphQL Rate Limit Exceeded' && 'response' in error;
}

function spent({ host, owner }: RequestPlace, headers: Headers): GithubError {
  const reset = Number(headers['x-ratelimit-reset']);
  const until = reset > 0 ? ` until ${new Date(reset * 1000).toISOString()}` : '';
  return new GithubError(
    'limit',
    `${host.name} accepts no more requests for ${owner}${until}; harvest less often, or use a GitHub App, which has an allowance of its own`,
  );
}

function singleSignOn({ host, owner }: RequestPlace, headers: Headers): GithubError {
  const given = /url=(https:\/\/\S+)/.exec(String(headers['x-github-sso'] ?? ''))?.[1];
  const isOwn = given !== undefined && URL.canParse(given) && new URL(given).host === host.name;
  const link = isOwn ? `${given} (valid for an hour), or under ` : '';
  return new GithubError(
    'sso',
    `${owner} asks for single sign-on, and the token has not been authorised for it; authorise it at ${link}${host.webUrl}/settings/tokens, "Configure SSO"`,
  );
}

function forbidden({ host, owner }: RequestPlace, message: string): GithubError {
  return new GithubError(
    'forbidden',
    `${host.name} does not let the credentials read ${owner}: ${quoted(message)}; give the token or the App read access to metadata and contents of its repositories`,
  );
}

function noApi({ host }: RequestPlace): GithubError {
  return new GithubError(
    'refused',
    `there is no API of GitHub at ${host.graphqlBaseUrl}/graphql; check \`host\`, and \`apiBaseUrl\`, which ends with /api/v3 on an Enterprise Server`,
  );
}

function notFound({ host, owner }: RequestPlace): GithubError {
  return new GithubError(
    'not-found',
    `${host.name} shows no organisation or user named ${owner}; check the name, and that the token may see it`,
  );
}

/** The host that an answer led to. */
function misdirection({ response }: RequestError): string {
  const data: unknown = response?.data;
  const isTold = typeof data === 'object' && data !== null && 'message' in data;
  return isTold ? String(data.message) : 'another host';
}

function quoted(message: string): string {
  return `"${message.split(' - https://')[0]?.replace(/\s+/g, ' ').slice(0, 200) ?? ''}"`;
}
