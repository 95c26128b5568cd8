import type { Entity } from '../model/entity.ts';
import { entityRefOf } from '../model/entity-ref.ts';
import type { Problem } from '../problems/problem.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { createCatalogView, type CatalogView } from './catalog-view.ts';

/** A catalog of some entities, in memory, below `/x/`. */
export function catalogOf(
  entities: readonly Partial<Entity>[],
  problems: readonly Problem[] = [],
  base = '/x/',
): CatalogView {
  const items = entities.map(snapshotEntity).sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const counts = { error: 0, info: 0, warn: 0 };
  for (const { level } of problems) counts[level] += 1;
  return createCatalogView({
    base,
    snapshot: {
      digest: 'd1',
      manifest: { format: 1, sources: [], entities: items.length, problems: counts },
      entities: items,
      problems,
    },
  });
}

/** An entity as a snapshot holds it; a Component unless it says otherwise. */
export function snapshotEntity(part: Partial<Entity>): SnapshotEntity {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    ...part,
    metadata: { name: 'unnamed', namespace: 'default', ...part.metadata },
  };
  const location = 'url:https://git.example/fleet/blob/main/catalog-info.yaml';
  return {
    ref: entityRefOf(entity),
    entity,
    provenance: {
      source: 'git:fleet',
      path: 'catalog-info.yaml',
      line: 1,
      endLine: 9,
      location,
      originLocation: location,
    },
    text: `kind: ${entity.kind}\n`,
  };
}
