/** A repository by its address. */
export interface RepositoryAddress {
  /** Origin of its host, for example `https://github.com`. */
  readonly origin: string;
  readonly owner: string;
  readonly name: string;
}

const OWNER = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?$/;
const NAME = /^[A-Za-z0-9._-]{1,100}$/;
const SHORT = /^[^/\s:@]+\/[^/\s:@]+$/;
const SCP = /^(?:ssh:\/\/)?git@([^/:\s]+)[:/](.+)$/;

/**
 * Reads what people copy: the address of any page of a repository, the one to clone it from, or `owner/name`.
 *
 * @param origin the host that `owner/name` is meant for
 * @returns undefined when it names no repository
 */
export function parseRepositoryAddress(text: string, origin: string): RepositoryAddress | undefined {
  const written = text.trim();
  if (SHORT.test(written)) return fromPath(origin, written);
  const [, host, path] = SCP.exec(written) ?? [];
  if (host !== undefined && path !== undefined) return fromPath(`https://${host}`, path);
  const address = /^[a-z]+:\/\//i.test(written) ? written : `https://${written}`;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return fromPath(url.origin, url.pathname);
}

function fromPath(origin: string, path: string): RepositoryAddress | undefined {
  const [owner = '', rest = ''] = path.replace(/^\/+/, '').split('/');
  const name = rest.replace(/\.git$/, '');
  if (!OWNER.test(owner) || !NAME.test(name) || /^\.{1,2}$/.test(name)) return undefined;
  return { origin, owner, name };
}

/** The address for people. */
export function repositoryUrl({ origin, owner, name }: RepositoryAddress): string {
  return `${origin}/${owner}/${name}`;
}
