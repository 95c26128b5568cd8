import { loadDetails, loadRelations } from '../catalog/load-catalog.ts';
import type { CatalogFinder } from './catalog-finder.ts';
import type { LateColumns } from './vocabulary.ts';

/** What is fetched only when a term, a column or a suggestion asks for it. `came` is told when it is there. */
export function lateColumns(finder: CatalogFinder, came: () => void): LateColumns {
  const tell = (what: Promise<void>) => {
    // Offline, say: the rest of the page goes on, and asking again tries again.
    void what.then(came, () => undefined);
  };
  return {
    relations: () => {
      if (finder.relations) return finder.relations;
      tell(
        loadRelations().then((relations) => {
          finder.relations = relations;
        }),
      );
      return undefined;
    },
    details: () => {
      if (finder.details) return finder.details;
      tell(
        loadDetails().then((details) => {
          finder.details = details;
        }),
      );
      return undefined;
    },
  };
}
