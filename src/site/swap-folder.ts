import { rename, rm, stat } from 'node:fs/promises';

/**
 * Puts a finished folder in the place of an older one beside it. Two renames: at no moment does a half-written site lie
 * at `target`.
 */
export async function swapFolder(finished: string, target: string): Promise<void> {
  await restoreFolder(target);
  const old = `${target}.old`;
  await rm(old, { recursive: true, force: true });
  if (await exists(target)) await rename(target, old);
  await rename(finished, target);
  await rm(old, { recursive: true, force: true });
}

/** Puts the older folder back where a swap that was killed between its two renames left none. */
export async function restoreFolder(target: string): Promise<void> {
  const old = `${target}.old`;
  if (!(await exists(target)) && (await exists(old))) await rename(old, target);
}

async function exists(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined)) !== undefined;
}
