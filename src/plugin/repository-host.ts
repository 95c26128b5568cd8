/** A host of repositories that the portal reads, and pages may ask on a reader's behalf. Names no secret. */
export interface RepositoryHost {
  /** Address for people, without a slash at its end: `https://github.com`. */
  readonly url: string;
  /** Address of its REST interface, without a slash at its end: `https://api.github.com`. */
  readonly apiBaseUrl: string;
  /**
   * Path of the file that the portal looks for in each repository.
   *
   * @default 'catalog-info.yaml'
   */
  readonly descriptor?: string | undefined;
}

/**
 * The host with its addresses in normal form.
 *
 * @throws {TypeError} when an address is none, or is neither https nor on this machine.
 */
export function checkRepositoryHost(host: RepositoryHost): RepositoryHost {
  const [url, apiBaseUrl] = [host.url, host.apiBaseUrl].map((address) => {
    const isWeb = URL.canParse(address) && isSafe(new URL(address));
    if (!isWeb) {
      throw new TypeError(
        `the repository host "${address}" needs an https address, such as https://github.example.com`,
      );
    }
    return new URL(address).href.replace(/\/+$/, '');
  }) as [string, string];
  return { ...host, url, apiBaseUrl };
}

function isSafe({ protocol, hostname, username, search, hash }: URL): boolean {
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return (
    (protocol === 'https:' || (protocol === 'http:' && isLocal)) &&
    username === '' &&
    search === '' &&
    hash === ''
  );
}
