import { DEFAULT_NAMESPACE } from '../model/entity-ref.ts';
import type { Entity } from '../model/entity.ts';
import { isJsonObject } from '../model/json.ts';
import type { JsonObject, JsonValue } from '../model/json.ts';
import type { KindDefinition } from '../model/kind.ts';
import {
  HARMLESS_ADDRESS,
  LINKED_ANNOTATIONS,
  isScriptAddress,
  locationAnnotations,
} from './location-annotations.ts';
import type { LocationTarget } from './location-targets.ts';

/** Lists that Backstage sorts in entities of every kind, as their order means nothing. */
const SORTED_LISTS = [
  'providesApis',
  'consumesApis',
  'dependsOn',
  'dependencyOf',
  'memberOf',
  'children',
  'members',
];

/** The entity as the catalog answers it, relations apart: with its namespace, its location and its lists sorted. */
export function completeEntity(
  entity: JsonObject,
  kind: KindDefinition,
  file: LocationTarget,
  originLocation: string,
): Entity {
  const metadata = isJsonObject(entity['metadata']) ? entity['metadata'] : {};
  const own = isJsonObject(metadata['annotations']) ? metadata['annotations'] : {};
  const { fixed, writable } = locationAnnotations(file.reader.tree, file.path, originLocation);
  const annotations: Record<string, JsonValue | undefined> = { ...writable, ...own, ...fixed };
  for (const key of LINKED_ANNOTATIONS) {
    const address = annotations[key];
    if (typeof address === 'string' && isScriptAddress(address)) annotations[key] = HARMLESS_ADDRESS;
  }
  const complete = {
    ...entity,
    metadata: { ...metadata, namespace: metadata['namespace'] ?? DEFAULT_NAMESPACE, annotations },
    ...(isJsonObject(entity['spec']) && { spec: sortLists(entity['spec'], kind) }),
  };
  // The schemas have checked what the type says.
  return complete as unknown as Entity;
}

function sortLists(spec: JsonObject, kind: KindDefinition): JsonObject {
  const fields = new Set([...SORTED_LISTS, ...kind.references.map(({ field }) => field)]);
  const sorted: Record<string, JsonValue> = {};
  for (const field of fields) {
    const value = Object.hasOwn(spec, field) ? spec[field] : undefined;
    if (Array.isArray(value) && value.length > 1 && value.every((one) => typeof one === 'string')) {
      sorted[field] = [...value].sort();
    }
  }
  return { ...spec, ...sorted };
}
