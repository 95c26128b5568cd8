import { readdir } from 'node:fs/promises';
import { UsageError } from '../command/command-error.ts';

/** Files that every built site has. */
const SITE = ['_headers', 'catalog-index.json', 'index.html'];

/**
 * Makes sure that a build, which replaces its folder as a whole, deletes nothing but an older site.
 *
 * @throws {UsageError} when the folder holds anything else, or a repository.
 */
export async function checkOutFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const isSite = SITE.every((name) => names.includes(name)) && !names.includes('.git');
  if (names.length === 0 || isSite) return;
  throw new UsageError(
    `The folder ${folder} holds what is no site of Callboard's; a build would delete it.`,
    'Name a new or empty folder with --out, or empty this one yourself.',
  );
}
