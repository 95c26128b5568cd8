import { createHash } from 'node:crypto';
import type { SnapshotSource } from '../snapshot/format.ts';
import type { SourceCopy } from './source-copy.ts';
import type { SourceSession } from './source-session.ts';

const LENGTH = 40;

/** The sources as the snapshot names them: a wide one by a digest of what was read of it. */
export function withContentRevisions(
  sources: readonly SnapshotSource[],
  sessions: readonly SourceSession[],
): readonly SnapshotSource[] {
  const wide = new Map(
    sessions.flatMap(({ id, tree }) => (tree?.isWide ? [[id, tree.copy()] as const] : [])),
  );
  return sources.map((source) => {
    const copy = wide.get(source.id);
    return copy ? { ...source, revision: contentRevision(copy) } : source;
  });
}

/** A digest of everything that was read: equal when the same questions got the same answers. */
function contentRevision({ descriptors, files, globs, defaults, repositories }: SourceCopy): string {
  const hash = createHash('sha256').update(JSON.stringify([descriptors, repositories]));
  hash.update(JSON.stringify([sortedEntries(globs), sortedEntries(defaults)]));
  for (const [path, file] of sortedEntries(files)) {
    hash.update(`\n${JSON.stringify(path)} `);
    hash.update(
      file instanceof Uint8Array ? createHash('sha256').update(file).digest('hex') : JSON.stringify(file),
    );
  }
  return hash.digest('hex').slice(0, LENGTH);
}

function sortedEntries<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
