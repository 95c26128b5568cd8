import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isWhole, openSnapshot, type OpenSnapshot } from '../snapshot/index.ts';
import { SnapshotError } from '../snapshot/snapshot-error.ts';
import type { WrittenSnapshot } from '../snapshot/index.ts';
import { replaceFile } from '../snapshot/replace-file.ts';
import type { AnnouncementFile } from '../announcements/read-announcement.ts';
import type { HarvestOptions } from './harvest-options.ts';
import type { SourceSession } from './source-session.ts';

interface LastResult {
  readonly inputs: string;
  readonly snapshot: string;
  readonly bytes: number;
}

const FILE = 'last-result.json';

/**
 * A digest of all that a snapshot is made from; undefined with processors, which are code of plugins.
 */
export function inputDigest(
  sessions: readonly SourceSession[],
  { model, rules, levels }: Pick<HarvestOptions, 'model' | 'rules' | 'levels'>,
  version: string,
  announcements: readonly AnnouncementFile[],
): string | undefined {
  if (model.processors.length > 0) return undefined;
  const sources = sessions.map((session) => [session.fingerprint, session.rules]);
  const parts = [version, sources, model.kinds, model.relationPairs, rules, levels, announcements];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The current snapshot, if it was made from these inputs and is whole. */
export async function lastResult(
  { cacheFolder, out }: Pick<HarvestOptions, 'cacheFolder' | 'out'>,
  inputs: string | undefined,
): Promise<(OpenSnapshot & { readonly bytes: number }) | undefined> {
  try {
    const last = JSON.parse(await readFile(path.join(cacheFolder, FILE), 'utf8')) as LastResult;
    if (inputs === undefined || last.inputs !== inputs) return undefined;
    const snapshot = await openSnapshot(out);
    const folder = path.join(out, snapshot.digest);
    if (snapshot.digest !== last.snapshot || !(await isWhole(folder, last.bytes))) return undefined;
    return { ...snapshot, bytes: last.bytes };
  } catch (error) {
    // No harvest before, a damaged cache, or a snapshot that was removed: everything is made again.
    if (error instanceof SnapshotError || error instanceof SyntaxError || isMissing(error)) return undefined;
    throw error;
  }
}

/** Remembers what a snapshot was made from. */
export async function keepResult(
  cacheFolder: string,
  inputs: string | undefined,
  written: WrittenSnapshot,
): Promise<void> {
  const last: LastResult = { inputs: inputs ?? '', snapshot: written.digest, bytes: written.bytes };
  await replaceFile(path.join(cacheFolder, FILE), JSON.stringify(last));
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
