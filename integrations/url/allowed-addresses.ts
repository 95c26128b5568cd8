/** A host that may be read, and which of its paths. */
export interface AllowedHost {
  readonly host: string;
  readonly paths?: readonly string[] | undefined;
}

/** Which addresses may be read. */
export interface AllowedAddresses {
  /** True for addresses of an allowed host, and for the targets themselves. */
  allows(url: URL): boolean;
  /** True when the address is on a host that `allow` names: only then may it lie in a private network. */
  allowsPrivate(url: URL): boolean;
}

/** @param targets addresses that are read in any case. */
export function allowedAddresses(
  targets: readonly string[],
  allow: readonly AllowedHost[] = [],
): AllowedAddresses {
  const exact = new Set(targets.map((target) => new URL(target).href));
  const named = (url: URL): boolean => allow.some((allowed) => matches(allowed, url));
  return {
    allows: (url) =>
      isWeb(url) && url.username === '' && url.password === '' && (exact.has(url.href) || named(url)),
    allowsPrivate: (url) => isWeb(url) && named(url),
  };
}

function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:';
}

function matches({ host, paths }: AllowedHost, url: URL): boolean {
  const wanted = host.toLowerCase();
  const hit = wanted.startsWith('*.')
    ? url.host.endsWith(wanted.slice(1)) && url.host.length > wanted.length - 1
    : url.host === wanted;
  return hit && (paths === undefined || paths.some((path) => url.pathname.startsWith(path)));
}
