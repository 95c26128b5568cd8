import type { Catalog } from '../../src/catalog/catalog.ts';
import type { AssembleCatalog } from '../../src/harvest/harvest.ts';
import { entityRefOf } from '../../src/model/entity-ref.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { SnapshotEntity, SnapshotSource } from '../../src/snapshot/format.ts';

/** Takes every document of every descriptor as an entity, without any rule. */
export const assembleSimply: AssembleCatalog = async ({ trees }, { parse }): Promise<Catalog> => {
  const entities: SnapshotEntity[] = [];
  const sources: SnapshotSource[] = [];
  for (const { source, tree } of trees) {
    const paths = await tree.descriptors();
    const before = entities.length;
    for (const path of paths) {
      const bytes = await tree.read(path);
      if (!bytes) continue;
      const location = tree.locationOf(path);
      tree.webAddressOf?.(path);
      for (const document of parse(bytes).documents) {
        const entity = document.value as Entity;
        const { line, endLine, text } = document;
        const { revision } = tree;
        entities.push({
          ref: entityRefOf(entity),
          entity,
          provenance: { source, revision, path, line, endLine, location, originLocation: location },
          text,
        });
      }
    }
    sources.push({
      id: source,
      revision: tree.revision,
      files: paths.length,
      entities: entities.length - before,
    });
  }
  return { entities: entities.sort((a, b) => (a.ref < b.ref ? -1 : 1)), problems: [], sources };
};
