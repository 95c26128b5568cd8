import { rename, rm } from 'node:fs/promises';

/**
 * Puts a finished folder in the place of an older one beside it. Two renames: at no moment does a half-written site lie
 * at `target`.
 */
export async function swapFolder(finished: string, target: string): Promise<void> {
  const old = `${target}.old`;
  await rm(old, { recursive: true, force: true });
  try {
    await rename(target, old);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  await rename(finished, target);
  await rm(old, { recursive: true, force: true });
}
