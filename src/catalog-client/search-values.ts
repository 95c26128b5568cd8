import type { Entity } from '../model/entity.ts';
import { isJsonObject, type JsonValue } from '../model/json.ts';

/** A value that filters, facets and orders see. */
export type SearchValue = string | number | boolean | null;

/** Paths that Backstage's search leaves out, or knows in a form of their own. */
const SPECIAL = new Set([
  'attachments',
  'relations',
  'status',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'metadata.etag',
]);

/**
 * The values of an entity at a path, as Backstage's search table holds them: case does not matter in the path, arrays are
 * gone through, and a text in an array is also a key with the value true (`metadata.tags.java`). Relations are found as
 * `relations.<type>`. In the order of the entity.
 */
export function searchValues(entity: Entity, path: string): SearchValue[] {
  const key = path.toLowerCase();
  const special = specialValues(entity, key);
  if (special) return special;
  const found: SearchValue[] = [];
  visit('', entity as unknown as JsonValue, key, found);
  return found;
}

function specialValues({ metadata, relations = [] }: Entity, key: string): SearchValue[] | undefined {
  if (key === 'metadata.name') return [metadata.name];
  if (key === 'metadata.namespace') return [metadata.namespace ?? 'default'];
  if (key === 'metadata.uid') return typeof metadata['uid'] === 'string' ? [metadata['uid']] : [];
  if (!key.startsWith('relations.')) return undefined;
  const type = key.slice('relations.'.length);
  return relations
    .filter((relation) => relation.type.toLowerCase() === type)
    .map(({ targetRef }) => targetRef);
}

/** Goes down only where the path leads; `path` is where `current` lies. */
function visit(path: string, current: JsonValue, key: string, found: SearchValue[]): void {
  if (SPECIAL.has(path)) return;
  if (Array.isArray(current)) {
    visitItems(path, current as readonly JsonValue[], key, found);
  } else if (isJsonObject(current)) {
    for (const [name, value] of Object.entries(current)) {
      const below = path === '' ? name : `${path}.${name}`;
      if (value !== undefined && leadsTo(below, key)) visit(below, value, key, found);
    }
  } else if (path.length === key.length) {
    found.push(current as SearchValue);
  }
}

function visitItems(path: string, items: readonly JsonValue[], key: string, found: SearchValue[]): void {
  let named = false;
  for (const item of items) {
    visit(path, item, key, found);
    if (typeof item === 'string' && !named && `${path}.${item}`.toLowerCase() === key) {
      named = true;
      found.push(true);
    }
  }
}

function leadsTo(path: string, key: string): boolean {
  const lower = path.toLowerCase();
  return key === lower || key.startsWith(`${lower}.`);
}

/** A value as comparisons see it; none for null. */
export function comparable(value: SearchValue | undefined): string | undefined {
  return value === null || value === undefined ? undefined : String(value).toLowerCase();
}
