import { treePath } from './tree-paths.ts';
import type { WebAddress } from './source.ts';

/** How a kind of repository host spells its addresses: `<repository><marker><ref>/<path>`. */
interface WebHost {
  /** Recognises the host by its name. */
  readonly hosts: RegExp;
  readonly file: string;
  readonly folder: string;
  readonly edit: string;
  /** Other markers that mean the same file. */
  readonly others: readonly string[];
  readonly editSuffix?: string;
  readonly lineSuffix: string;
}

const WEB_HOSTS = {
  github: {
    hosts: /(^|\.)github\./,
    file: '/blob/',
    folder: '/tree/',
    edit: '/edit/',
    others: ['/raw/', '/blame/'],
    lineSuffix: '#L{line}',
  },
  gitlab: {
    hosts: /(^|\.)gitlab\./,
    file: '/-/blob/',
    folder: '/-/tree/',
    edit: '/-/edit/',
    others: ['/-/raw/', '/-/blame/', '/blob/', '/tree/', '/raw/'],
    lineSuffix: '#L{line}',
  },
  bitbucket: {
    hosts: /(^|\.)bitbucket\.org$/,
    file: '/src/',
    folder: '/src/',
    edit: '/src/',
    others: ['/raw/'],
    editSuffix: '?mode=edit',
    lineSuffix: '#lines-{line}',
  },
  gitea: {
    hosts: /(^|\.)(codeberg\.org|gitea\.|forgejo\.)/,
    file: '/src/branch/',
    folder: '/src/branch/',
    edit: '/_edit/',
    others: ['/raw/branch/'],
    lineSuffix: '#L{line}',
  },
} as const satisfies Record<string, WebHost>;

/** A kind of repository host whose addresses are known. */
export type WebHostKind = keyof typeof WEB_HOSTS;

export const WEB_HOST_KINDS = Object.keys(WEB_HOSTS) as readonly WebHostKind[];

/** A folder of a repository on its web host, at a branch or tag. */
export interface WebFolder {
  /** Addresses of a file below the folder. */
  addressOf(path: string): WebAddress;
  /** The path below the folder that an address of the host means: of a file, a folder, the raw content. */
  pathOf(address: string): string | undefined;
}

export interface WebFolderOptions {
  /** Address of the repository, for example `https://github.com/acme/web`. */
  readonly repository: string;
  /** Branch or tag. */
  readonly ref: string;
  /** Folder inside the repository; its root when absent. */
  readonly folder?: string | undefined;
  /** Needed where the host's name does not tell. */
  readonly host?: WebHostKind | undefined;
}

/** The web addresses of a repository's folder, or undefined when the kind of its host is not known. */
export function webFolder(options: WebFolderOptions): WebFolder | undefined {
  if (!URL.canParse(options.repository)) return undefined;
  const kind = options.host ?? webHostKindOf(new URL(options.repository).hostname);
  if (!kind) return undefined;
  const host: WebHost = WEB_HOSTS[kind];
  const folder = options.folder ? `${encodePath(options.folder)}/` : '';
  const below = (marker: string): string => `${options.repository}${marker}${encodePath(options.ref)}/`;
  const prefixes = [host.file, host.folder, host.edit, ...host.others].map(below);
  if (options.repository.startsWith('https://github.com/')) {
    prefixes.push(
      `https://raw.githubusercontent.com/${options.repository.slice(19)}/${encodePath(options.ref)}/`,
    );
  }
  return {
    addressOf: (path) => ({
      view: `${below(host.file)}${folder}${encodePath(path)}`,
      edit: `${below(host.edit)}${folder}${encodePath(path)}${host.editSuffix ?? ''}`,
      lineSuffix: host.lineSuffix,
    }),
    pathOf: (address) => {
      const plain = address.replace(/[?#].*$/s, '');
      const prefix = prefixes.find((candidate) => `${plain}/`.startsWith(candidate));
      if (prefix === undefined) return undefined;
      const path = plain.slice(prefix.length);
      if (!`${path}/`.startsWith(folder)) return undefined;
      return decodePath(path.slice(folder.length));
    },
  };
}

/** Reads the address of a folder, for example `https://github.com/acme/web/tree/main/catalog`; the ref has no slash. */
export function parseWebFolder(address: string): WebFolder | undefined {
  const plain = address.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  if (!URL.canParse(plain)) return undefined;
  const host = webHostKindOf(new URL(plain).hostname);
  if (!host) return undefined;
  const marker = WEB_HOSTS[host].folder;
  const at = plain.indexOf(marker);
  if (at === -1) return undefined;
  const [ref = '', ...folder] = plain.slice(at + marker.length).split('/');
  return webFolder({
    repository: plain.slice(0, at),
    ref: decodePath(ref) ?? ref,
    folder: decodePath(folder.join('/')),
    host,
  });
}

/** The kind of host that a host name tells, for example `github` for `github.example.com`. */
export function webHostKindOf(hostname: string): WebHostKind | undefined {
  return WEB_HOST_KINDS.find((kind) => WEB_HOSTS[kind].hosts.test(hostname));
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decodePath(path: string): string | undefined {
  try {
    return treePath(decodeURIComponent(path));
  } catch {
    // A stray % is no encoding: such an address names no file.
    return undefined;
  }
}
