import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import { ownershipOf } from './ownership.ts';

/** What an entity can leave unsaid that people look for. */
export const GAPS = ['owner', 'description', 'lifecycle'] as const;
export type Gap = (typeof GAPS)[number];

const UNDESCRIBED = new Set(['user', 'location']);
const WITH_LIFECYCLE = new Set(['component', 'api', 'airesource']);

/** What an entity does not say, of what its kind is expected to say. */
export function gapsOf(catalog: CatalogView, { ref, entity }: SnapshotEntity): Gap[] {
  const kind = entity.kind.toLowerCase();
  const { lifecycle } = entity.spec ?? {};
  const { description } = entity.metadata;
  const gaps: Gap[] = [];
  const hasOwner = catalog.referenceFields.get(kind)?.has('owner') === true;
  if (hasOwner && ownershipOf(catalog).ofEntity(ref) === undefined) gaps.push('owner');
  if (!UNDESCRIBED.has(kind) && (typeof description !== 'string' || description.trim() === '')) {
    gaps.push('description');
  }
  if (WITH_LIFECYCLE.has(kind) && (typeof lifecycle !== 'string' || lifecycle === '')) gaps.push('lifecycle');
  return gaps;
}
