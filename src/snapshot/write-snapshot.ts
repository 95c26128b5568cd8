import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../problems/problem.ts';
import {
  SNAPSHOT_FORMAT,
  type SnapshotAnnouncement,
  type SnapshotEntity,
  type SnapshotManifest,
  type SnapshotRepository,
  type SnapshotSource,
} from './format.ts';
import { jsonLineChunks } from './json-lines.ts';
import { flushFolder, replaceFile } from './replace-file.ts';

/** What a snapshot is made of: a catalog, and what is announced. Entities are sorted by reference, problems by place. */
export interface SnapshotContent {
  readonly entities: readonly SnapshotEntity[];
  readonly problems: readonly Problem[];
  readonly sources: readonly SnapshotSource[];
  readonly announcements?: readonly SnapshotAnnouncement[] | undefined;
  /** Sorted by source and name. */
  readonly repositories?: readonly SnapshotRepository[] | undefined;
}

export interface WrittenSnapshot {
  readonly digest: string;
  readonly manifest: SnapshotManifest;
  /** False when the folder already held this very snapshot, which was then left alone. */
  readonly changed: boolean;
  /** Bytes of the snapshot's files. */
  readonly bytes: number;
}

const FILES = [
  'manifest.json',
  'entities.ndjson',
  'problems.ndjson',
  'announcements.ndjson',
  'repositories.ndjson',
] as const;
const DIGEST_LENGTH = 32;
const TEMPORARY = '.new';

/**
 * Publishes a snapshot: writes it beside the current one, then replaces `current.json` in one rename.
 *
 * Killed at any moment, it leaves the previous snapshot whole. Keeps the previous snapshot for builds that are reading
 * it and removes older ones. One writer at a time: the caller holds the lock.
 */
export async function writeSnapshot(folder: string, content: SnapshotContent): Promise<WrittenSnapshot> {
  await mkdir(folder, { recursive: true });
  const temporary = path.join(folder, TEMPORARY);
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary);

  const manifest = manifestOf(content);
  const hash = createHash('sha256');
  const parts = [
    [manifest],
    content.entities,
    content.problems,
    content.announcements ?? [],
    content.repositories ?? [],
  ];
  let bytes = 0;
  for (const [index, name] of FILES.entries()) {
    bytes += await writeLines(path.join(temporary, name), parts[index] ?? [], hash);
  }
  const digest = hash.digest('hex').slice(0, DIGEST_LENGTH);

  const previous = await currentDigest(folder);
  const target = path.join(folder, digest);
  if (previous === digest && (await isWhole(target, bytes))) {
    await rm(temporary, { recursive: true });
    return { digest, manifest, changed: false, bytes };
  }
  await flushTree(temporary);
  await rm(target, { recursive: true, force: true });
  await rename(temporary, target);
  await flushFolder(folder);
  await replaceFile(path.join(folder, 'current.json'), `${JSON.stringify({ snapshot: digest })}\n`);
  await removeOthers(folder, [digest, previous]);
  return { digest, manifest, changed: true, bytes };
}

function manifestOf(content: SnapshotContent): SnapshotManifest {
  const problems = { info: 0, warn: 0, error: 0 };
  for (const { level } of content.problems) problems[level] += 1;
  const announcements = content.announcements?.length ?? 0;
  const repositories = content.repositories?.length ?? 0;
  return {
    format: SNAPSHOT_FORMAT,
    sources: content.sources,
    entities: content.entities.length,
    ...(announcements > 0 && { announcements }),
    ...(repositories > 0 && { repositories }),
    problems,
  };
}

async function writeLines(file: string, values: Iterable<unknown>, hash: Hash): Promise<number> {
  const handle = await open(file, 'w');
  let bytes = 0;
  try {
    for (const chunk of jsonLineChunks(values)) {
      hash.update(chunk);
      bytes += chunk.length;
      await handle.writeFile(chunk);
    }
  } finally {
    await handle.close();
  }
  hash.update('\0');
  return bytes;
}

/** True when a snapshot's folder holds its files in full size. */
export async function isWhole(folder: string, bytes: number): Promise<boolean> {
  try {
    const sizes = await Promise.all(FILES.map(async (name) => (await stat(path.join(folder, name))).size));
    return sizes.reduce((sum, size) => sum + size, 0) === bytes;
  } catch {
    // A file is missing: the folder was damaged from outside and is written again.
    return false;
  }
}

async function flushTree(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const handle = await open(path.join(folder, name), 'r+');
    await handle.sync();
    await handle.close();
  }
  await flushFolder(folder);
}

async function currentDigest(folder: string): Promise<string | undefined> {
  try {
    const current: unknown = JSON.parse(await readFile(path.join(folder, 'current.json'), 'utf8'));
    const digest = (current as { snapshot?: unknown } | null)?.snapshot;
    return typeof digest === 'string' ? digest : undefined;
  } catch {
    // No current snapshot, or a damaged one: either way there is nothing to keep.
    return undefined;
  }
}

async function removeOthers(folder: string, keep: readonly (string | undefined)[]): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.length !== DIGEST_LENGTH || !/^[0-9a-f]+$/.test(name) || keep.includes(name)) continue;
    await rm(path.join(folder, name), { recursive: true, force: true });
  }
}
