import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Entity } from '../model/entity.ts';
import type { JsonValue } from '../model/json.ts';
import type { StatusCollector } from '../plugin/hooks.ts';
import type { CollectedStatus, CollectorStatus, SnapshotEntity } from '../snapshot/format.ts';
import { replaceFile } from '../snapshot/replace-file.ts';
import { describeError } from './describe-error.ts';
import type { HarvestOptions } from './harvest-options.ts';
import { inParallel } from '../catalog/in-parallel.ts';

/** Entities that one collector is asked about at the same time. */
const AT_ONCE = 8;
/** How long a collector may take for one entity. */
const TIMEOUT_MS = 30_000;
/** A collector that fails this often without one success is not asked further: its service is down. */
const GIVE_UP_AFTER = 20;

/** Files of the harvest itself. */
const OWN_FILES = ['sources.json', 'history.json', 'changes.json'];

type CollectOptions = Pick<
  HarvestOptions,
  'collectors' | 'fetch' | 'signal' | 'logger' | 'now' | 'onProgress'
> & {
  /** The folder `status/`. */
  readonly folder: string;
  readonly entities: readonly SnapshotEntity[];
  readonly redact: (text: string) => string;
  /** @default 30 s */
  readonly timeoutMs?: number | undefined;
};

interface Failure {
  readonly error: string;
  readonly observedAt?: string;
}

/** Runs every collector over all entities and writes `status/<name>.json` each. One that fails keeps its last good file. */
export async function collectStatus(options: CollectOptions): Promise<readonly CollectorStatus[]> {
  await mkdir(options.folder, { recursive: true });
  const statuses = await inParallel(options.collectors, 4, (collector) => runCollector(collector, options));
  await removeOthers(options);
  return statuses;
}

async function runCollector(collector: StatusCollector, options: CollectOptions): Promise<CollectorStatus> {
  const { name } = collector;
  const file = path.join(options.folder, `${name}.json`);
  const before = await readCollected(file);
  const facts = new Map<string, JsonValue>();
  const failed = new Map<string, string>();
  const observedAt = options.now().toISOString();
  const asked = { done: 0, succeeded: 0 };
  await inParallel(options.entities, AT_ONCE, async ({ ref, entity }) => {
    options.signal.throwIfAborted();
    if (asked.succeeded === 0 && failed.size >= GIVE_UP_AFTER) return;
    try {
      const value = await ask(collector, entity, options);
      // Nothing to say is no sign of life: a collector says so without asking its service.
      if (value === undefined) return;
      facts.set(ref, value);
      asked.succeeded += 1;
    } catch (error) {
      options.signal.throwIfAborted();
      failed.set(ref, describeError(error, options.redact));
    } finally {
      asked.done += 1;
      options.onProgress?.({
        type: 'collect',
        collector: name,
        done: asked.done,
        total: options.entities.length,
      });
    }
  });

  const [error] = failed.values();
  if (error !== undefined) {
    options.logger.warn(
      `the collector "${name}" failed for ${String(failed.size)} entities; the first: ${error}`,
    );
    if (asked.succeeded === 0) {
      return {
        name,
        state: before ? 'stale' : 'missing',
        ...(before && { observedAt: before.observedAt }),
        failures: failed.size,
        error,
      };
    }
  }
  await replaceFile(file, JSON.stringify(merge(observedAt, facts, failed, before)));
  return { name, state: 'fresh', observedAt, failures: failed.size, ...(error !== undefined && { error }) };
}

async function ask(
  collector: StatusCollector,
  entity: Entity,
  { fetch, signal, logger, timeoutMs = TIMEOUT_MS }: CollectOptions,
): Promise<JsonValue | undefined> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const late = new Promise<never>((_, reject) => {
    timeout.addEventListener('abort', () => {
      reject(new Error(`no answer within ${String(timeoutMs / 1000)} s`));
    });
  });
  const context = { fetch, signal: AbortSignal.any([signal, timeout]), logger };
  return Promise.race([collector.collect(entity, context), late]);
}

/** New facts, and for entities that failed the facts of before, with their age. */
function merge(
  observedAt: string,
  facts: Map<string, JsonValue>,
  failed: ReadonlyMap<string, string>,
  before: CollectedStatus | undefined,
): CollectedStatus {
  const failures: Record<string, Failure> = {};
  for (const [ref, error] of failed) {
    const kept = before?.entities[ref];
    failures[ref] = {
      error,
      ...(kept !== undefined && {
        observedAt: before?.failed?.[ref]?.observedAt ?? before?.observedAt ?? observedAt,
      }),
    };
    if (kept !== undefined) facts.set(ref, kept);
  }
  const entities = Object.fromEntries([...facts].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { observedAt, entities, ...(failed.size > 0 && { failed: failures }) };
}

async function readCollected(file: string): Promise<CollectedStatus | undefined> {
  try {
    const collected = JSON.parse(await readFile(file, 'utf8')) as Partial<CollectedStatus> | null;
    return collected?.observedAt && collected.entities
      ? { ...collected, observedAt: collected.observedAt, entities: collected.entities }
      : undefined;
  } catch {
    // None yet, or damaged: there is no last good file then.
    return undefined;
  }
}

/** Files of collectors that the config no longer names. */
async function removeOthers({ folder, collectors }: CollectOptions): Promise<void> {
  const keep = new Set([...OWN_FILES, ...collectors.map(({ name }) => `${name}.json`)]);
  for (const name of await readdir(folder)) {
    if (!keep.has(name)) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}
