import { writeValue } from '../../query/index.ts';
import { nameInRef } from '../../view/name-in-ref.ts';
import type { CatalogIndex } from '../catalog/catalog-index.ts';
import { facetColumn, type Facet } from './facet-list.ts';

/** The values of a facet as people read them, and as queries name them. */
export interface FacetValues {
  /** The value itself: a word, or a canonical reference. */
  readonly value: (number: number) => string;
  readonly title: (number: number) => string;
  /** What a query writes for it, shortest without being ambiguous. */
  readonly token: (number: number) => string;
}

/** The values of a facet. References are as short as they can be while they mean one entity. */
export function facetValues(index: CatalogIndex, facet: Facet): FacetValues {
  const { values, titles } = facetColumn(index, facet);
  const value = (number: number) => values[number] ?? '';
  const title = (number: number) => titles?.[number] ?? value(number);
  if (!titles)
    return {
      value,
      title,
      token: (number) => (facet === 'kind' ? value(number).toLowerCase() : value(number)),
    };
  const uses = new Map<string, number>();
  const use = (word: string) => uses.set(word, (uses.get(word) ?? 0) + 1);
  for (const [number, ref] of values.entries()) {
    const name = nameInRef(ref);
    use(name);
    const other = title(number).toLowerCase();
    if (other !== name) use(other);
  }
  return {
    value,
    title,
    token: (number) => {
      const name = nameInRef(value(number));
      return uses.get(name) === 1 && writeValue({ text: name, isPrefix: false }) === name
        ? name
        : value(number);
    },
  };
}
