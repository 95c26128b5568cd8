import type { EntityRelation } from '../model/entity.ts';
import { danglingReference, orphanEntity } from '../problems/definitions/catalog.ts';
import type { NeighbourEntity } from './catalog.ts';
import type { ExaminedDocument } from './examine-file.ts';
import { remark } from './finding.ts';
import type { ProblemList } from './problem-list.ts';
import type { EntityReference } from './references.ts';
import type { SelectedEntity } from './select-entities.ts';
import { formatPath, valueAt } from './value-path.ts';
import { shorten } from './value-words.ts';

/** Reports references to entities that are not in the catalog, and entities that are related to none that is. */
export function reportLooseEnds(
  entities: readonly SelectedEntity[],
  relations: ReadonlyMap<string, readonly EntityRelation[]>,
  problems: ProblemList,
  neighbours: ReadonlyMap<string, NeighbourEntity>,
): void {
  const known = new Set([...entities.map(({ ref }) => ref), ...neighbours.keys()]);
  if (problems.wants(danglingReference.code)) {
    const byName = new Map<string, string[]>();
    for (const ref of known) {
      const name = plainName(ref);
      byName.set(name, [...(byName.get(name) ?? []), ref]);
    }
    for (const entity of entities) reportDangling(entity, known, byName, problems);
  }
  if (!problems.wants(orphanEntity.code)) return;
  for (const { ref, kind, file, examined } of entities) {
    // A Location stands in no relation: it leads to files, not to entities.
    if (kind.kind === 'Location') continue;
    if ((relations.get(ref) ?? []).some(({ targetRef }) => known.has(targetRef))) continue;
    problems.addFinding(remark(orphanEntity, { ref }, { path: ['metadata', 'name'] }), file, examined);
  }
}

function reportDangling(
  { references, examined, file }: SelectedEntity,
  known: ReadonlySet<string>,
  byName: ReadonlyMap<string, readonly string[]>,
  problems: ProblemList,
): void {
  for (const reference of references) {
    const { target, written } = reference;
    if (known.has(target)) continue;
    const path = writtenPath(reference, examined.accepted?.entity);
    const similar = similarTo(target, byName);
    const from = filledFrom(path, examined);
    const where = from === undefined ? formatPath(path) : `${formatPath(path)}, which ${from} fills in,`;
    const details = { where, target: shorten(target), written, similar };
    problems.addFinding(remark(danglingReference, details, { path }), file, examined);
  }
}

/** The file that filled in the field at a path; undefined for what the descriptor says itself. */
function filledFrom(path: EntityReference['path'], { filled = [] }: ExaminedDocument): string | undefined {
  return path[0] === 'spec' ? filled.find(({ field }) => field === path[1])?.from : undefined;
}

/** The path in the descriptor: its lists may stand in another order than those of the entity. */
function writtenPath({ path, written }: EntityReference, entity: unknown): EntityReference['path'] {
  const [spec = 'spec', field = ''] = path;
  const list = valueAt(entity, [spec, field]);
  const index = Array.isArray(list) ? list.indexOf(written) : -1;
  return index === -1 ? path : [spec, field, index];
}

/** An entity of nearly the same name: another kind, another namespace, other punctuation. The same kind comes first. */
function similarTo(target: string, byName: ReadonlyMap<string, readonly string[]>): string | undefined {
  const candidates = byName.get(plainName(target)) ?? [];
  const kind = target.slice(0, target.indexOf(':') + 1);
  return candidates.find((candidate) => candidate.startsWith(kind)) ?? candidates[0];
}

function plainName(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1).replace(/[-_.]/g, '');
}
