import type { CatalogView } from './catalog-view.ts';

/**
 * `catalog-relations.json`: every relation of the catalog once, as three arrays of the same length. Numbers in `from`
 * and `to` are rows of `catalog-index.json`; what does not exist has no row, so its relations are left out.
 */
export interface RelationsIndex {
  /** Forward relation types, for example `dependsOn`; `type` holds numbers into it. */
  readonly types: readonly string[];
  readonly from: readonly number[];
  readonly type: readonly number[];
  readonly to: readonly number[];
}

/** All relations between the catalog's rows, in the order of the rows they start from. */
export function relationsIndex(catalog: CatalogView): RelationsIndex {
  const rows = new Map(catalog.sorted.map(({ ref }, row) => [ref, row]));
  const numbers = new Map<string, number>();
  const [from, type, to]: [number[], number[], number[]] = [[], [], []];
  for (const [row, { entity }] of catalog.sorted.entries()) {
    for (const relation of entity.relations ?? []) {
      const target = rows.get(relation.targetRef);
      if (target === undefined || catalog.reverseRelations.has(relation.type)) continue;
      const number = numbers.get(relation.type) ?? numbers.size;
      numbers.set(relation.type, number);
      from.push(row);
      type.push(number);
      to.push(target);
    }
  }
  return { types: [...numbers.keys()], from, type, to };
}
