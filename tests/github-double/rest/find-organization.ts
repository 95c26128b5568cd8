import { ssoHeader } from '../faults/repository-fault.ts';
import { failure } from '../http/answer.ts';
import type { Organization } from '../world/account.ts';
import { RestError } from './rest-error.ts';
import type { RestRequest } from './rest-request.ts';

/**
 * The organisation that a path names.
 *
 * @throws {RestError} when there is none, or the token lacks its single sign-on.
 */
export function findOrganization({ github, params }: RestRequest): Organization {
  const login = params['org'] ?? '';
  const account = github.world.account(login);
  if (account?.kind !== 'Organization') throw new RestError(failure(404, 'Not Found'));
  if (!account.ssoRequired) return account;
  const message =
    'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.';
  throw new RestError(failure(403, message, { 'x-github-sso': ssoHeader(github.url, login) }));
}
