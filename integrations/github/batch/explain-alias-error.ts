import { isSingleSignOn } from '../client/explain-error.ts';
import { GithubError, type GithubHost, type GraphqlError } from '../client/index.ts';
import { UnreadableRepositoryError } from './unreadable-repository-error.ts';

/**
 * Why one repository of a batch was not answered, where asking again would not help; undefined where it may.
 */
export function explainAliasError(
  error: GraphqlError | undefined,
  { owner, name }: { readonly owner: string; readonly name: string },
  host: GithubHost,
): GithubError | undefined {
  if (!error) return undefined;
  if (error.type === 'NOT_FOUND') {
    return new GithubError(
      'not-found',
      `${host.name} shows no repository ${owner}/${name}; it was deleted, or the token may not see it`,
    );
  }
  if (isSingleSignOn(error)) {
    return new UnreadableRepositoryError(
      'sso',
      `${owner} asks for single sign-on, and the token has not been authorised for it`,
      `Authorise it at ${host.webUrl}/settings/tokens, "Configure SSO".`,
    );
  }
  if (/block|disabled|DMCA|legal/i.test(error.message)) {
    return new UnreadableRepositoryError(
      'forbidden',
      `${host.name} has blocked access to it`,
      'Open the repository there: its page says why, and whom to ask.',
    );
  }
  if (error.type === 'FORBIDDEN' || error.type === 'INSUFFICIENT_SCOPES') {
    return new UnreadableRepositoryError(
      'forbidden',
      `${host.name} does not let the credentials read it`,
      'Give the token or the App read access to its contents.',
    );
  }
  return undefined;
}
