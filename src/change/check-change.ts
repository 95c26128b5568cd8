import { assembleCatalog, entityReferences } from '../catalog/index.ts';
import type { CatalogModel, ExaminedPaths, NeighbourEntity, ParseDescriptor } from '../catalog/index.ts';
import type { CatalogRule } from '../config/catalog-rule.ts';
import { BUILTIN_KINDS } from '../model/kinds/index.ts';
import { RELATION_PAIRS } from '../model/relations.ts';
import type { SourceTree } from '../plugin/source.ts';
import { applyLevels } from '../problems/apply-levels.ts';
import type { ProblemLevels } from '../problems/apply-levels.ts';
import { danglingReference, orphanEntity } from '../problems/definitions/catalog.ts';
import type { Problem } from '../problems/problem.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { parseYaml } from '../yaml/index.ts';
import type { YamlFile } from '../yaml/index.ts';
import { catalogEffect } from './catalog-effect.ts';
import type { CatalogEffect } from './catalog-effect.ts';
import { inUseProblems } from './in-use-problems.ts';
import { publishedNeighbours } from './published-neighbours.ts';
import type { ChangedRepository, PublishedNeighbours } from './published-neighbours.ts';
import type { PublishedCatalog } from './published-catalog.ts';
import type { RevisionEntity } from './revision-entity.ts';

/** A change of a repository's files, and the catalog that it is made to. */
export interface ChangeInput {
  /** The files before the change; absent where there is nothing to compare with, so that all files are checked. */
  readonly before?: SourceTree | undefined;
  readonly after: SourceTree;
  /** Paths of the files that differ. */
  readonly changed: ReadonlySet<string>;
  readonly repository: ChangedRepository;
  /** What the portal published; without it, only the repository's own files are known. */
  readonly published?: PublishedCatalog | undefined;
}

/** What a change is worth to a catalog. */
export interface CheckedChange {
  /** Descriptors that the change touches, by themselves or by a file that they refer to, sorted. */
  readonly files: readonly string[];
  /** Entities of the repository after the change. */
  readonly entities: number;
  /** Of the touched descriptors, and what the change broke in others; sorted by place. */
  readonly problems: readonly Problem[];
  /** Absent where there is nothing to compare with. */
  readonly effect?: CatalogEffect | undefined;
}

/** What is only known where the whole catalog is. */
const OF_CATALOG: ProblemLevels = { [danglingReference.code]: 'off', [orphanEntity.code]: 'off' };
const BUILTIN_MODEL: CatalogModel = { kinds: BUILTIN_KINDS, relationPairs: RELATION_PAIRS, processors: [] };

/**
 * Checks what a change does to a catalog: assembles the repository's part of it before and after, as a harvest does,
 * among the entities that the portal has from elsewhere.
 *
 * @throws what a tree throws when it cannot be read at all.
 */
export async function checkChange(input: ChangeInput): Promise<CheckedChange> {
  const { published, repository, changed } = input;
  const neighbours = published && (await publishedNeighbours(published, repository));
  const verdict = verdictOf(published, neighbours);
  const parse = cachedParse();
  const side = (tree: SourceTree) => assembleSide(tree, verdict, neighbours, parse);
  const before = input.before && (await side(input.before));
  const after = await side(input.after);
  const touched = input.before ? touchedFiles([before, after], changed) : new Set(after.files.keys());

  const others = verdict.others?.map(({ ref, references }) => ({ ref, references }));
  const effect = before && catalogEffect(before.entities, after.entities, others);
  const old = new Set(before?.problems.map(keyOf));
  const reported = after.problems.filter(
    (problem) => touched.has(problem.at?.path ?? '') || !old.has(keyOf(problem)),
  );
  const inUse = effect ? inUseProblems(effect, after.files, published !== undefined) : [];
  return {
    files: [...touched].filter((path) => after.files.has(path) || before?.files.has(path)).sort(),
    entities: after.entities.length,
    problems: [...reported, ...applyLevels(inUse, verdict.levels)],
    ...(effect && { effect }),
  };
}

/** How entities are judged. */
interface Verdict {
  readonly model: CatalogModel;
  readonly rules: readonly CatalogRule[];
  readonly sourceRules: readonly CatalogRule[];
  readonly levels: ProblemLevels;
  readonly others: readonly NeighbourEntity[] | undefined;
}

function verdictOf(
  published: PublishedCatalog | undefined,
  neighbours: PublishedNeighbours | undefined,
): Verdict {
  if (!published || !neighbours) {
    const rules = [{ allow: BUILTIN_KINDS.map(({ kind }) => kind) }];
    return { model: BUILTIN_MODEL, rules, sourceRules: [], levels: OF_CATALOG, others: undefined };
  }
  const { kinds, relationPairs, rules, levels } = published;
  const model = { kinds, relationPairs, processors: [] };
  return { model, rules, sourceRules: neighbours.rules, levels, others: neighbours.others };
}

/** The repository's part of a catalog at one revision. */
interface Side {
  readonly entities: readonly RevisionEntity[];
  readonly problems: readonly Problem[];
  /** The files that were examined, each with those that it refers to. */
  readonly files: ReadonlyMap<string, ExaminedPaths>;
}

async function assembleSide(
  tree: SourceTree,
  { model, rules, sourceRules, levels, others }: Verdict,
  neighbours: PublishedNeighbours | undefined,
  parse: ParseDescriptor,
): Promise<Side> {
  const files = new Map<string, ExaminedPaths>();
  const roots = neighbours?.roots ?? new Map<string, string>();
  const descriptors = async (): Promise<readonly string[]> =>
    [...new Set([...(await tree.descriptors()), ...roots.keys()])].sort();
  const rooted: SourceTree = {
    revision: tree.revision,
    descriptors,
    read: (path) => tree.read(path),
    glob: (pattern) => tree.glob(pattern),
    locationOf: (path) => (neighbours?.isFolder ? `file:${path}` : tree.locationOf(path)),
    pathOf: (target) => tree.pathOf(target),
  };
  const catalog = await assembleCatalog(
    {
      trees: [{ source: '', tree: rooted, rules: sourceRules, originOf: (path) => roots.get(path) }],
      model,
      rules,
      levels,
      neighbours: others,
    },
    { parse, onFile: (file) => files.set(file.path, file) },
  );
  const entities = catalog.entities.map((item) => revisionEntity(item, model));
  return { entities, problems: catalog.problems, files };
}

function revisionEntity(
  { ref, entity, provenance }: SnapshotEntity,
  { kinds }: CatalogModel,
): RevisionEntity {
  const { path, line } = provenance;
  return { ref, entity, references: entityReferences(entity, kinds), place: { path, line } };
}

/** Descriptors that are among the changed files, or refer to one of them, before or after. */
function touchedFiles(
  sides: readonly (Side | undefined)[],
  changed: ReadonlySet<string>,
): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const side of sides) {
    for (const { path, uses } of side?.files.values() ?? []) {
      if (changed.has(path) || uses.some((used) => changed.has(used))) touched.add(path);
    }
  }
  return touched;
}

/** Parses each content once: most files are the same before and after. */
function cachedParse(): ParseDescriptor {
  const parsed = new Map<string, YamlFile>();
  const bytes = new TextDecoder('latin1');
  return (content) => {
    const key = bytes.decode(content);
    const file = parsed.get(key) ?? parseYaml(content);
    parsed.set(key, file);
    return file;
  };
}

/** What tells a problem from another, wherever its lines have moved to. */
function keyOf({ code, message, at, entity }: Problem): string {
  return [code, at?.path, entity, message].join('\n');
}
