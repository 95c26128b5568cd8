import type { Problem } from '../problems/problem.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { fileKey, type CatalogView } from './catalog-view.ts';

/** Who answers for what: references of owners, in the catalog or not. */
export interface Ownership {
  /** The owner of an entity; undefined when nobody is named. */
  readonly ofEntity: (ref: string) => string | undefined;
  /**
   * Whose a problem is: the owner of its entity; without an entity, whoever owns what else the file holds. Undefined
   * when nobody is.
   */
  readonly ofProblem: (problem: Problem) => string | undefined;
}

const made = new WeakMap<CatalogView, Ownership>();

/** The ownership of a catalog, made once. */
export function ownershipOf(catalog: CatalogView): Ownership {
  const known = made.get(catalog);
  if (known) return known;
  const ownership = makeOwnership(catalog);
  made.set(catalog, ownership);
  return ownership;
}

function makeOwnership(catalog: CatalogView): Ownership {
  const owners = new Map<string, string>();
  const files = new Map<string, string>();
  for (const item of catalog.snapshot.entities) {
    const owner = ownerOf(item);
    if (owner === undefined) continue;
    owners.set(item.ref, owner);
    const file = fileKey(item.provenance);
    if (!files.has(file)) files.set(file, owner);
  }
  return {
    ofEntity: (ref) => owners.get(ref),
    ofProblem: ({ entity, at }) =>
      entity !== undefined && catalog.entities.has(entity)
        ? owners.get(entity)
        : at && files.get(fileKey(at)),
  };
}

/** The first owner that an entity names. A group answers for itself. */
function ownerOf({ ref, entity }: SnapshotEntity): string | undefined {
  const named = entity.relations?.find(({ type }) => type === 'ownedBy')?.targetRef;
  return named ?? (entity.kind.toLowerCase() === 'group' ? ref : undefined);
}
