import { treePath } from '../../../src/plugin/tree-paths.ts';
import type { WebAddress } from '../../../src/plugin/source.ts';
import { webFolder } from '../../../src/plugin/web-host.ts';
import type { GithubHost } from '../client/index.ts';
import type { FilePlace } from './file-place.ts';

/** Where the host shows a file. */
export function webAddressOf(host: GithubHost, place: FilePlace, branch: string): WebAddress {
  const repository = `${host.webUrl}/${place.owner}/${place.name}`;
  const folder = webFolder({ repository, ref: place.ref ?? branch, host: 'github' });
  const address = folder?.addressOf(place.path);
  return address ?? { view: `${repository}/blob/${branch}/${place.path}` };
}

/**
 * The file or folder that an address of the host means, in any of its repositories; undefined for other addresses.
 *
 * @param branchOf the branch that is read of a repository, if it is known: a branch may hold slashes.
 */
export function placeOfAddress(
  host: GithubHost,
  address: string,
  branchOf: (owner: string, name: string) => string | undefined,
): FilePlace | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host: name, pathname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return undefined;
  const parts = pathname.split('/').slice(1);
  const isRaw = name === 'raw.githubusercontent.com' && host.name === 'github.com';
  if (!isRaw && name.toLowerCase() !== host.name) return undefined;
  const [owner = '', repository = '', marker = '', ...below] = parts;
  const rest = isRaw ? [marker, ...below] : below;
  if (owner === '' || repository === '' || (!isRaw && !MARKERS.includes(marker))) return undefined;
  const decoded = decode(rest.join('/'));
  if (decoded === undefined) return undefined;
  const found = { owner, name: repository.replace(/\.git$/, '') };
  const branch = branchOf(found.owner, found.name);
  for (const own of [branch, 'HEAD']) {
    const path =
      own !== undefined && decoded.startsWith(`${own}/`) && treePath(decoded.slice(own.length + 1));
    if (typeof path === 'string' && path !== '') return { ...found, path };
  }
  const slash = decoded.indexOf('/');
  const path = slash === -1 ? undefined : treePath(decoded.slice(slash + 1));
  return path === undefined || path === '' ? undefined : { ...found, ref: decoded.slice(0, slash), path };
}

const MARKERS: readonly string[] = ['blob', 'tree', 'raw', 'blame', 'edit'];

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % is no encoding: such an address names no file.
    return undefined;
  }
}
