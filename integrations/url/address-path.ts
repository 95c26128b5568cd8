/**
 * The path that stands for an address in the tree: host, path and query; `http:` is put before the host where the
 * address is not https. So a relative path beside a file is the address beside it.
 */
export function pathOfAddress(url: URL): string {
  return `${url.protocol === 'http:' ? 'http:' : ''}${url.host}${url.pathname}${url.search}`;
}

/** The address that a path stands for, or undefined when it stands for none. */
export function addressOfPath(path: string): URL | undefined {
  const address = path.startsWith('http:') ? `http://${path.slice(5)}` : `https://${path}`;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return pathOfAddress(url) === path ? url : undefined;
}
