import type { Entity } from '../model/entity.ts';
import { comparable, searchValues } from './search-values.ts';
import { InputError } from './service-error.ts';

/** Whether an entity is part of an answer. */
export type EntityTest = (entity: Entity) => boolean;

/**
 * Reads `filter` parameters: each is `key=value,key` with «and» between keys and «or» between the values of one key;
 * several parameters mean «or».
 *
 * @throws {InputError} when a condition has no key.
 */
export function readFilters(parameters: readonly string[]): EntityTest {
  const filters = parameters.map(readFilter).filter((filter) => filter.size > 0);
  if (filters.length === 0) return () => true;
  return (entity) => filters.some((filter) => matches(entity, filter));
}

/** Values by key; none when it is enough that the key is there. */
type Filter = ReadonlyMap<string, readonly string[]>;

function readFilter(parameter: string): Filter {
  const filter = new Map<string, string[]>();
  for (const statement of parameter.split(',').map((part) => part.trim())) {
    if (statement === '') continue;
    const equals = statement.indexOf('=');
    const key = (equals === -1 ? statement : statement.slice(0, equals)).trim();
    if (key === '') {
      throw new InputError(
        `Invalid filter, '${statement}' is not a valid statement (expected a string on the form a=b or a= or a)`,
      );
    }
    const values = filter.get(key) ?? [];
    if (equals !== -1) values.push(statement.slice(equals + 1).trim());
    filter.set(key, values);
  }
  return filter;
}

function matches(entity: Entity, filter: Filter): boolean {
  for (const [key, values] of filter) {
    const found = searchValues(entity, key);
    if (found.length === 0) return false;
    if (values.length === 0) continue;
    const wanted = new Set(values.map((value) => value.toLowerCase()));
    if (!found.some((value) => wanted.has(comparable(value) ?? '\0'))) return false;
  }
  return true;
}
