import type { SnapshotEntity } from '../snapshot/format.ts';
import type { Catalog, CatalogInput } from './catalog.ts';
import { compileModel } from './compiled-model.ts';
import type { ParseDescriptor } from './examine-file.ts';
import { gatherFiles } from './gather-files.ts';
import { ProblemList } from './problem-list.ts';
import { groupRelations, relationsOf } from './relations.ts';
import { reportLooseEnds } from './loose-ends.ts';
import { createRulesEnforcer } from './rules.ts';
import { selectEntities } from './select-entities.ts';
import { createTreeReader } from './tree-reader.ts';

/** How a catalog is assembled, beyond what it is made of. */
export interface AssembleOptions {
  /** Parses descriptors in place of `parseYaml`, for example with a cache by content. */
  readonly parse?: ParseDescriptor | undefined;
}

/**
 * Makes a catalog of what the trees hold: reads, validates, follows Locations, applies rules and processors, relates.
 *
 * Bad content becomes problems and takes nothing else with it. The result depends on the input alone.
 *
 * @throws what a tree throws when its source fails as a whole, and the reason of an aborted signal.
 */
export async function assembleCatalog(input: CatalogInput, options: AssembleOptions = {}): Promise<Catalog> {
  const model = compileModel(input.model);
  const readers = input.trees.map((tree) => createTreeReader(tree, input.signal));
  const rules = createRulesEnforcer(input.rules, input.model.kinds);
  const files = await gatherFiles({ model, readers, parse: options.parse }, rules);

  const problems = new ProblemList(input.levels);
  for (const file of files) problems.addFile(file);
  const selected = selectEntities(files, model, problems);
  const relations = groupRelations(
    selected.flatMap(({ ref, references }) => relationsOf(ref, references, model.relationPairs)),
  );
  reportLooseEnds(selected, relations, problems);

  const entities = selected
    .map(({ ref, entity, provenance, text }): SnapshotEntity => {
      return { ref, entity: { ...entity, relations: relations.get(ref) ?? [] }, provenance, text };
    })
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const sources = readers.map(({ source, tree, paths }) => ({
    id: source,
    revision: tree.revision,
    files: paths.size,
    entities: entities.filter(({ provenance }) => provenance.source === source).length,
  }));
  return { entities, problems: problems.sorted(), sources };
}
