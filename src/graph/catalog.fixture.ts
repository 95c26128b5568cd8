import { parseEntityRef } from '../model/entity-ref.ts';
import type { Entity } from '../model/entity.ts';
import { inverseRelation } from '../model/relations.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { createCatalogView, type CatalogView } from '../view/catalog-view.ts';

/** A relation as a test writes it: from, type, to. The other direction follows. */
export type Relation = readonly [from: string, type: string, to: string];

/** A catalog of entities by reference, with relations between them and to what is not there. */
export function catalogOf(
  refs: readonly string[],
  relations: readonly Relation[],
  titles: Readonly<Record<string, string>> = {},
): CatalogView {
  const both = relations.flatMap(([from, type, to]): Relation[] => [
    [from, type, to],
    [to, inverseRelation(type) ?? `${type}Of`, from],
  ]);
  const entities = [...refs].sort().map((ref): SnapshotEntity => {
    const { kind, namespace, name } = parseEntityRef(ref);
    const title = titles[ref];
    const entity: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: kind === 'api' ? 'API' : `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`,
      metadata: { name, namespace, ...(title !== undefined && { title }) },
      relations: both.filter(([from]) => from === ref).map(([, type, targetRef]) => ({ type, targetRef })),
    };
    const location = 'url:https://example.com/catalog-info.yaml';
    const provenance = { source: 'a', path: 'b', line: 1, endLine: 2, location, originLocation: location };
    return { ref, entity, provenance, text: '' };
  });
  return createCatalogView({
    base: '/',
    snapshot: {
      digest: '0',
      manifest: {
        format: 1,
        sources: [],
        entities: entities.length,
        problems: { info: 0, warn: 1, error: 0 },
      },
      entities,
      problems: [{ code: 'a/b', level: 'warn', message: '', hint: '', entity: refs[0] ?? '' }],
    },
  });
}
