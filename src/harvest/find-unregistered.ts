import type { SnapshotRepository } from '../snapshot/format.ts';
import type { RecordingTree } from './recording-tree.ts';
import type { SourceSession } from './source-session.ts';

/** The repositories with something to register, after the catalog was assembled; sorted by source and name. */
export async function findUnregistered(
  sessions: readonly SourceSession[],
): Promise<readonly SnapshotRepository[]> {
  const found: SnapshotRepository[] = [];
  for (const { id, tree } of sessions) if (tree) found.push(...(await unregisteredOf(id, tree)));
  return found.sort((a, b) => compare(a.source, b.source) || compare(a.name, b.name));
}

async function unregisteredOf(source: string, tree: RecordingTree): Promise<readonly SnapshotRepository[]> {
  const repositories = await tree.repositories();
  return repositories.flatMap((repository) => {
    // A definition that was read is one that an entity includes.
    const definitions = repository.definitions.filter(
      ({ path }) => !tree.hasRead(`${repository.name}/${path}`),
    );
    const isRegistered = repository.descriptors.length > 0 && !repository.unreadable;
    return isRegistered && definitions.length === 0 ? [] : [{ source, ...repository, definitions }];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
