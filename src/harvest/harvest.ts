import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assembleAnnouncements } from '../announcements/assemble-announcements.ts';
import { assembleCatalog, type Catalog, type ParseDescriptor } from '../catalog/index.ts';
import type { Problem } from '../problems/problem.ts';
import { collect, writeSnapshot, type WrittenSnapshot } from '../snapshot/index.ts';
import type { CollectorStatus, HarvestStatus, SnapshotEntity } from '../snapshot/format.ts';
import { replaceFile } from '../snapshot/replace-file.ts';
import { readAnnouncementFiles } from './announcement-files.ts';
import { loadCachedParse } from './cached-parse.ts';
import { codeVersion } from './code-version.ts';
import { collectStatus } from './collect-status.ts';
import { OutputError, type HarvestOptions, type HarvestReport } from './harvest-options.ts';
import { withHarvestProblems, withProblems } from './harvest-problems.ts';
import { inParallel } from '../catalog/in-parallel.ts';
import { withContentRevisions } from './content-revision.ts';
import { findUnregistered } from './find-unregistered.ts';
import { recordPublication } from './history/record-publication.ts';
import { inputDigest, keepResult, lastResult } from './last-result.ts';
import { acquireLock } from './lock.ts';
import { SourceSession } from './source-session.ts';

/** Sources that are opened at the same time. */
const OPEN_AT_ONCE = 8;

/**
 * Reads all sources and publishes a snapshot of what they hold.
 *
 * A source that fails is replaced by its last good copy; a snapshot is replaced in one rename, so a harvest that dies
 * leaves the previous one whole. The same revisions give the same bytes.
 *
 * @throws {LockedError} when another harvest is at work on the same folders.
 * @throws {OutputError} when the snapshot, its status or the cache cannot be written.
 */
export async function harvest(options: HarvestOptions): Promise<HarvestReport> {
  const folders = [...new Set([options.cacheFolder, options.out].map((folder) => path.resolve(folder)))];
  const locks = [];
  try {
    for (const folder of folders) locks.push(await acquireLock(folder));
    for (const folder of folders) await markAsCache(folder);
    return await harvestLocked(options);
  } finally {
    for (const lock of locks) await lock.release();
  }
}

async function harvestLocked(options: HarvestOptions): Promise<HarvestReport> {
  const { cacheFolder, out } = options;
  const redact = (text: string): string =>
    (options.redact?.(text) ?? text)
      .replaceAll(path.resolve(cacheFolder), 'the cache')
      .replaceAll(path.resolve(out), 'the snapshot');
  const sessions = await openSources(options, redact);
  try {
    const published = await publish(sessions, options);
    const now = options.now().toISOString();
    const sources = await sourceStatuses(sessions, cacheFolder, now);
    const folder = path.join(out, 'status');
    await output(async () => {
      await mkdir(folder, { recursive: true });
      await writeStatus(out, { harvestedAt: now, sources });
    });
    await output(() =>
      recordPublication({
        ...published,
        isWhole: !sources.some(({ state }) => state === 'missing'),
        cacheFolder,
        statusFolder: folder,
        now: new Date(now),
        warn: (message) => {
          options.logger.warn(message);
        },
      }),
    );
    const entities = options.collectors.length === 0 ? [] : await published.entities();
    const collectors = await collectStatus({ ...options, folder, entities, redact });
    const status = { harvestedAt: now, sources, collectors };
    await output(() => writeStatus(out, status));
    return reportOf(published, status);
  } finally {
    await Promise.allSettled(sessions.map(async (session) => session.tree?.close()));
  }
}

/** What the snapshot folder holds after a harvest. */
interface Published extends WrittenSnapshot {
  readonly problems: readonly Problem[];
  entities(): Promise<readonly SnapshotEntity[]>;
}

/** Makes the snapshot, unless everything that it is made from is that of the last harvest. */
async function publish(sessions: readonly SourceSession[], options: HarvestOptions): Promise<Published> {
  const { cacheFolder, out, signal, onProgress } = options;
  const version = codeVersion();
  const files = await readAnnouncementFiles(options.announcements, 'content/announcements');
  const inputs = inputDigest(sessions, options, version, files);
  const isCovered = sessions.every((session) => session.isCovered);
  const last = isCovered ? await lastResult(options, inputs) : undefined;
  if (last) {
    const problems = await collect(last.problems());
    return { ...last, changed: false, problems, entities: () => collect(last.entities()) };
  }

  const parser = await loadCachedParse(cacheFolder, version);
  const assembled = await assemble(sessions, options, parser.parse);
  signal.throwIfAborted();
  const refs = new Set(assembled.entities.map(({ ref }) => ref));
  const announced = assembleAnnouncements(files, (ref) => refs.has(ref));
  const read = await withHarvestProblems(assembled, sessions, options.levels);
  const catalog = withProblems(read, announced.problems, options.levels);
  const repositories = await findUnregistered(sessions);
  onProgress?.({ type: 'write', entities: catalog.entities.length });
  return output(async () => {
    // Copies first: whatever the snapshot shows can be shown again when its source fails next time.
    for (const session of sessions) await session.keep();
    const written = await writeSnapshot(out, {
      ...catalog,
      sources: withContentRevisions(catalog.sources, sessions),
      announcements: announced.announcements,
      repositories,
    });
    await parser.save();
    await pruneCache(cacheFolder, sessions);
    await keepResult(cacheFolder, inputDigest(sessions, options, version, files), written);
    return { ...written, problems: catalog.problems, entities: () => Promise.resolve(catalog.entities) };
  });
}

