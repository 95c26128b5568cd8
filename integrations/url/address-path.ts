/** The path that stands for an address in the tree: the address itself, without its fragment. */
export function pathOfAddress(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}${url.search}`;
}

/** The address that a path stands for, or undefined when it stands for none. */
export function addressOfPath(path: string): URL | undefined {
  if (!/^https?:\/\//.test(path) || !URL.canParse(path)) return undefined;
  const url = new URL(path);
  return pathOfAddress(url) === path ? url : undefined;
}
