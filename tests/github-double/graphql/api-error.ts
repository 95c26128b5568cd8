/** An answer of GraphQL that GitHub gives on purpose: it carries a `type` beside its message. */
export class ApiError extends Error {
  readonly type: string;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;

  constructor(type: string, message: string, extensions?: Readonly<Record<string, unknown>>) {
    super(message);
    this.name = 'ApiError';
    this.type = type;
    this.extensions = extensions;
  }
}

/** What GitHub says of a repository that is not there, or not to be seen. */
export function noRepository(name: string): ApiError {
  return new ApiError('NOT_FOUND', `Could not resolve to a Repository with the name '${name}'.`);
}

/** What GitHub says of an account that is not there. */
export function noAccount(type: 'Organization' | 'User' | 'RepositoryOwner', login: string): ApiError {
  const noun = type === 'Organization' ? 'an Organization' : `a ${type}`;
  return new ApiError('NOT_FOUND', `Could not resolve to ${noun} with the login of '${login}'.`);
}

/** What GitHub says when the token lacks the organisation's single sign-on. */
export function ssoRequired(): ApiError {
  return new ApiError(
    'FORBIDDEN',
    'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
    { saml_failure: true },
  );
}
