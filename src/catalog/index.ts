export { assembleCatalog } from './assemble-catalog.ts';
export type { AssembleOptions, ExaminedPaths } from './assemble-catalog.ts';
export type {
  Catalog,
  CatalogInput,
  CatalogModel,
  CatalogTree,
  NeighbourEntity,
  NeighbourReference,
} from './catalog.ts';
export type { ParseDescriptor } from './examine-file.ts';
export { entityReferences } from './references.ts';
export type { Relation } from './relations.ts';
export { validateDescriptors } from './validate-descriptors.ts';
export type { DescriptorsInput, DescriptorsReport, ValidatedDocument } from './validate-descriptors.ts';
