import type { Entity } from '../model/entity.ts';
import type { EntityTest } from './entity-filter.ts';
import type { OrderField } from './entity-order.ts';
import { comparable, searchValues } from './search-values.ts';

/** A search for words in some fields. */
export interface FullTextFilter {
  readonly term?: string | undefined;
  readonly fields?: readonly string[] | undefined;
}

/** Whether one of the fields holds the words; the first field of the order when none are named, else the uid. */
export function readFullText(filter: FullTextFilter, order: readonly OrderField[]): EntityTest {
  const term = filter.term?.trim().toLowerCase() ?? '';
  if (term === '') return () => true;
  const named = filter.fields ?? [];
  const fields = named.length > 0 ? named : [order[0]?.field ?? 'metadata.uid'];
  return (entity: Entity) =>
    fields.some((field) =>
      searchValues(entity, field).some((value) => comparable(value)?.includes(term) === true),
    );
}
