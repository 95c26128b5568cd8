export { assembleCatalog } from './assemble-catalog.ts';
export type { AssembleOptions } from './assemble-catalog.ts';
export type { Catalog, CatalogInput, CatalogModel, CatalogTree } from './catalog.ts';
export type { ParseDescriptor } from './examine-file.ts';
export type { Relation } from './relations.ts';
export { validateDescriptors } from './validate-descriptors.ts';
export type { DescriptorsInput, DescriptorsReport, ValidatedDocument } from './validate-descriptors.ts';
