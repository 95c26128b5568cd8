import { isJsonObject, type JsonValue } from '../model/json.ts';
import type { EntityTest } from './entity-filter.ts';
import { InputError } from './service-error.ts';
import { comparable, searchValues, type SearchValue } from './search-values.ts';

const DEEPEST = 32;

/**
 * Reads a predicate about entities. A path is looked up in the entity and, as Backstage's catalog does it, in what its
 * search knows: `relations.ownedBy` and `metadata.tags.java` are paths too.
 *
 * @throws {InputError} when it is no predicate.
 */
export function readEntityPredicate(predicate: unknown): EntityTest {
  const read = readPredicate(predicate);
  return (entity) => read(entity as unknown as JsonValue, (path) => searchValues(entity, path));
}

/**
 * Reads a predicate: `$all`, `$any`, `$not`, and conditions on paths with a value, `$exists`, `$in`, `$hasPrefix` or
 * `$contains`.
 *
 * @throws {InputError} when it is no predicate.
 */
export function readPredicate(predicate: unknown): (value: JsonValue, lookup?: Lookup) => boolean {
  if (!isJsonObject(predicate)) throw new InputError('Invalid filter predicate: it must be an object');
  check(predicate, 0);
  return (value, lookup = NOWHERE) => holds(predicate, value, lookup);
}

/** What search knows of a path; nothing inside an array, where there is no entity to search. */
type Lookup = (path: string) => readonly SearchValue[];

const NOWHERE: Lookup = () => [];

function check(predicate: JsonValue, depth: number): void {
  if (depth > DEEPEST) throw new InputError('Invalid filter predicate: it is nested too deeply');
  if (!isJsonObject(predicate)) {
    if (predicate === null || Array.isArray(predicate)) {
      throw new InputError('Invalid filter predicate: a value must be a text, a number or a boolean');
    }
    return;
  }
  for (const [key, value] of Object.entries(predicate)) {
    if (key === '$all' || key === '$any') {
      if (!Array.isArray(value)) throw new InputError(`Invalid filter predicate: ${key} takes a list`);
      (value as readonly JsonValue[]).forEach((item) => {
        check(item, depth + 1);
      });
    } else if (key === '$not') {
      check(value ?? null, depth + 1);
    } else if (key.startsWith('$')) {
      throw new InputError(`Invalid filter predicate: there is no operator ${key} here`);
    } else {
      checkValue(value ?? null, depth);
      continue;
    }
    if (Object.keys(predicate).length !== 1) {
      throw new InputError(
        `Invalid filter predicate: ${key} must stand alone; put it into a $all with the others`,
      );
    }
  }
}

function checkValue(value: JsonValue, depth: number): void {
  if (!isJsonObject(value)) {
    check(value, depth);
    return;
  }
  const { $exists, $in, $contains, $hasPrefix } = value;
  if (typeof $exists === 'boolean' || typeof $hasPrefix === 'string') return;
  if (Array.isArray($in)) {
    for (const item of $in as readonly JsonValue[]) {
      if (isJsonObject(item))
        throw new InputError('Invalid filter predicate: $in takes texts, numbers and booleans');
      check(item, depth);
    }
    return;
  }
  if ($contains === undefined) {
    throw new InputError(
      'Invalid filter predicate: a condition is a value, $exists, $in, $hasPrefix or $contains',
    );
  }
  check($contains, depth + 1);
}

function holds(predicate: JsonValue, value: JsonValue, lookup: Lookup): boolean {
  if (!isJsonObject(predicate)) return areEqual(value, predicate);
  const { $all, $any, $not } = predicate;
  if ($all !== undefined) return listOf($all).every((part) => holds(part, value, lookup));
  if ($any !== undefined) return listOf($any).some((part) => holds(part, value, lookup));
  if ($not !== undefined) return !holds($not, value, lookup);
  return Object.entries(predicate).every(([path, condition]) =>
    condition === undefined ? true : conditionHolds(condition, valueAt(value, path), lookup(path)),
  );
}

/** `found` is the value in the entity, `known` what search knows of the same path, where only the letters count. */
function conditionHolds(
  condition: JsonValue,
  found: JsonValue | undefined,
  known: readonly SearchValue[],
): boolean {
  const equals = (wanted: JsonValue): boolean =>
    (found !== undefined && areEqual(found, wanted)) ||
    (typeof wanted !== 'object' && known.some((value) => comparable(value) === comparable(wanted)));
  if (!isJsonObject(condition)) return equals(condition);
  const { $contains, $in, $exists, $hasPrefix } = condition;
  if ($contains !== undefined) {
    return Array.isArray(found) && listOf(found).some((item) => holds($contains, item, NOWHERE));
  }
  if ($in !== undefined) return listOf($in).some(equals);
  if ($exists !== undefined) return $exists === (found !== undefined || known.length > 0);
  if (typeof $hasPrefix !== 'string') return false;
  const prefix = $hasPrefix.toLowerCase();
  return [...(typeof found === 'string' ? [found] : []), ...known].some(
    (value) => typeof value === 'string' && value.toLowerCase().startsWith(prefix),
  );
}

function listOf(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

/** The value at a path; keys may hold dots themselves, as annotations do. */
function valueAt(value: JsonValue | undefined, path: string): JsonValue | undefined {
  if (!isJsonObject(value)) return undefined;
  if (Object.hasOwn(value, path) && value[path] !== undefined) return value[path];
  for (const [key, below] of Object.entries(value)) {
    if (!path.startsWith(`${key}.`)) continue;
    const found = valueAt(below, path.slice(key.length + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

function areEqual(a: JsonValue, b: JsonValue): boolean {
  if (a === null || b === null) return false;
  if (typeof a === 'string' && typeof b === 'string') return a.toUpperCase() === b.toUpperCase();
  if (typeof a === 'number' && typeof b === 'string') return String(a) === b;
  if (typeof a === 'string' && typeof b === 'number') return a === String(b);
  return a === b;
}
