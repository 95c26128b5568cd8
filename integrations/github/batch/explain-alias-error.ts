import { GithubError, type GithubHost, type GraphqlError } from '../client/index.ts';
import { isSingleSignOn } from '../client/explain-error.ts';

/**
 * Why one repository of a batch was not answered, where asking again would not help; undefined where it may.
 */
export function explainAliasError(
  error: GraphqlError | undefined,
  { owner, name }: { readonly owner: string; readonly name: string },
  host: GithubHost,
): GithubError | undefined {
  const repository = `${owner}/${name}`;
  if (error?.type === 'NOT_FOUND') {
    return new GithubError(
      'not-found',
      `${host.name} shows no repository ${repository}; it was deleted, or the token may not see it`,
    );
  }
  if (isSingleSignOn(error)) {
    return new GithubError(
      'sso',
      `${owner} asks for single sign-on, and the token has not been authorised for it; authorise it at ${host.webUrl}/settings/tokens, "Configure SSO"`,
    );
  }
  if (error && /block|disabled|DMCA|legal/i.test(error.message)) {
    return new GithubError('forbidden', `${host.name} has blocked access to ${repository}`);
  }
  if (error?.type === 'FORBIDDEN' || error?.type === 'INSUFFICIENT_SCOPES') {
    return new GithubError(
      'forbidden',
      `${host.name} does not let the credentials read ${repository}; give the token or the App read access to its contents`,
    );
  }
  return undefined;
}
