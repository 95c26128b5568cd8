import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import { fileKey, groupBy } from './catalog-view.ts';
import type { Neighbour } from './neighbour.ts';
import { neighbourOf } from './resolve-neighbour.ts';

/** The other entities of a file: the first ones, and how many there are. */
export interface SameFile {
  readonly total: number;
  readonly shown: readonly Neighbour[];
}

const SHOWN = 8;
const files = new WeakMap<CatalogView, ReadonlyMap<string, readonly SnapshotEntity[]>>();

/** The entities that the file of an entity declares besides it, in the order of the catalog. */
export function sameFile(catalog: CatalogView, item: SnapshotEntity): SameFile {
  let byFile = files.get(catalog);
  if (!byFile) {
    byFile = groupBy(catalog.snapshot.entities, ({ provenance }) => fileKey(provenance));
    files.set(catalog, byFile);
  }
  const all = byFile.get(fileKey(item.provenance)) ?? [];
  return {
    total: Math.max(0, all.length - 1),
    shown: all
      .slice(0, SHOWN + 1)
      .filter(({ ref }) => ref !== item.ref)
      .slice(0, SHOWN)
      .map(({ ref }) => neighbourOf(catalog, ref)),
  };
}
