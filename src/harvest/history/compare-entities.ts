import { createHash } from 'node:crypto';
import type { SnapshotChange, SnapshotEntity } from '../../snapshot/format.ts';

/** A digest of what people wrote of each entity, by reference. */
export type Fingerprints = Readonly<Record<string, string>>;

const LISTED = 100;

/** The fingerprints of a snapshot's entities. Relations are left out: another entity's change is not this one's. */
export function fingerprintsOf(entities: readonly SnapshotEntity[]): Fingerprints {
  const prints: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { ref, entity } of entities) {
    const { apiVersion, kind, metadata, spec } = entity;
    const text = JSON.stringify([apiVersion, kind, metadata, spec]);
    prints[ref] = createHash('sha1').update(text).digest('base64').slice(0, 12);
  }
  return prints;
}

/** What is new, gone and different. References sorted, a hundred of each at most. */
export function compareEntities(
  before: Fingerprints,
  after: Fingerprints,
): Pick<SnapshotChange, 'added' | 'removed' | 'changed' | 'totals'> {
  const added = Object.keys(after).filter((ref) => !Object.hasOwn(before, ref));
  const removed = Object.keys(before).filter((ref) => !Object.hasOwn(after, ref));
  const changed = Object.keys(after).filter(
    (ref) => Object.hasOwn(before, ref) && before[ref] !== after[ref],
  );
  const listed = (refs: readonly string[]) => refs.toSorted().slice(0, LISTED);
  return {
    added: listed(added),
    removed: listed(removed),
    changed: listed(changed),
    totals: { added: added.length, removed: removed.length, changed: changed.length },
  };
}
