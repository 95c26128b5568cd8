import path from 'node:path';
import { createCatalogJump } from '../../src/islands/search/catalog-jump.ts';
import { readCatalogIndex } from '../../src/islands/catalog/catalog-index.ts';
import { indexQuery, readHits } from '../../src/islands/search/full-text.ts';
import { mergeFound } from '../../src/islands/search/merge-found.ts';
import { startSearchIndex } from '../../src/search/start-search-index.ts';
import { readSnapshot } from '../../src/snapshot/read-snapshot.ts';
import { createCatalogView } from '../../src/view/catalog-view.ts';
import { columnarIndex } from '../../src/view/columnar-index.ts';
import { openIndex } from './open-index.ts';

/** Addresses of results, best first, from each search alone and from both as the search page shows them. */
export interface PortalResults {
  readonly jump: readonly string[];
  readonly text: readonly string[];
  readonly page: readonly string[];
}

/** The searches of a portal without its pages. */
export interface PortalSearch {
  readonly find: (query: string) => Promise<PortalResults>;
  /** Address of an entity. */
  readonly hrefOf: (ref: string) => string;
  readonly close: () => Promise<void>;
}

const SHOWN = 10;
const NAMED = 5;

/**
 * Makes both indexes of a snapshot and opens them.
 *
 * @param work folder for the full-text index, absolute
 */
export async function openPortalSearch(snapshotFolder: string, work: string): Promise<PortalSearch> {
  const snapshot = await readSnapshot(snapshotFolder);
  const out = path.join(work, 'pagefind');
  const request = { snapshot: snapshotFolder, digest: snapshot.digest, base: '/', out };
  await startSearchIndex({ ...request, language: 'en', records: [] }).done;
  const index = readCatalogIndex(columnarIndex(createCatalogView({ snapshot, base: '/' })), '/');
  const none = new Set<string>();
  const jump = createCatalogJump(index, { starred: none, visited: none, owners: none });
  const { pagefind, close } = await openIndex(out);
  return {
    close,
    hrefOf: index.hrefOf,
    find: async (query) => {
      const found = await pagefind.search(indexQuery(query), { filters: {} });
      const texts = await readHits('/', found, query, 0, SHOWN);
      const named = jump.find(query, SHOWN).items;
      const hrefs = (items: readonly { readonly href?: string }[]) => items.map(({ href = '' }) => href);
      return {
        jump: hrefs(named),
        text: hrefs(texts),
        page: hrefs(mergeFound(named.slice(0, NAMED), texts)),
      };
    },
  };
}
