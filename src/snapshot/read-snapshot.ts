import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../problems/problem.ts';
import {
  SNAPSHOT_FORMAT,
  type HarvestStatus,
  type SnapshotAnnouncement,
  type SnapshotEntity,
  type SnapshotManifest,
  type SnapshotRepository,
} from './format.ts';
import { readJsonLines } from './json-lines.ts';
import { SnapshotError } from './snapshot-error.ts';

/** A snapshot opened for reading; entities and problems are streamed, so it may be larger than memory. */
export interface OpenSnapshot {
  /** Digest of the content: equal for equal snapshots. */
  readonly digest: string;
  readonly manifest: SnapshotManifest;
  /** Sorted by reference. @throws {SnapshotError} when a line is damaged or some are missing. */
  entities(): AsyncIterable<SnapshotEntity>;
  /** Sorted by place. @throws {SnapshotError} when a line is damaged or some are missing. */
  problems(): AsyncIterable<Problem>;
  /** Pinned first, then latest first. @throws {SnapshotError} when a line is damaged or some are missing. */
  announcements(): AsyncIterable<SnapshotAnnouncement>;
  /** Sorted by source and name. @throws {SnapshotError} when a line is damaged or some are missing. */
  repositories(): AsyncIterable<SnapshotRepository>;
}

/** A snapshot in memory. */
export interface Snapshot {
  readonly digest: string;
  readonly manifest: SnapshotManifest;
  readonly entities: readonly SnapshotEntity[];
  readonly problems: readonly Problem[];
  /** Absent when there are none. */
  readonly announcements?: readonly SnapshotAnnouncement[];
  /** Absent when there are none. */
  readonly repositories?: readonly SnapshotRepository[];
}

/**
 * Opens the current snapshot of a folder.
 *
 * @throws {SnapshotError} when there is none, it has another format, or its files are damaged.
 */
export async function openSnapshot(folder: string): Promise<OpenSnapshot> {
  const current = await readJson(path.join(folder, 'current.json'), folder);
  const digest = (current as { snapshot?: unknown } | null)?.snapshot;
  if (typeof digest !== 'string' || !/^[0-9a-f]+$/.test(digest)) {
    throw damaged(folder, 'current.json names no snapshot');
  }
  const manifest = await readManifest(folder, digest);
  const { entities, announcements = 0, repositories = 0 } = manifest;
  const { info, warn, error } = manifest.problems;
  const lines = <Value>(file: string, count: number): AsyncIterable<Value> =>
    countedLines<Value>(folder, path.join(digest, file), count);
  return {
    digest,
    manifest,
    entities: () => lines<SnapshotEntity>('entities.ndjson', entities),
    problems: () => lines<Problem>('problems.ndjson', info + warn + error),
    announcements: () => lines<SnapshotAnnouncement>('announcements.ndjson', announcements),
    repositories: () => lines<SnapshotRepository>('repositories.ndjson', repositories),
  };
}

/**
 * Reads the current snapshot of a folder into memory.
 *
 * @throws {SnapshotError} when there is none, it has another format, or its files are damaged.
 */
export async function readSnapshot(folder: string): Promise<Snapshot> {
  const { digest, manifest, entities, problems, announcements, repositories } = await openSnapshot(folder);
  return {
    digest,
    manifest,
    entities: await collect(entities()),
    problems: await collect(problems()),
    // Snapshots of a portal without announcements or repositories may lack the files.
    ...(manifest.announcements && { announcements: await collect(announcements()) }),
    ...(manifest.repositories && { repositories: await collect(repositories()) }),
  };
}

/**
 * How the last harvest went, or undefined when none has finished.
 *
 * @throws {SnapshotError} when the file is damaged.
 */
export async function readHarvestStatus(folder: string): Promise<HarvestStatus | undefined> {
  const text = await readText(path.join(folder, 'status', 'sources.json'));
  if (text === undefined) return undefined;
  return parseJson(text, folder, 'status/sources.json') as HarvestStatus;
}

async function readManifest(folder: string, digest: string): Promise<SnapshotManifest> {
  const file = `${digest}/manifest.json`;
  const text = await readText(path.join(folder, file));
  if (text === undefined) throw damaged(folder, `${file} is missing`);
  const manifest = parseJson(text, folder, file) as Partial<SnapshotManifest> | null;
  if (manifest?.format !== SNAPSHOT_FORMAT) {
    throw new SnapshotError(
      'format',
      `the snapshot in ${folder} has format ${String(manifest?.format)}, and this version reads format ${String(SNAPSHOT_FORMAT)}; harvest again: npm run harvest`,
    );
  }
  return manifest as SnapshotManifest;
}

async function* countedLines<Value>(folder: string, file: string, count: number): AsyncGenerator<Value> {
  let read = 0;
  try {
    for await (const value of readJsonLines<Value>(path.join(folder, file))) {
      read += 1;
      yield value;
    }
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged(folder, `${file}: ${error.message}`);
    if (isMissing(error)) throw damaged(folder, `${file} is missing`);
    throw error;
  }
  if (read !== count) {
    throw damaged(folder, `${file} has ${String(read)} lines where the manifest counts ${String(count)}`);
  }
}

async function readJson(file: string, folder: string): Promise<unknown> {
  const text = await readText(file);
  if (text === undefined) {
    throw new SnapshotError('missing', `there is no snapshot in ${folder}; make one: npm run harvest`);
  }
  return parseJson(text, folder, path.basename(file));
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function parseJson(text: string, folder: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(folder, `${file} is not JSON`);
  }
}

/** All values of a stream, in memory. */
export async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const collected: Value[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}

function damaged(folder: string, what: string): SnapshotError {
  return new SnapshotError(
    'damaged',
    `the snapshot in ${folder} is damaged: ${what}; delete the folder and harvest again: npm run harvest`,
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
