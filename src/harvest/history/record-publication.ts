import path from 'node:path';
import type { Problem } from '../../problems/problem.ts';
import type {
  Publication,
  PublicationHistory,
  SnapshotChange,
  SnapshotChanges,
  SnapshotEntity,
} from '../../snapshot/format.ts';
import { compareEntities, fingerprintsOf, type Fingerprints } from './compare-entities.ts';
import { keptFile } from './kept-file.ts';
import { thinPublications } from './thin-publications.ts';

/** Changes of snapshots that are remembered. */
const CHANGES = 30;

/** The snapshot that lies published, and where its history does. */
export interface PublishedSnapshot {
  readonly digest: string;
  /** False when it lacks a source that could not be read: no pipeline publishes that, so no history tells of it. */
  readonly isWhole: boolean;
  readonly problems: readonly Problem[];
  readonly entities: () => Promise<readonly SnapshotEntity[]>;
  readonly cacheFolder: string;
  /** The folder `status/`. */
  readonly statusFolder: string;
  readonly now: Date;
  readonly warn: (message: string) => void;
}

/** What the last snapshot held, to compare the next one with. */
interface LastPublished {
  readonly snapshot: string;
  readonly entities: Fingerprints;
}

/**
 * Adds the published snapshot to `status/history.json` and what it changed to `status/changes.json`, unless it is there.
 * Both lie in the cache as well, which outlives the snapshot's folder in CI. A damaged one begins anew.
 */
export async function recordPublication(published: PublishedSnapshot): Promise<void> {
  const { digest, isWhole, cacheFolder, statusFolder, now, warn } = published;
  const kept = path.join(cacheFolder, 'history');
  const onDamage = (name: string) => {
    warn(
      `${name} of earlier harvests is damaged and is not used; its history begins anew unless a copy is whole`,
    );
  };
  const both = [kept, statusFolder];
  const history = keptFile<PublicationHistory>(both, 'history.json', isHistory, onDamage);
  const changes = keptFile<SnapshotChanges>(both, 'changes.json', isChanges, onDamage);
  const last = keptFile<LastPublished>([kept], 'last-published.json', isLastPublished, onDamage);

  const before = (await history.read()) ?? { publications: [] };
  const known = (await changes.read()) ?? { changes: [] };
  if (!isWhole || before.publications.at(-1)?.snapshot === digest) {
    // Either folder may be new.
    await history.write(before);
    await changes.write(known);
    return;
  }
  const entities = await published.entities();
  const prints = fingerprintsOf(entities);
  const previous = await last.read();
  const isCompared = known.changes[0]?.snapshot === digest || previous?.snapshot === digest;
  const change: SnapshotChange | undefined =
    previous && !isCompared
      ? {
          snapshot: digest,
          previous: previous.snapshot,
          at: now.toISOString(),
          ...compareEntities(previous.entities, prints),
        }
      : undefined;
  await changes.write(change ? { changes: [change, ...known.changes].slice(0, CHANGES) } : known);
  await last.write({ snapshot: digest, entities: prints });
  const publication = publicationOf(published, entities);
  // The history last: while it lacks the snapshot, the next harvest does all of this again.
  await history.write({
    publications: thinPublications([...before.publications, publication], now.getTime()),
  });
}

function publicationOf(
  { digest, problems, now }: PublishedSnapshot,
  entities: readonly SnapshotEntity[],
): Publication {
  const levels = { info: 0, warn: 0, error: 0 };
  for (const { level } of problems) levels[level] += 1;
  return {
    snapshot: digest,
    at: now.toISOString(),
    entities: countBy(entities, ({ entity }) => entity.kind.toLowerCase()),
    problems: levels,
    codes: countBy(problems, ({ code }) => code),
  };
}

function countBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isHistory(value: unknown): value is PublicationHistory {
  return isListOf(
    value,
    'publications',
    ({ snapshot, at, entities, problems, codes }) =>
      [entities, problems, codes].every(isRecord) && isText(snapshot) && isText(at),
  );
}

function isChanges(value: unknown): value is SnapshotChanges {
  return isListOf(
    value,
    'changes',
    ({ snapshot, at, added, removed, changed, totals }) =>
      [added, removed, changed].every(Array.isArray) && isRecord(totals) && isText(snapshot) && isText(at),
  );
}

function isLastPublished(value: unknown): value is LastPublished {
  return isRecord(value) && isText(value['snapshot']) && isRecord(value['entities']);
}

function isListOf(
  value: unknown,
  name: string,
  isItem: (item: Readonly<Record<string, unknown>>) => boolean,
): boolean {
  const list = isRecord(value) ? value[name] : undefined;
  return Array.isArray(list) && list.every((item) => isRecord(item) && isItem(item));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
