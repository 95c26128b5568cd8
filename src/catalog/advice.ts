import { isJsonObject } from '../model/json.ts';
import type { JsonObject } from '../model/json.ts';
import type { KindDefinition } from '../model/kind.ts';
import { misplacedField, unknownField } from '../problems/definitions/catalog.ts';
import { METADATA_FIELDS, OUTPUT_FIELDS, ROOT_FIELDS } from './envelope.ts';
import { rejection, remark } from './finding.ts';
import type { Finding } from './finding.ts';

/** Fields of metadata that people look for in spec. */
const MOVED_TO_METADATA = ['annotations', 'labels', 'links', 'tags'];

/** Fields at the root that do not belong there: each with the place where it does. */
export function rootFieldFindings(entity: JsonObject, specFields: readonly string[]): readonly Finding[] {
  return Object.keys(entity)
    .filter((field) => !ROOT_FIELDS.includes(field))
    .map((field) => {
      const home = OUTPUT_FIELDS.includes(field)
        ? 'output'
        : METADATA_FIELDS.includes(field)
          ? 'metadata'
          : specFields.includes(field)
            ? 'spec'
            : undefined;
      const known = [...ROOT_FIELDS, ...METADATA_FIELDS, ...specFields];
      return rejection(unknownField, { field, home, known }, { path: [field], of: 'key' });
    });
}

/** Fields that are allowed, but that nothing reads, where another one was probably meant. */
export function misplacedFields(entity: JsonObject, specFields: readonly string[]): readonly Finding[] {
  const { metadata, spec } = entity;
  const found: Finding[] = [];
  const advise = (parent: 'metadata' | 'spec', field: string, instead: string): void => {
    found.push(
      remark(misplacedField, { where: parent, field, instead }, { path: [parent, field], of: 'key' }),
    );
  };
  if (isJsonObject(metadata)) {
    for (const field of Object.keys(metadata)) {
      const instead = resembled(field, METADATA_FIELDS, metadata);
      if (instead !== undefined) advise('metadata', field, instead);
    }
  }
  if (isJsonObject(spec)) {
    for (const field of Object.keys(spec)) {
      if (specFields.includes(field)) continue;
      const instead = resembled(field, specFields, spec);
      if (instead !== undefined) advise('spec', field, instead);
      else if (MOVED_TO_METADATA.includes(field)) advise('spec', field, `metadata.${field}`);
    }
  }
  return found;
}

/** The fields of a kind's `spec`, of all its types. */
export function specFieldsOf(kind: KindDefinition): readonly string[] {
  const schemas = [kind.spec, ...Object.values(kind.specByType ?? {})];
  const described = schemas.flatMap(({ properties }) =>
    isJsonObject(properties) ? Object.keys(properties) : [],
  );
  return [...new Set([...described, ...kind.references.map(({ field }) => field)])];
}

/** The known field that an unknown one is a misspelling of: another case, or one letter; never one that is present. */
function resembled(field: string, known: readonly string[], siblings: JsonObject): string | undefined {
  if (known.includes(field)) return undefined;
  const written = plain(field);
  return known.find((candidate) => {
    if (Math.abs(candidate.length - field.length) > 2 || candidate in siblings) return false;
    const wanted = plain(candidate);
    return written === wanted || (candidate.length > 4 && isOneEditApart(written, wanted));
  });
}

function plain(field: string): string {
  return field.toLowerCase().replace(/[-_]/g, '');
}

function isOneEditApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
