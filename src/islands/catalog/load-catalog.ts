import type { ColumnarIndex } from '../../view/columnar-index.ts';
import type { DetailsIndex } from '../../view/details-index.ts';
import type { RelationsIndex } from '../../view/relations-index.ts';
import { readCatalogIndex, type CatalogIndex } from './catalog-index.ts';
import { readDetails, type Details } from './details.ts';
import { readRelations, type Relations } from './relations.ts';

/**
 * The catalog index of the portal, fetched and read once a page.
 *
 * @throws {Error} when it cannot be fetched; the next call tries again.
 */
export const loadCatalogIndex: () => Promise<CatalogIndex> = once('catalog-index.json', (columns) =>
  readCatalogIndex(columns as ColumnarIndex, base()),
);

/**
 * All relations between rows of the catalog index, fetched and read once a page.
 *
 * @throws {Error} when they cannot be fetched; the next call tries again.
 */
export const loadRelations: () => Promise<Relations> = once('catalog-relations.json', (columns) =>
  readRelations(columns as RelationsIndex),
);

/**
 * Descriptions, labels and annotations by row of the catalog index, fetched and read once a page.
 *
 * @throws {Error} when they cannot be fetched; the next call tries again.
 */
export const loadDetails: () => Promise<Details> = once('catalog-details.json', (columns) =>
  readDetails(columns as DetailsIndex),
);

function once<Value>(file: string, read: (json: unknown) => Value): () => Promise<Value> {
  let loaded: Promise<Value> | undefined;
  return () => {
    loaded ??= fetchJson(file).then(read, (error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

/** The portal's base path, from the page. */
function base(): string {
  return document.documentElement.dataset['base'] ?? '/';
}

async function fetchJson(file: string): Promise<unknown> {
  const response = await fetch(base() + file);
  if (!response.ok) throw new Error(`${file}: the server answered ${String(response.status)}`);
  return response.json();
}
