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
    const number = type[at];
    if (number !== forward && number !== reverse) continue;
    const start = from[at] ?? 0;
    const end = to[at] ?? 0;
    if (number === forward && (!wanted || wanted[end] === 1)) marked[start] = 1;
    if (number === reverse && (!wanted || wanted[start] === 1)) marked[end] = 1;
  }
  return marked;
}

function targetRows(index: CatalogIndex, test: ValueTest): Uint8Array {
  const { titles } = index.columns;
  const marked = new Uint8Array(index.length);
  for (let row = 0; row < marked.length; row++) if (test(index.ref(row), titles.get(row))) marked[row] = 1;
  return marked;
}
