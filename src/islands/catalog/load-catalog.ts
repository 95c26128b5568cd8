import type { ColumnarIndex } from '../../view/columnar-index.ts';
import type { RelationsIndex } from '../../view/relations-index.ts';
import { readCatalogIndex, type CatalogIndex } from './catalog-index.ts';
import { readRelations, type Relations } from './relations.ts';

let index: Promise<CatalogIndex> | undefined;
let relations: Promise<Relations> | undefined;

/**
 * The catalog index of the portal, fetched and read once a page.
 *
 * @throws {Error} when it cannot be fetched; the next call tries again.
 */
export function loadCatalogIndex(): Promise<CatalogIndex> {
  index ??= fetchJson<ColumnarIndex>('catalog-index.json').then(
    (columns) => readCatalogIndex(columns, base()),
    (error: unknown) => {
      index = undefined;
      throw error;
    },
  );
  return index;
}

/**
 * All relations between rows of the catalog index, fetched and read once a page.
 *
 * @throws {Error} when they cannot be fetched; the next call tries again.
 */
export function loadRelations(): Promise<Relations> {
  relations ??= fetchJson<RelationsIndex>('catalog-relations.json').then(readRelations, (error: unknown) => {
    relations = undefined;
    throw error;
  });
  return relations;
}

/** The portal's base path, from the page. */
function base(): string {
  return document.documentElement.dataset['base'] ?? '/';
}

async function fetchJson<Value>(file: string): Promise<Value> {
  const response = await fetch(base() + file);
  if (!response.ok) throw new Error(`${file}: the server answered ${String(response.status)}`);
  return (await response.json()) as Value;
}
