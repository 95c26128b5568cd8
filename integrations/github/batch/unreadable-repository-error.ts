import { GithubError, type GithubErrorKind } from '../client/index.ts';

/** One repository that cannot be read although others can, until a person does something about it. */
export class UnreadableRepositoryError extends GithubError {
  readonly reason: string;
  readonly remedy: string;

  /** `reason` follows the repository's name and says why, `remedy` what to do; both without secrets. */
  constructor(kind: GithubErrorKind, reason: string, remedy: string) {
    super(kind, `${reason}; ${remedy}`);
    this.name = 'UnreadableRepositoryError';
    this.reason = reason;
    this.remedy = remedy;
  }
}
