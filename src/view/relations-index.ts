import type { CatalogView } from './catalog-view.ts';

/**
 * `catalog-relations.json`: every relation of the catalog once, from its forward side, as three arrays of the same
 * length. What does not exist has no row in `catalog-index.json`, so relations to it are left out.
 */
export interface RelationsIndex {
  /** Relation types; `type` holds numbers into them. */
  readonly types: readonly RelationType[];
  /** Rows of `catalog-index.json`, each as its distance from the one before: small numbers pack well. */
  readonly from: readonly number[];
  readonly type: readonly number[];
  /** Rows of `catalog-index.json`. */
  readonly to: readonly number[];
}

/** A relation type, for example `dependsOn`, with its inverse and words for both directions. */
export interface RelationType {
  readonly forward: string;
  /** Absent for a relation that no pair names. */
  readonly reverse?: string;
  readonly forwardTitle?: string;
  readonly reverseTitle?: string;
}

/** All relations between the catalog's rows, in the order of the rows they start from. */
export function relationsIndex(catalog: CatalogView): RelationsIndex {
  const rows = new Map(catalog.sorted.map(({ ref }, row) => [ref, row]));
  const numbers = new Map<string, number>();
  const [from, type, to]: [number[], number[], number[]] = [[], [], []];
  let before = 0;
  for (const [row, { entity }] of catalog.sorted.entries()) {
    for (const relation of entity.relations ?? []) {
      const target = rows.get(relation.targetRef);
      if (target === undefined || catalog.reverseRelations.has(relation.type)) continue;
      const number = numbers.get(relation.type) ?? numbers.size;
      numbers.set(relation.type, number);
      from.push(row - before);
      before = row;
      type.push(number);
      to.push(target);
    }
  }
  const pairs = new Map(catalog.relationPairs.map((pair) => [pair.forward, pair]));
  return { types: [...numbers.keys()].map((forward) => pairs.get(forward) ?? { forward }), from, type, to };
}
