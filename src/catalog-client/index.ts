export { createCatalogFetch, type CatalogFetch, type CatalogFetchOptions } from './catalog-fetch.ts';
