import { failure, type Answer } from '../http/answer.ts';

/** Ways in which one repository cannot be read. */
export type RepositoryFault = 'sso-required' | 'not-found' | 'forbidden' | 'ip-allow-list' | 'blocked';

interface Words {
  readonly message: string;
  readonly type: string;
  readonly status: number;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What GitHub says of a repository that cannot be read. */
export function repositoryFaultWords(fault: RepositoryFault, name: string): Words {
  const [owner = ''] = name.split('/');
  switch (fault) {
    case 'sso-required':
      return {
        message:
          'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
        type: 'FORBIDDEN',
        status: 403,
        extensions: { saml_failure: true },
      };
    case 'not-found':
      return {
        message: `Could not resolve to a Repository with the name '${name}'.`,
        type: 'NOT_FOUND',
        status: 404,
      };
    case 'forbidden':
      return { message: 'Resource not accessible by integration', type: 'FORBIDDEN', status: 403 };
    case 'ip-allow-list':
      return {
        message: `Although you appear to have the correct authorization credentials, the \`${owner}\` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.`,
        type: 'FORBIDDEN',
        status: 403,
      };
    case 'blocked':
      return { message: 'Repository access blocked', type: 'FORBIDDEN', status: 451 };
  }
}

/** The same as an answer of the REST API. */
export function repositoryFaultAnswer(fault: RepositoryFault, name: string, url: string): Answer {
  const { message, status } = repositoryFaultWords(fault, name);
  if (fault === 'not-found') return failure(404, 'Not Found');
  const answer = failure(status, message);
  if (fault === 'sso-required') return { ...answer, headers: { 'x-github-sso': ssoHeader(url, name) } };
  if (fault !== 'blocked') return answer;
  const block = {
    reason: 'dmca',
    created_at: '2026-01-01T00:00:00Z',
    html_url: 'https://github.com/github/dmca/blob/master/2026/01/2026-01-01-acme.md',
  };
  return { status, body: { message, block } };
}

/** The header that says where a token is authorised for an organisation. */
export function ssoHeader(url: string, name: string): string {
  const [owner = ''] = name.split('/');
  return `required; url=${url}/orgs/${owner}/sso?authorization_request=AZSCKtL4U8yX1H3sCQ`;
}
