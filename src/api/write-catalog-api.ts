import { facetsOf } from '../catalog-client/entity-facets.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { segment } from '../view/segment.ts';
import { partsOf } from '../view/href.ts';
import { backstageEntity, harmlessJson } from './backstage-entity.ts';
import type { FileWriter } from './file-writer.ts';
import { registeredLocations } from './locations.ts';

/** Folder of Backstage's catalog API below the portal's root. */
export const CATALOG_API = 'api/catalog';

/** What most clients ask the counts of. */
const FACETS = [
  'kind',
  'metadata.namespace',
  'metadata.tags',
  'spec.type',
  'spec.lifecycle',
  'relations.ownedBy',
  'relations.partOf',
];

/** The file of an entity, by canonical reference, below the portal's root: where Backstage's own client asks for it. */
export function entityFile(ref: string): string {
  const { kind, namespace, name } = partsOf(ref);
  return `${CATALOG_API}/entities/by-name/${segment(kind)}/${segment(namespace)}/${segment(name)}`;
}

/**
 * Writes the catalog as Backstage's API answers it, by path: one file an entity by name and by uid, and the lists.
 *
 * @param entities sorted by reference
 */
export function writeCatalogApi(writer: FileWriter, entities: readonly SnapshotEntity[]): void {
  const lines: string[] = [];
  for (const item of entities) {
    const { uid, json } = backstageEntity(item);
    const file = entityFile(item.ref);
    writer.write(file, json);
    writer.link(`${CATALOG_API}/entities/by-uid/${uid}`, json, file);
    lines.push(json);
  }
  const list = (name: string, content: string) => {
    writer.write(`${CATALOG_API}/${name}`, content);
  };
  list('entities.ndjson', lines.map((line) => `${line}\n`).join(''));
  list('entities.json', `[${lines.join(',\n')}]\n`);
  const facets = facetsOf(
    entities.map(({ entity }) => entity),
    FACETS,
  );
  list('entity-facets.json', harmlessJson({ facets }));
  list('locations', harmlessJson(registeredLocations(entities).map((data) => ({ data }))));
}
