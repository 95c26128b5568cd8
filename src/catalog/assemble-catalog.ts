import type { SnapshotEntity } from '../snapshot/format.ts';
import type { Catalog, CatalogInput } from './catalog.ts';
import { compileModel } from './compiled-model.ts';
import type { ParseDescriptor } from './examine-file.ts';
import { gatherFiles } from './gather-files.ts';
import type { GatheredFile } from './gather-files.ts';
import { ProblemList } from './problem-list.ts';
import { groupRelations, relationsOf } from './relations.ts';
import { reportLooseEnds } from './loose-ends.ts';
import { createRulesEnforcer } from './rules.ts';
import { selectEntities } from './select-entities.ts';
import { settleOwners } from './settle-owners.ts';
import { createTreeReader } from './tree-reader.ts';

/** How a catalog is assembled, beyond what it is made of. */
export interface AssembleOptions {
  /** Parses descriptors in place of `parseYaml`, for example with a cache by content. */
  readonly parse?: ParseDescriptor | undefined;
  /** Told of every file that was examined, and of the files that it refers to. */
  readonly onFile?: ((file: ExaminedPaths) => void) | undefined;
}

/** A file and what it is made with: files that its placeholders and Locations name, whether they exist or not. */
export interface ExaminedPaths {
  readonly source: string;
  readonly path: string;
  readonly uses: readonly string[];
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
  const neighbours = new Map((input.neighbours ?? []).map((neighbour) => [neighbour.ref, neighbour]));
  const gathered = await gatherFiles({ model, readers, parse: options.parse }, rules);
  const files = settleOwners(gathered, neighbours);

  const problems = new ProblemList(input.levels);
  for (const file of files) {
    problems.addFile(file);
    options.onFile?.({ source: file.reader.source, path: file.path, uses: usedBy(file) });
  }
  const selected = selectEntities(files, model, problems, neighbours);
  const relations = groupRelations(
    [...neighbours.values(), ...selected].flatMap(({ ref, references }) =>
      relationsOf(ref, references, model.relationPairs),
    ),
  );
  reportLooseEnds(selected, relations, problems, neighbours);

  const entities = selected
    .map(({ ref, entity, provenance, text }): SnapshotEntity => {
      return { ref, entity: { ...entity, relations: relations.get(ref) ?? [] }, provenance, text };
    })
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const sources = readers.map(({ source, tree, paths, rules: own }) => ({
    id: source,
    revision: tree.revision,
    files: paths.size,
    entities: entities.filter(({ provenance }) => provenance.source === source).length,
    ...(own && own.length > 0 && { rules: own }),
  }));
  return { entities, problems: problems.sorted(), sources };
}

function usedBy({ reader, uses, documents }: GatheredFile): readonly string[] {
  const targets = documents.flatMap((document) => document.targets);
  return [...uses, ...targets.flatMap((target) => (target.reader === reader ? [target.path] : []))];
}
