import type { RelationsIndex, RelationType } from '../../view/relations-index.ts';
import type { NumberColumn } from './number-column.ts';

/** Every relation between rows of the catalog index once, from its forward side: three columns of the same length. */
export interface Relations {
  readonly types: readonly RelationType[];
  /** Rows that relations start from, ascending. */
  readonly from: Uint32Array;
  /** Numbers into `types`. */
  readonly type: NumberColumn;
  /** Rows that relations lead to. */
  readonly to: Uint32Array;
}

/** Reads the columns of `catalog-relations.json`. */
export function readRelations({ types, from, type, to }: RelationsIndex): Relations {
  const starts = Uint32Array.from(from);
  for (let index = 1; index < starts.length; index++) {
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  }
  return { types, from: starts, type: Uint16Array.from(type), to: Uint32Array.from(to) };
}
