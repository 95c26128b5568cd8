import { isLinkUrl, isTag } from '../model/formats.ts';
import { isJsonObject } from '../model/json.ts';
import type { JsonObject, JsonValue } from '../model/json.ts';
import type { FilledField } from '../model/provenance.ts';
import type { EntityDefaults } from '../plugin/source-repository.ts';
import type { CompiledModel } from './compiled-model.ts';
import type { LocationTarget } from './location-targets.ts';

/** An entity with what its source fills in, and which fields those are. */
export interface FilledEntity {
  readonly entity: JsonObject;
  /** Absent for kinds that take no part. */
  readonly fields?: readonly FilledField[] | undefined;
  /** What the owner that was filled in means where the catalog has no such entity. */
  readonly ownerElse?: string | undefined;
}

/**
 * Fills the fields that an entity leaves out from what its source knows of the repository, before it is validated: an
 * owner from CODEOWNERS makes an entity valid that names none.
 *
 * Only kinds that can have an owner take part. What describes a repository describes no person, group or Location.
 *
 * @param isFirst true for the first such entity of its file: the description and the links of the repository are its.
 */
export function fillDefaults(
  entity: JsonObject,
  { reader, path }: LocationTarget,
  model: CompiledModel,
  isFirst: boolean,
): FilledEntity {
  const { kind, metadata } = entity;
  const fields = typeof kind === 'string' ? model.kinds.get(kind)?.specFields : undefined;
  if (!fields?.includes('owner') || !isJsonObject(metadata)) return { entity };
  const defaults = reader.tree.defaultsOf?.(path);
  if (!defaults) return { entity, fields: [] };
  const { owner, ownerElse, ownerFrom, tags } = defaults;
  return fill(entity, metadata, isFirst ? defaults : { owner, ownerElse, ownerFrom, tags });
}

function fill(entity: JsonObject, metadata: JsonObject, defaults: EntityDefaults): FilledEntity {
  const fields: FilledField[] = [];
  const { spec } = entity;
  let filledSpec = spec;
  if (
    defaults.owner !== undefined &&
    (spec === undefined || isJsonObject(spec)) &&
    isLeftOut(spec?.['owner'])
  ) {
    filledSpec = { ...spec, owner: defaults.owner };
    fields.push({ field: 'owner', ...(defaults.ownerFrom !== undefined && { from: defaults.ownerFrom }) });
  }
  const filledMetadata: Record<string, JsonValue | undefined> = { ...metadata };
  const { description, tags, links } = metadata;
  if (defaults.description !== undefined && isLeftOut(description)) {
    filledMetadata['description'] = defaults.description;
    fields.push({ field: 'description' });
  }
  const newTags = additions(tags, defaults.tags, (tag, own) => isTag(tag) && !own.includes(tag));
  if (newTags) {
    filledMetadata['tags'] = newTags;
    fields.push({ field: 'tags' });
  }
  const newLinks = additions(
    links,
    defaults.links?.map(({ url, title }) => ({ url, title })),
    ({ url }, own) => isLinkUrl(url) && !own.some((link) => isJsonObject(link) && isSame(link['url'], url)),
  );
  if (newLinks) {
    filledMetadata['links'] = newLinks;
    fields.push({ field: 'links' });
  }
  if (fields.length === 0) return { entity, fields };
  return {
    entity: {
      ...entity,
      metadata: filledMetadata,
      ...(filledSpec !== undefined && { spec: filledSpec }),
    },
    fields,
    ...(filledSpec !== spec && { ownerElse: defaults.ownerElse }),
  };
}

/** The list with those of the defaults that it lacks; undefined when nothing is added. */
function additions<Value extends JsonValue>(
  own: JsonValue | undefined,
  defaults: readonly Value[] = [],
  isMissing: (value: Value, own: readonly JsonValue[]) => boolean,
): readonly JsonValue[] | undefined {
  const written = isLeftOut(own) ? [] : own;
  if (!Array.isArray(written)) return undefined;
  const list: readonly JsonValue[] = written;
  const missing = defaults.filter((value) => isMissing(value, list));
  return missing.length === 0 ? undefined : [...list, ...missing];
}

function isLeftOut(value: JsonValue | undefined): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

function isSame(written: JsonValue | undefined, url: string): boolean {
  return typeof written === 'string' && plain(written) === plain(url);
}

function plain(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/+$/, '');
}