async function openSources(
  options: HarvestOptions,
  redact: (text: string) => string,
): Promise<readonly SourceSession[]> {
  const { sources, cacheFolder, fetch, now, signal, logger, onProgress } = options;
  const context = { cacheFolder, fetch, now, signal, logger, redact };
  let done = 0;
  onProgress?.({ type: 'open', done, total: sources.length });
  return inParallel(sources, OPEN_AT_ONCE, async (source) => {
    const session = await SourceSession.open(source, context, (progress) => {
      onProgress?.({ type: 'read', source: source.source.id, progress });
    });
    done += 1;
    onProgress?.({ type: 'open', done, total: sources.length, source: session.id });
    return session;
  });
}

/** Assembles the catalog; when a source fails meanwhile, again with its last good copy. */
async function assemble(
  sessions: readonly SourceSession[],
  options: HarvestOptions,
  parse: ParseDescriptor,
): Promise<Catalog> {
  for (;;) {
    options.onProgress?.({ type: 'assemble' });
    const trees = sessions.flatMap(({ id, tree, rules }) => (tree ? [{ source: id, tree, rules }] : []));
    const { model, rules, levels, signal } = options;
    let catalog: Catalog | undefined;
    let failure: unknown;
    try {
      catalog = await assembleCatalog({ trees, model, rules, levels, signal }, { parse });
    } catch (error) {
      failure = error;
    }
    signal.throwIfAborted();
    const recovered = sessions.map((session) => session.recover()).includes(true);
    if (recovered) continue;
    if (catalog) return catalog;
    throw failure;
  }
}

function reportOf(
  published: Published,
  status: HarvestStatus & { readonly collectors: readonly CollectorStatus[] },
): HarvestReport {
  const missing = status.sources.some(({ state }) => state === 'missing');
  const { digest, manifest, changed, problems } = published;
  const exitCode = missing ? 3 : manifest.problems.error > 0 ? 1 : 0;
  return { exitCode, snapshot: digest, changed, manifest, problems, status };
}

/** How each source went; when a copy was last current is remembered beside the copies. */
async function sourceStatuses(
  sessions: readonly SourceSession[],
  cacheFolder: string,
  now: string,
): Promise<HarvestStatus['sources']> {
  const file = path.join(cacheFolder, 'last-good.json');
  const lastGood = await readTimes(file);
  const statuses = sessions.map((session) => session.status(now, lastGood[session.id]));
  const times = statuses.flatMap(({ id, lastGoodAt }) =>
    lastGoodAt === undefined ? [] : [[id, lastGoodAt] as const],
  );
  await output(() => replaceFile(file, JSON.stringify(Object.fromEntries(times))));
  return statuses;
}

async function readTimes(file: string): Promise<Readonly<Record<string, string>>> {
  try {
    return (JSON.parse(await readFile(file, 'utf8')) as Record<string, string> | null) ?? {};
  } catch {
    // First harvest, or damaged: then no age is known.
    return {};
  }
}

async function writeStatus(out: string, status: HarvestStatus): Promise<void> {
  await replaceFile(path.join(out, 'status', 'sources.json'), `${JSON.stringify(status, undefined, 2)}\n`);
}

/** Removes what sources left behind that the config no longer names. */
async function pruneCache(cacheFolder: string, sessions: readonly SourceSession[]): Promise<void> {
  const folder = path.join(cacheFolder, 'sources');
  const keep = new Set(sessions.map((session) => session.folderName));
  for (const name of await readdir(folder).catch(() => [])) {
    if (!keep.has(name)) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Marks a folder as one that backups, and sources of the folder above, leave out (bford.info/cachedir). */
async function markAsCache(folder: string): Promise<void> {
  await output(() =>
    writeFile(path.join(folder, 'CACHEDIR.TAG'), 'Signature: 8a477f597d28d172789f06886806bc55\n'),
  );
}

async function output<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OutputError(
      `the output could not be written: ${reason}; the previous snapshot was kept`,
      error,
    );
  }
}
