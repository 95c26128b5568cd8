import { readdir } from 'node:fs/promises';
import { UsageError } from '../command/command-error.ts';

/** Files that every built site has. */
const SITE = ['_headers', 'catalog-index.json', 'index.html'];
/** What a harvest leaves in its folder before anything else. */
const SNAPSHOT = ['CACHEDIR.TAG'];

/**
 * Makes sure that a build, which replaces its folder as a whole, deletes nothing but an older site.
 *
 * @throws {UsageError} when the folder holds anything else, or a repository.
 */
export async function checkSiteFolder(folder: string): Promise<void> {
  if (await isEmptyOrOwn(folder, SITE)) return;
  throw new UsageError(
    `The folder ${folder} holds what is no site of Callboard's; a build would delete it.`,
    'Name a new or empty folder with --out, or empty this one yourself.',
  );
}

/**
 * Makes sure that a harvest, which removes older snapshots and their status, finds nothing but those in its folder.
 *
 * @throws {UsageError} when the folder holds anything else, or a repository.
 */
export async function checkSnapshotFolder(folder: string): Promise<void> {
  if (await isEmptyOrOwn(folder, SNAPSHOT)) return;
  throw new UsageError(
    `The folder ${folder} holds what is no snapshot of Callboard's; a harvest could delete some of it.`,
    'Name a new or empty folder with --out, or empty this one yourself.',
  );
}

async function isEmptyOrOwn(folder: string, marks: readonly string[]): Promise<boolean> {
  const names = await readdir(folder).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return names.length === 0 || (marks.every((name) => names.includes(name)) && !names.includes('.git'));
}
