/**
 * What sort of failure a request met:
 *
 * - `credentials`, `sso`, `forbidden`, `not-installed`: a person must act; asking again does not help.
 * - `not-found`: the account or the repository does not exist, or is not shown.
 * - `limit`: the allowance is spent, or the reserve reached, and the next one is far.
 * - `too-costly`: one query wanted too much; a smaller one may be answered.
 * - `unavailable`: the host, or the way to it, failed; later it may work.
 * - `refused`: the host does not understand the request.
 */
export type GithubErrorKind =
  | 'credentials'
  | 'sso'
  | 'forbidden'
  | 'not-installed'
  | 'not-found'
  | 'limit'
  | 'too-costly'
  | 'unavailable'
  | 'refused';

/** A request that GitHub did not answer, in words that say what to do. Holds no secret. */
export class GithubError extends Error {
  readonly kind: GithubErrorKind;

  /** @param cause the failure of the network, if that is what happened. */
  constructor(kind: GithubErrorKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'GithubError';
    this.kind = kind;
  }
}
