import type { LiveLoader } from 'astro/loaders';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { getSiteContext } from '../site/site-context.ts';

/** Entities of the snapshot as a live collection: typed like any collection, without the content layer's second copy. */
export function snapshotLoader(): LiveLoader<EntityEntry, { id: string }> {
  const toEntry = (item: SnapshotEntity) => ({ id: item.ref, data: { item } });
  return {
    name: 'callboard-snapshot',
    loadCollection: () => Promise.resolve({ entries: getSiteContext().snapshot.entities.map(toEntry) }),
    loadEntry: ({ filter }) => {
      const found = getSiteContext().snapshot.entities.find(({ ref }) => ref === filter.id);
      return Promise.resolve(found && toEntry(found));
    },
  };
}

export interface EntityEntry extends Record<string, unknown> {
  readonly item: SnapshotEntity;
}
