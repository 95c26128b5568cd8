import type { Entity } from '../model/entity.ts';
import type { JsonObject } from '../model/json.ts';
import { readCount, readCursor, writeCursor } from './cursor.ts';
import { readPredicate } from './filter-predicate.ts';
import type { CatalogLocation } from './portal-files.ts';
import { NotFoundError } from './service-error.ts';

const ORIGIN = 'backstage.io/managed-by-origin-location';

/** One page of locations. */
export interface LocationQueryAnswer {
  readonly items: readonly CatalogLocation[];
  readonly totalItems: number;
  readonly pageInfo: { readonly nextCursor?: string };
}

/** Locations that a predicate holds for, from the beginning or from a cursor. @throws {InputError} for a bad request. */
export function queryLocations(locations: readonly CatalogLocation[], body: JsonObject): LocationQueryAnswer {
  const { cursor } = body;
  const { query, limit, offset } = typeof cursor === 'string' ? readCursor(cursor) : body;
  const holds = query === undefined ? () => true : readPredicate(query);
  const found = locations.filter((location) => holds({ ...location }));
  const start = readCount(offset, 'offset') ?? 0;
  const end = start + (readCount(limit, 'limit') ?? found.length);
  const next = { ...(query !== undefined && { query }), limit: end - start, offset: end };
  return {
    items: found.slice(start, end),
    totalItems: found.length,
    pageInfo: end < found.length ? { nextCursor: writeCursor(next) } : {},
  };
}

/** The location with an id. @throws {NotFoundError} */
export function locationById(locations: readonly CatalogLocation[], id: string): CatalogLocation {
  const found = locations.find((location) => location.id === id);
  if (!found) throw new NotFoundError(`Found no location with ID ${id}`);
  return found;
}

/** The location that an entity came from. @throws {NotFoundError} */
export function locationOfEntity(
  locations: readonly CatalogLocation[],
  entity: Entity | undefined,
  ref: string,
): CatalogLocation {
  const origin = entity?.metadata.annotations?.[ORIGIN];
  const found = locations.find(({ type, target }) => `${type}:${target}` === origin);
  if (!found) throw new NotFoundError(`found no entity or location for ref ${ref}`);
  return found;
}
