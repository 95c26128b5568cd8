import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';

/** What an entity has or is, yes or no. The position of a name is its bit in `traitBits`. */
export const TRAITS = ['orphan', 'description', 'links', 'docs', 'definition', 'labels'] as const;
export type Trait = (typeof TRAITS)[number];

const DOCS = ['backstage.io/techdocs-ref', 'backstage.io/techdocs-entity'];

/** The traits of an entity as bits, the first of `TRAITS` lowest. */
export function traitBits(catalog: CatalogView, item: SnapshotEntity): number {
  const { metadata, spec } = item.entity;
  const has: Readonly<Record<Trait, boolean>> = {
    orphan: isOrphan(catalog, item),
    description: (metadata.description ?? '') !== '',
    links: (metadata.links ?? []).length > 0,
    docs: DOCS.some((key) => Object.hasOwn(metadata.annotations ?? {}, key)),
    definition: typeof spec?.['definition'] === 'string',
    labels: Object.keys(metadata.labels ?? {}).length > 0,
  };
  return TRAITS.reduce((bits, trait, position) => (has[trait] ? bits | (1 << position) : bits), 0);
}

/** Related to no other entity of the catalog. A Location never is: it leads to files, not to entities. */
export function isOrphan(catalog: CatalogView, { ref, entity }: SnapshotEntity): boolean {
  if (entity.kind.toLowerCase() === 'location') return false;
  return !(entity.relations ?? []).some(
    ({ targetRef }) => targetRef !== ref && catalog.entities.has(targetRef),
  );
}
