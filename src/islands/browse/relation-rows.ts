import type { ValueTest } from '../../query/index.ts';
import type { CatalogIndex } from '../catalog/catalog-index.ts';
import type { Relations } from '../catalog/relations.ts';

/** Marks the rows that stand in a relation, in either direction, to an entity whose reference or title fits. */
export function relationRows(
  { index, relations }: { readonly index: CatalogIndex; readonly relations: Relations | undefined },
  name: string,
  test?: ValueTest,
): Uint8Array {
  const marked = new Uint8Array(index.length);
  if (!relations) return marked;
  const { types, from, type, to } = relations;
  const forward = types.findIndex((candidate) => candidate.forward === name);
  const reverse = types.findIndex((candidate) => candidate.reverse === name);
  if (forward === -1 && reverse === -1) return marked;
  const wanted = test && targetRows(index, test);
  for (let at = 0; at < from.length; at++) {
    const [start, end] = [from[at] ?? 0, to[at] ?? 0];
    if (type[at] === forward && (!wanted || wanted[end])) marked[start] = 1;
    if (type[at] === reverse && (!wanted || wanted[start])) marked[end] = 1;
  }
  return marked;
}

function targetRows(index: CatalogIndex, test: ValueTest): Uint8Array {
  return Uint8Array.from({ length: index.length }, (_, row) =>
    test(index.ref(row), index.columns.titles.get(row)) ? 1 : 0,
  );
}
