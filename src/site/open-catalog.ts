import { readSnapshot } from '../snapshot/read-snapshot.ts';
import { createCatalogView, type CatalogView } from '../view/catalog-view.ts';
import type { MachineFilesRequest } from './machine-files.ts';

/**
 * The catalog that the site shows, read anew in a thread of its own.
 *
 * @throws {Error} when the snapshot is not the one that the site shows.
 */
export async function openCatalog(request: MachineFilesRequest): Promise<CatalogView> {
  const { base, kinds, relationPairs } = request;
  const snapshot = await readSnapshot(request.snapshot);
  if (snapshot.digest !== request.digest) {
    throw new Error('the snapshot changed while the site was built; build again');
  }
  return createCatalogView({ snapshot, base, kinds, relationPairs });
}
