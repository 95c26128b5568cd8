import { failure, type Answer } from '../http/answer.ts';
import type { Incoming } from '../http/incoming.ts';
import type { FaultKind } from './fault-kind.ts';
import { ssoHeader } from './repository-fault.ts';

const DOCUMENTATION =
  'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api';

const HTML_502 = `<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>nginx</center>
</body>
</html>
`;

/** What the answer to a fault is made from. */
export interface FaultContext {
  readonly kind: Incoming['kind'];
  readonly url: string;
  /** Seconds to wait. */
  readonly retryAfter: number;
  readonly now: Date;
  /** Who asked, as messages name callers. */
  readonly caller: string;
}

/** How GitHub words a fault; undefined for those in which it says nothing. */
export function faultAnswer(fault: FaultKind, context: FaultContext): Answer | undefined {
  switch (fault) {
    case 'primary-limit':
      return primaryLimit(context);
    case 'secondary-limit':
    case 'too-many-requests':
      return {
        status: fault === 'secondary-limit' ? 403 : 429,
        headers: { 'retry-after': String(context.retryAfter) },
        body: {
          documentation_url: `${DOCUMENTATION}#about-secondary-rate-limits`,
          message:
            'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID 0400:1B5C.',
        },
      };
    case 'bad-gateway':
      return { status: 502, headers: { 'content-type': 'text/html' }, body: HTML_502 };
    case 'gateway-timeout':
      return {
        status: 504,
        body: {
          message:
            "We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request and contact us if the problem persists.",
        },
      };
    case 'query-failed':
      return {
        status: context.kind === 'graphql' ? 200 : 502,
        body: {
          data: null,
          errors: [
            {
              message:
                'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `0400:1B5C` when reporting this issue.',
            },
          ],
        },
      };
    case 'server-error':
      return failure(500, 'Server Error');
    case 'unauthorized':
      return failure(401, 'Bad credentials');
    case 'forbidden':
      return failure(403, 'Resource not accessible by personal access token');
    case 'sso':
      return failure(
        403,
        'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
        { 'x-github-sso': ssoHeader(context.url, 'acme/') },
      );
    case 'silence':
    case 'reset':
    case 'cut':
      return undefined;
  }
}

function primaryLimit({ kind, retryAfter, now, caller }: FaultContext): Answer {
  const headers = {
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-used': '5000',
    'x-ratelimit-reset': String(Math.ceil(now.getTime() / 1000) + retryAfter),
    'x-ratelimit-resource': kind === 'graphql' ? 'graphql' : 'core',
  };
  const message = `API rate limit exceeded for ${caller}.`;
  if (kind === 'graphql') {
    return { status: 200, headers, body: { errors: [{ type: 'RATE_LIMITED', message }] } };
  }
  return { status: 403, headers, body: { message, documentation_url: DOCUMENTATION } };
}
