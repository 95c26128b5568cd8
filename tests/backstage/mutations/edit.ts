import { isJsonObject, type JsonObject, type JsonValue } from '../../../src/model/json.ts';
import type { ValuePath } from '../../../src/yaml/yaml-file.ts';

/** Stands for "take the key out" where a value is expected. */
export const REMOVED = Symbol('removed');

export type NewValue = JsonValue | typeof REMOVED;

/** A changed entity, and in words what was changed. */
export interface Edit {
  readonly name: string;
  readonly entity: JsonObject;
}

/** The paths of every value inside an entity, parents before children, without the root itself. */
export function pathsOf(value: JsonValue | undefined, path: ValuePath = []): ValuePath[] {
  const children: [string | number, JsonValue | undefined][] = Array.isArray(value)
    ? value.map((child, index) => [index, child])
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  return children.flatMap(([key, child]) => [[...path, key], ...pathsOf(child, [...path, key])]);
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: JsonValue | undefined, path: ValuePath): JsonValue | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(value)) return valueAt(value[Number(key)] as JsonValue | undefined, rest);
  return isJsonObject(value) ? valueAt(value[key], rest) : undefined;
}

/** A copy of the entity with the value at the path replaced; missing parents are made. */
export function withValue(entity: JsonObject, path: ValuePath, value: NewValue): JsonObject {
  return replaced(entity, path, value) as JsonObject;
}

function replaced(parent: JsonValue | undefined, path: ValuePath, value: NewValue): JsonValue {
  const [key, ...rest] = path;
  if (key === undefined) throw new RangeError('the root itself cannot be replaced');
  if (Array.isArray(parent)) {
    const items = [...(parent as readonly JsonValue[])];
    if (rest.length > 0) items[Number(key)] = replaced(items[Number(key)], rest, value);
    else if (value === REMOVED) items.splice(Number(key), 1);
    else items[Number(key)] = value;
    return items;
  }
  const entries = { ...(isJsonObject(parent) ? parent : {}) };
  if (rest.length > 0) return { ...entries, [key]: replaced(entries[key], rest, value) };
  if (value !== REMOVED) return { ...entries, [key]: value };
  return Object.fromEntries(Object.entries(entries).filter(([name]) => name !== String(key)));
}

/** A value in a few characters, for the names of mutations. */
export function shown(value: NewValue): string {
  if (value === REMOVED) return 'removed';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 50)}… (${String(text.length)} characters)` : text;
}
