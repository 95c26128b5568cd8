/** A clone address that is safe to hand to git. */
export interface GitAddress {
  readonly url: string;
  readonly protocol: 'https' | 'http' | 'ssh' | 'file';
  /** Host name, empty for `file`. */
  readonly hostname: string;
  /** Scheme, host and port, for `http` and `https`. */
  readonly origin?: string;
  /** Address of the repository for a browser, if its host serves the web at the same name. */
  readonly web?: string;
}

const SCP_FORM = /^(?:([A-Za-z0-9_][A-Za-z0-9_.-]*)@)?([A-Za-z0-9][A-Za-z0-9.-]*):(?!\/\/)([^-\s][^\s]*)$/;
const PROTOCOLS = ['https', 'http', 'ssh', 'file'] as const;

/**
 * Reads a clone address: a URL, or the form `user@host:path`.
 *
 * @throws {Error} for anything else: remote helpers (`ext::`), options, credentials inside the address.
 */
export function parseGitAddress(url: string): GitAddress {
  // Control characters and spaces could end an argument or a line somewhere on the way.
  const unsafe = /[\s\p{Cc}]/u.test(url) || url.startsWith('-') || url.includes('::');
  const scp = unsafe ? undefined : SCP_FORM.exec(url);
  const [, user, hostname = '', path = ''] = scp ?? [];
  // A bare word before the colon is more likely a scheme without its slashes than a host.
  if (scp && (user !== undefined || hostname.includes('.'))) {
    return { url, protocol: 'ssh', hostname, web: webAddress(hostname, path) };
  }
  const parsed = !unsafe && URL.canParse(url) ? new URL(url) : undefined;
  const protocol = PROTOCOLS.find((name) => `${name}:` === parsed?.protocol);
  if (!parsed || !protocol || !/^[a-z]+:\/\//i.test(url)) {
    throw new Error(
      `"${withoutCredentials(url)}" is no address that can be cloned; write https://…, ssh://…, file:///… or user@host:path`,
    );
  }
  if (parsed.password !== '' || (protocol !== 'ssh' && parsed.username !== '')) {
    throw new Error(
      `the address ${withoutCredentials(url)} holds credentials; take them out and give the token with the option \`token\`, for example token: \${GIT_TOKEN}`,
    );
  }
  if (parsed.hostname.startsWith('-') || decodeURIComponent(parsed.username).startsWith('-')) {
    throw new Error(`the host of "${url}" starts with a dash, which ssh would take for an option`);
  }
  if (protocol === 'file') return { url, protocol, hostname: '' };
  if (protocol === 'ssh') {
    return { url, protocol, hostname: parsed.hostname, web: webAddress(parsed.hostname, parsed.pathname) };
  }
  const web = `${parsed.origin}${withoutSuffix(parsed.pathname)}`;
  return { url, protocol, hostname: parsed.hostname, origin: parsed.origin, web };
}

/** A branch, tag or commit that is safe to hand to git. @throws {Error} when it is not. */
export function checkRef(ref: string): string {
  // Backstage's hosts allow what git allows; what git forbids, or reads as an option or a refspec, is refused.
  if (/^[-/.+]|[\s\p{Cc}~^:?*[\\]|\.\.|@\{|\/\/|[./]$|\.lock$/u.test(ref)) {
    throw new Error(`"${ref}" is no name of a branch or tag, and no commit`);
  }
  return ref;
}

function webAddress(hostname: string, path: string): string {
  return `https://${hostname}/${withoutSuffix(path).replace(/^\/+/, '')}`;
}

function withoutSuffix(path: string): string {
  return path.replace(/\/+$/, '').replace(/\.git$/, '');
}

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//');
}
