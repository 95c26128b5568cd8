import { stableText, writtenEntity } from './entity-difference.ts';
import type { RevisionEntity } from './revision-entity.ts';

/** An entity that goes on under another name. */
export interface RenamedEntity {
  readonly from: string;
  readonly to: string;
}

/**
 * Pairs what is removed with what is added: of the same kind and the same content but for name, namespace and title; or
 * of the same file, kind and spec; or the only one of its kind in its file. What fits more than one stays as it is.
 */
export function findRenames(
  removed: readonly RevisionEntity[],
  added: readonly RevisionEntity[],
): readonly RenamedEntity[] {
  const renames: RenamedEntity[] = [];
  const taken = new Set<string>();
  const pairUp = (keyOf: (item: RevisionEntity) => string): void => {
    const free = ({ ref }: RevisionEntity): boolean => !taken.has(ref);
    const [gone, come] = [removed, added].map((items) => Map.groupBy(items.filter(free), keyOf));
    for (const [key, from] of gone ?? []) {
      const to = come?.get(key) ?? [];
      const [one, other] = [from[0], to[0]];
      if (!one || !other || from.length !== 1 || to.length !== 1) continue;
      renames.push({ from: one.ref, to: other.ref });
      taken.add(one.ref).add(other.ref);
    }
  };
  pairUp(({ entity }) => {
    const { kind, metadata, spec } = writtenEntity(entity);
    const rest = Object.entries(metadata).filter(([key]) => !['name', 'namespace', 'title'].includes(key));
    return stableText([kind, Object.fromEntries(rest), spec]);
  });
  pairUp(({ entity, place }) => stableText([place.path, entity.kind, entity.spec]));
  pairUp(({ entity, place }) => stableText([place.path, entity.kind]));
  return renames.sort((a, b) => (a.from < b.from ? -1 : 1));
}
