import type { Entity } from '../model/entity.ts';
import { isJsonObject, type JsonObject } from '../model/json.ts';
import { readCount, readCursor, writeCursor } from './cursor.ts';
import { readFields, type EntityPart } from './entity-fields.ts';
import { readFilters } from './entity-filter.ts';
import { inOrder, type OrderField } from './entity-order.ts';
import { readEntityPredicate } from './filter-predicate.ts';
import { readFullText, type FullTextFilter } from './full-text.ts';
import { InputError } from './service-error.ts';

/** What a query asks for; it stays the same from page to page. */
export interface EntityQuery {
  readonly filter?: readonly string[] | undefined;
  /** A predicate; also in cursors, by which Backstage's client knows to send them back by POST. */
  readonly query?: unknown;
  readonly orderFields?: readonly OrderField[] | undefined;
  readonly fullTextFilter?: FullTextFilter | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  readonly totalItems?: string | undefined;
}

/** One page of what a query found. */
export interface EntityQueryAnswer {
  readonly items: readonly EntityPart[];
  readonly totalItems: number;
  readonly pageInfo: { readonly nextCursor?: string; readonly prevCursor?: string };
}

/**
 * One page of a query, from its beginning or from a cursor. Without a limit everything is one page.
 *
 * @throws {InputError} when a part of the query is wrong.
 */
export function queryEntities(
  entities: readonly Entity[],
  query: EntityQuery,
  fields: readonly string[],
): EntityQueryAnswer {
  const order = query.orderFields ?? [];
  const tests = [
    readFilters(query.filter ?? []),
    ...(query.query === undefined ? [] : [readEntityPredicate(query.query)]),
    readFullText(query.fullTextFilter ?? {}, order),
  ];
  const found = inOrder(
    entities.filter((entity) => tests.every((test) => test(entity))),
    order,
  );
  const { offset = 0 } = query;
  const limit = query.limit ?? found.length;
  const cursorAt = (place: number): string => writeCursor({ ...query, offset: place } as JsonObject);
  return {
    items: found.slice(offset, offset + limit).map(readFields(fields)),
    totalItems: query.totalItems === 'exclude' ? 0 : found.length,
    pageInfo: {
      ...(limit > 0 && offset + limit < found.length && { nextCursor: cursorAt(offset + limit) }),
      ...(offset > 0 && { prevCursor: cursorAt(Math.max(0, offset - limit)) }),
    },
  };
}

/** The query in a cursor; a limit beside the cursor replaces its own. @throws {InputError} when it is none. */
export function queryOfCursor(cursor: string, limit: number | undefined): EntityQuery {
  const content = readCursor(cursor);
  const { filter, query, orderFields, fullTextFilter, totalItems } = content;
  return {
    filter: textsOf(filter),
    ...(query !== undefined && { query }),
    orderFields: orderOf(orderFields),
    fullTextFilter: fullTextOf(fullTextFilter),
    limit: limit ?? readCount(content['limit'], 'limit'),
    offset: readCount(content['offset'], 'offset'),
    totalItems: typeof totalItems === 'string' ? totalItems : undefined,
  };
}

/** A list of texts, or a text alone, or none. */
export function textsOf(value: unknown): string[] {
  return [value].flat().filter((item): item is string => typeof item === 'string');
}

/** An order in the body of a request. @throws {InputError} when it is none. */
export function orderOf(value: unknown): OrderField[] {
  return [value ?? []].flat().map((item: unknown) => {
    const { field, order = 'asc' } = isJsonObject(item) ? item : {};
    if (typeof field !== 'string' || (order !== 'asc' && order !== 'desc')) {
      throw new InputError('Invalid order, expected a field and "asc" or "desc"');
    }
    return { field, order };
  });
}

/** A search for words in the body of a request. */
export function fullTextOf(value: unknown): FullTextFilter | undefined {
  if (!isJsonObject(value)) return undefined;
  const { term, fields } = value;
  return { term: typeof term === 'string' ? term : undefined, fields: textsOf(fields) };
}
