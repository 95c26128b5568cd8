import {
  queryFields,
  READER_CHOICES,
  type KnownValue,
  type QueryField,
  type QueryVocabulary,
} from '../../query/index.ts';
import type { CatalogIndex } from '../catalog/catalog-index.ts';
import type { Details, PairColumn } from '../catalog/details.ts';
import type { Relations } from '../catalog/relations.ts';
import { FACETS, facetColumn, type Facet } from './facet-list.ts';
import { facetValues } from './facet-values.ts';

/** What is fetched late; asking for it starts the fetching. */
export interface LateColumns {
  readonly relations: () => Relations | undefined;
  readonly details: () => Details | undefined;
}

/** What queries of this catalog can be completed from, counted when first asked for. */
export function createVocabulary(index: CatalogIndex, late: LateColumns): QueryVocabulary {
  const known = new Map<string, readonly KnownValue[]>();
  const valuesOf = (field: QueryField): readonly KnownValue[] | undefined => {
    if (field.choices) return field.choices.map((value) => ({ value }));
    if (isFacet(field.name)) return facetVocabulary(index, field.name);
    if (field.name === 'label' || field.name === 'annotation') {
      const details = late.details();
      return details && pairVocabulary(field.name === 'label' ? details.labels : details.annotations);
    }
    if (!field.isRelation) return [];
    const relations = late.relations();
    return relations && relationVocabulary(index, relations, field.name);
  };
  return {
    fields: queryFields(index.relationTypes, READER_CHOICES),
    values: (field) => {
      const counted = known.get(field.name) ?? valuesOf(field);
      if (counted) known.set(field.name, counted);
      return counted ?? [];
    },
  };
}

function isFacet(name: string): name is Facet {
  return (FACETS as readonly string[]).includes(name);
}

function facetVocabulary(index: CatalogIndex, facet: Facet): KnownValue[] {
  const { values, titles, rows } = facetColumn(index, facet);
  const counts = countNumbers(rows ?? index.columns.tags.rows.numbers, values.length);
  const { token } = facetValues(index, facet);
  return byCount(
    values.flatMap((value, number) => {
      const title = titles?.[number];
      return value === ''
        ? []
        : [{ value: token(number), count: counts[number] ?? 0, ...(title && { title }) }];
    }),
  );
}

function pairVocabulary({ values, rows }: PairColumn): KnownValue[] {
  const counts = countNumbers(rows.numbers, values.length);
  return byCount(
    values.map((value, number) => ({ value: value.replace(/=$/, ''), count: counts[number] ?? 0 })),
  );
}

/** What entities stand in a relation to, counted. */
function relationVocabulary(
  index: CatalogIndex,
  { types, from, type, to }: Relations,
  name: string,
): KnownValue[] {
  const forward = types.findIndex((candidate) => candidate.forward === name);
  const reverse = types.findIndex((candidate) => candidate.reverse === name);
  const counts = new Uint32Array(index.length);
  const add = (row = 0) => {
    counts[row] = (counts[row] ?? 0) + 1;
  };
  for (let at = 0; at < from.length; at++) {
    if (type[at] === forward) add(to[at]);
    if (type[at] === reverse) add(from[at]);
  }
  const found: KnownValue[] = [];
  for (const [row, count] of counts.entries()) {
    if (count > 0) found.push({ value: index.ref(row), title: index.title(row), count });
  }
  return byCount(found);
}

function countNumbers(numbers: Iterable<number>, length: number): Uint32Array {
  const counts = new Uint32Array(length);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}

function byCount(values: KnownValue[]): KnownValue[] {
  return values.sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || (a.value < b.value ? -1 : 1));
}
