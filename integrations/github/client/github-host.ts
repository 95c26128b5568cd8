/** Where a GitHub is reached: github.com, a subdomain of ghe.com, or an Enterprise Server. */
export interface GithubHost {
  /** Host of the web pages, with its port if it has one. */
  readonly name: string;
  /** Address of the web pages, without a slash at the end. */
  readonly webUrl: string;
  /** Address of the REST API, without a slash at the end. */
  readonly apiBaseUrl: string;
  /** Address that `/graphql` follows. */
  readonly graphqlBaseUrl: string;
}

export interface GithubHostOptions {
  /** @default 'github.com' */
  readonly host?: string | undefined;
  /** Address of the REST API; derived from the host when absent. */
  readonly apiBaseUrl?: string | undefined;
}

/**
 * The addresses of a GitHub.
 *
 * @throws {Error} when they make no sense, or when a token would travel unprotected.
 */
export function githubHost({ host = 'github.com', apiBaseUrl }: GithubHostOptions): GithubHost {
  const name = host.toLowerCase();
  if (!/^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[::1\])(?::\d+)?$/.test(name)) {
    throw new Error(`the host "${host}" is no host name; write for example host: github.example.com`);
  }
  const api = apiBaseUrl?.replace(/\/+$/, '') ?? defaultApi(name);
  const url = URL.canParse(api) ? new URL(api) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.username !== '') {
    throw new Error(
      `"${withoutCredentials(api)}" is no address of an API; write for example apiBaseUrl: https://${name}/api/v3`,
    );
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new Error(`the token would travel unprotected to ${api}; use its https address`);
  }
  const scheme = url.host === name ? url.protocol : 'https:';
  return {
    name,
    webUrl: `${scheme}//${name}`,
    apiBaseUrl: api,
    graphqlBaseUrl: api.replace(/\/v3$/, ''),
  };
}

function defaultApi(host: string): string {
  if (host === 'github.com') return 'https://api.github.com';
  return host.endsWith('.ghe.com') ? `https://api.${host}` : `https://${host}/api/v3`;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function withoutCredentials(address: string): string {
  return address.replace(/\/\/[^/\s@]*@/g, '//');
}
