import { createHash } from 'node:crypto';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { uuidOf } from './entity-identity.ts';

/** A registered location as Backstage answers it. */
export interface RegisteredLocation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly entityRef: string;
}

/** The locations that the portal's sources begin at, as if each had been registered; sorted by type and target. */
export function registeredLocations(entities: readonly SnapshotEntity[]): readonly RegisteredLocation[] {
  const origins = new Set(entities.map(({ provenance }) => provenance.originLocation));
  return [...origins].sort().map((location) => {
    const colon = location.indexOf(':');
    const digest = createHash('sha1').update(location).digest('hex');
    return {
      id: uuidOf(`location ${location}`),
      type: location.slice(0, Math.max(colon, 0)),
      target: location.slice(colon + 1),
      entityRef: `location:default/generated-${digest}`,
    };
  });
}
