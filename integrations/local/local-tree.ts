import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { UnreadableFileError, type SourceTree } from '../../src/plugin/source.ts';
import { DESCRIPTOR_GLOBS, matchPaths, treePath } from '../../src/plugin/tree-paths.ts';
import { parseWebFolder, type WebFolder } from '../../src/plugin/web-host.ts';
import { realFile } from './real-file.ts';

export interface LocalTreeOptions {
  /** Real path of the folder. */
  readonly root: string;
  /** The folder relative to the config's folder. */
  readonly name: string;
  readonly revision: string;
  /** Every file of the folder, sorted. */
  readonly paths: readonly string[];
  readonly include?: readonly string[] | undefined;
  readonly url?: string | undefined;
}

const LARGEST_FILE = 64 * 1024 * 1024;

/** The files of a folder. Nothing outside the folder is ever read, whatever links or `..` say. */
export function localTree(options: LocalTreeOptions): SourceTree {
  const web =
    options.url === undefined ? undefined : (parseWebFolder(options.url) ?? plainFolder(options.url));
  const prefix = options.name === '.' ? '' : `${options.name}/`;
  const webAddressOf = web && { webAddressOf: (file: string) => web.addressOf(file) };
  return {
    revision: options.revision,
    descriptors: () => Promise.resolve(matchPaths(options.paths, options.include ?? DESCRIPTOR_GLOBS)),
    read: async (file) => readInside(options.root, file),
    glob: (pattern) => Promise.resolve(matchPaths(options.paths, [pattern])),
    locationOf: (file) => `file:${prefix}${file}`,
    pathOf: (target) => {
      if (/^https?:/.test(target)) return web?.pathOf(target);
      const file = target.replace(/^file:/, '').replace(/^(\.\/)+/, '');
      return file.startsWith(prefix) ? treePath(file.slice(prefix.length)) : undefined;
    },
    ...webAddressOf,
  };
}

function readInside(root: string, name: string): Uint8Array | undefined {
  const file = treePath(name);
  const real = file && realFile(root, file);
  if (!real) return undefined;
  if (real === 'outside') {
    throw new UnreadableFileError(
      'it is a link that leads out of the folder of its source',
      'Put the file itself there, or make the folder that holds it a source of its own.',
    );
  }
  let handle: number;
  try {
    // Never blocks on a pipe, and never follows a link that was put there after the check.
    handle = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return undefined;
    throw new UnreadableFileError(
      `the system refused it (${code})`,
      'Check the permissions of the file and of the folders above it.',
    );
  }
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) return undefined;
    if (stat.size > LARGEST_FILE) {
      throw new UnreadableFileError(
        `it is ${String(Math.round(stat.size / 1024 / 1024))} MB large, and files above 64 MB are not read`,
        'Split the file, or keep it out of the catalog.',
      );
    }
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A folder on a host of unknown kind: its address, and the path after it. */
function plainFolder(url: string): WebFolder {
  const base = url.endsWith('/') ? url : `${url}/`;
  return {
    addressOf: (file) => ({ view: new URL(file.split('/').map(encodeURIComponent).join('/'), base).href }),
    pathOf: (address) => (address.startsWith(base) ? decodedPath(address.slice(base.length)) : undefined),
  };
}

function decodedPath(path: string): string | undefined {
  try {
    return treePath(decodeURIComponent(path));
  } catch {
    // A stray % is no encoding: such an address names no file.
    return undefined;
  }
}
