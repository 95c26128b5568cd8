import type { Entity } from '../model/entity.ts';
import { isJsonObject, type JsonValue } from '../model/json.ts';
import { InputError } from './service-error.ts';

/** Some parts of an entity, in its shape. */
export type EntityPart = Readonly<Record<string, unknown>>;

/**
 * What leaves only some fields of an entity; fields are paths such as `metadata.annotations.backstage.io/orphan`. None
 * given means all.
 *
 * @throws {InputError} when a field addresses an item of a list.
 */
export function readFields(fields: readonly string[]): (entity: Entity) => EntityPart {
  const paths = [...new Set(fields.map((field) => field.trim()).filter((field) => field !== ''))];
  const bad = paths.find((field) => field.includes('['));
  if (bad !== undefined) {
    throw new InputError(`Invalid field "${bad}", array type fields are not supported`);
  }
  if (paths.length === 0) return (entity) => ({ ...entity });
  return (entity) => {
    const part: Record<string, unknown> = {};
    for (const path of paths) {
      const found = find(entity as unknown as JsonValue, path);
      if (found) place(part, found.keys, found.value);
    }
    return part;
  };
}

/** The keys along a path and the value at its end; keys may hold dots themselves. */
function find(root: JsonValue, path: string): { keys: string[]; value: JsonValue } | undefined {
  const keys: string[] = [];
  let value = root;
  let key = '';
  let open = false;
  for (const part of path.split('.')) {
    key = open ? `${key}.${part}` : part;
    const below = child(value, key);
    open = below === undefined;
    if (below === undefined) continue;
    keys.push(key);
    value = below;
  }
  return open ? undefined : { keys, value };
}

function child(value: JsonValue, key: string): JsonValue | undefined {
  if (Array.isArray(value))
    return /^\d+$/.test(key) ? (value as readonly JsonValue[])[Number(key)] : undefined;
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function place(root: Record<string, unknown>, keys: readonly string[], value: JsonValue): void {
  let at: Record<string, unknown> = root;
  keys.forEach((key, index) => {
    const next = keys[index + 1];
    if (next === undefined) define(at, key, value);
    else {
      if (!Object.hasOwn(at, key)) define(at, key, /^\d+$/.test(next) ? [] : {});
      at = at[key] as Record<string, unknown>;
    }
  });
}

/** Also for keys such as `__proto__`, which an assignment would take for something else. */
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
