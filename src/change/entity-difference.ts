import { isJsonObject } from '../model/json.ts';
import type { Entity } from '../model/entity.ts';

/** A field whose value is another one now. Absent on the side where the field is not there. */
export interface FieldChange {
  /** For example `spec.lifecycle` or `metadata.annotations["a b"]`. */
  readonly field: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Annotations that tell where an entity was read: they change when its file moves, not when somebody changes it. */
const OF_LOCATION = [
  'backstage.io/managed-by-location',
  'backstage.io/managed-by-origin-location',
  'backstage.io/view-url',
  'backstage.io/edit-url',
  'backstage.io/source-location',
];
const LONGEST = 60;

/** What people wrote of an entity: without relations and without where it was read. */
export function writtenEntity({ apiVersion, kind, metadata, spec }: Entity): Entity {
  const annotations = Object.entries(metadata.annotations ?? {}).filter(
    ([key]) => !OF_LOCATION.includes(key),
  );
  return {
    apiVersion,
    kind,
    metadata: { ...metadata, annotations: Object.fromEntries(annotations) },
    ...(spec && { spec }),
  };
}

/** The fields in which two entities differ, as written, in the order of the fields' names. Lists count as one value. */
export function entityDifference(before: Entity, after: Entity): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  compare('', writtenEntity(before), writtenEntity(after), changes);
  return changes.sort((a, b) => (a.field < b.field ? -1 : 1));
}

function compare(field: string, before: unknown, after: unknown, changes: FieldChange[]): void {
  if (isJsonObject(before) && isJsonObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const own = (value: object): unknown =>
        Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
      compare(below(field, key), own(before), own(after), changes);
    }
    return;
  }
  if (stableText(before) === stableText(after)) return;
  const changed = { before: shown(before), after: shown(after) };
  // Values that begin alike: what differs is said by their size.
  const sizes = changed.before === changed.after && { before: sizeOf(before), after: sizeOf(after) };
  changes.push({ field, ...changed, ...sizes });
}

function below(field: string, key: string): string {
  if (field === '') return key;
  return /^[A-Za-z0-9_-]+$/.test(key) ? `${field}.${key}` : `${field}[${JSON.stringify(key)}]`;
}

function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return cut(value.join(', '));
  if (typeof value !== 'string') return cut(JSON.stringify(value));
  return value.trim().includes('\n') ? sizeOf(value) : cut(value.trim());
}

function sizeOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : stableText(value);
  const lines = text.trimEnd().split('\n').length;
  return lines > 1 ? `${String(lines)} lines` : `${String(text.length)} characters`;
}

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}

/** A value as text, the same however its keys are ordered. */
export function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`;
  if (!isJsonObject(value)) return value === undefined ? '' : JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stableText(item)}`).join(',')}}`;
}
