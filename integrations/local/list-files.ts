import { lstatSync, readdirSync, readlinkSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Logger } from '../../src/plugin/logger.ts';
import { realFile } from './real-file.ts';

/** Folders that never hold descriptors of their own. */
export const IGNORED_FOLDERS: readonly string[] = ['.git', 'node_modules'];

/** A file of the folder, with what tells whether it changed since it was last looked at. */
export interface LocalFile {
  readonly path: string;
  /** Size, times and inode: equal as long as nobody wrote to the file. */
  readonly stamp: string;
  /** Milliseconds since 1970 of the last change of content or attributes. */
  readonly changedAt: number;
  /** What a link says, for links; the content counts as well. */
  readonly link?: string;
}

/**
 * The files below a folder, by path. Links count when they lead to a file inside the folder; links to folders, and
 * folders that say that they are a cache (`CACHEDIR.TAG`), are left out.
 */
export async function listFiles(
  root: string,
  { signal, logger }: { readonly signal: AbortSignal; readonly logger: Logger },
): Promise<readonly LocalFile[]> {
  const files: LocalFile[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    signal.throwIfAborted();
    // Synchronous calls are several times cheaper here; other sources get their turn after each folder.
    await setImmediate();
    const entries = entriesOf(root, folder);
    if (!entries) {
      logger.warn(`the folder "${folder}" may not be read; it is left out`);
      continue;
    }
    if (folder !== '' && entries.some((entry) => entry.name === 'CACHEDIR.TAG')) continue;
    for (const entry of entries) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!IGNORED_FOLDERS.includes(entry.name)) folders.push(name);
      } else {
        const file = localFile(root, name, entry);
        if (file) files.push(file);
      }
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function entriesOf(root: string, folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch {
    // Forbidden, or removed since its parent was listed.
    return undefined;
  }
}

function localFile(root: string, name: string, entry: Dirent): LocalFile | undefined {
  const absolute = path.join(root, name);
  if (entry.isFile()) {
    const stat = lstatSync(absolute, { throwIfNoEntry: false });
    return stat && { path: name, ...stampOf(stat) };
  }
  if (!entry.isSymbolicLink()) return undefined;
  const target = realFile(root, name);
  if (target === undefined || target === 'outside') return undefined;
  const stat = statSync(target, { throwIfNoEntry: false });
  return stat?.isFile() ? { path: name, ...stampOf(stat), link: readlinkSync(absolute) } : undefined;
}

function stampOf(stat: { size: number; mtimeMs: number; ctimeMs: number; ino: number }): {
  stamp: string;
  changedAt: number;
} {
  return {
    stamp: [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino].join(' '),
    changedAt: Math.max(stat.mtimeMs, stat.ctimeMs),
  };
}
