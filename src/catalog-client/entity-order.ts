import type { Entity } from '../model/entity.ts';
import { entityRefOf } from '../model/entity-ref.ts';
import { comparable, searchValues } from './search-values.ts';
import { InputError } from './service-error.ts';

/** One step of an order. */
export interface OrderField {
  readonly field: string;
  readonly order: 'asc' | 'desc';
}

/** Reads `order` parameters, `asc:metadata.name`. @throws {InputError} when one is written otherwise. */
export function readOrder(parameters: readonly string[]): OrderField[] {
  return parameters.map((parameter) => {
    const [, order, field = ''] = /^(asc|desc):(.+)$/.exec(parameter) ?? [];
    if (order !== 'asc' && order !== 'desc') {
      throw new InputError(`Invalid order parameter "${parameter}", expected "<asc or desc>:<field name>"`);
    }
    return { field, order };
  });
}

/** Reads `orderField` parameters, `metadata.name,asc`; ascending when nothing follows the field. */
export function readOrderFields(parameters: readonly string[]): OrderField[] {
  return parameters.map((parameter) => {
    const [field = '', order = 'asc'] = parameter.split(',').map((part) => part.trim());
    if (field === '' || (order !== 'asc' && order !== 'desc')) {
      throw new InputError(`Invalid order field "${parameter}", expected "<field name>,<asc or desc>"`);
    }
    return { field, order };
  });
}

/** Entities in an order; those without the field come last, equal ones by reference. Without fields nothing moves. */
export function inOrder(entities: readonly Entity[], fields: readonly OrderField[]): readonly Entity[] {
  if (fields.length === 0) return entities;
  const keyed = entities.map((entity) => ({
    entity,
    ref: entityRefOf(entity),
    keys: fields.map(({ field }) => comparable(searchValues(entity, field)[0])),
  }));
  keyed.sort((a, b) => {
    for (const [index, { order }] of fields.entries()) {
      const difference = compare(a.keys[index], b.keys[index], order);
      if (difference !== 0) return difference;
    }
    return a.ref < b.ref ? -1 : 1;
  });
  return keyed.map(({ entity }) => entity);
}

function compare(a: string | undefined, b: string | undefined, order: 'asc' | 'desc'): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b === (order === 'asc') ? -1 : 1;
}
