import { nearestWord } from '../problems/did-you-mean.ts';
import { compareText, groupBy, type CatalogView } from './catalog-view.ts';
import { partsOf } from './href.ts';
import type { Neighbour } from './neighbour.ts';
import { neighbourOf } from './resolve-neighbour.ts';

/** A reference that leads to nothing, with everything that makes it. */
export interface Unresolved {
  readonly target: string;
  /** Kind of the target as written in the reference. */
  readonly kind: string;
  /** Entities that refer to it and the relation that they want; each once. */
  readonly referrers: readonly { readonly entity: Neighbour; readonly relation: string }[];
  /** Entities that may be meant, the likeliest first. */
  readonly suggestions: readonly Neighbour[];
}

/** Targets for which something similar is looked for; beyond that a list is for other tools. */
const SUGGESTED = 1000;

const made = new WeakMap<CatalogView, readonly Unresolved[]>();

/** References to what is not in the catalog, the most wanted targets first. Made once for a catalog. */
export function unresolvedOf(catalog: CatalogView): readonly Unresolved[] {
  const known = made.get(catalog);
  if (known) return known;
  const unresolved = findUnresolved(catalog);
  made.set(catalog, unresolved);
  return unresolved;
}

function findUnresolved(catalog: CatalogView): Unresolved[] {
  const wanted = new Map<string, Map<string, string>>();
  for (const { ref, entity } of catalog.snapshot.entities) {
    for (const { type, targetRef } of entity.relations ?? []) {
      if (catalog.entities.has(targetRef)) continue;
      const referrers = wanted.get(targetRef) ?? new Map<string, string>();
      wanted.set(targetRef, referrers);
      if (!referrers.has(ref)) referrers.set(ref, type);
    }
  }
  const suggest = suggester(catalog);
  return [...wanted]
    .sort(([a, one], [b, other]) => other.size - one.size || compareText(a, b))
    .map(([target, referrers], index) => ({
      target,
      kind: partsOf(target).kind,
      referrers: [...referrers].map(([ref, type]) => ({
        entity: neighbourOf(catalog, ref),
        relation: catalog.relationTitles.get(type) ?? type,
      })),
      suggestions: index < SUGGESTED ? suggest(target).map((ref) => neighbourOf(catalog, ref)) : [],
    }));
}

/** Finds what a reference may mean: the same name in another kind, namespace or spelling, else a name nearby. */
function suggester(catalog: CatalogView): (target: string) => string[] {
  const refs = catalog.snapshot.entities.map(({ ref }) => ref);
  const byName = groupBy(refs, plainName);
  const byStart = groupBy(refs, startOf);
  return (target) => {
    const ofKind = (ref: string) => ref.startsWith(target.slice(0, target.indexOf(':') + 1));
    const same = (byName.get(plainName(target)) ?? []).toSorted(
      (a, b) => Number(ofKind(b)) - Number(ofKind(a)) || compareText(a, b),
    );
    if (same.length > 0) return same.slice(0, 2);
    const near = new Map((byStart.get(startOf(target)) ?? []).map((ref) => [partsOf(ref).name, ref]));
    const found = near.get(nearestWord(partsOf(target).name, [...near.keys()]) ?? '');
    return found === undefined ? [] : [found];
  };
}

function plainName(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1).replace(/[-_.]/g, '');
}

/** Kind and first letter: what a misspelt name most likely has in common with the right one. */
function startOf(ref: string): string {
  const { kind, name } = partsOf(ref);
  return `${kind}:${name.slice(0, 1)}`;
}
