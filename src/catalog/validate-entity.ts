import { isJsonObject } from '../model/json.ts';
import type { JsonObject, JsonValue } from '../model/json.ts';
import { missingField, unknownApiVersion, unknownKind } from '../problems/definitions/catalog.ts';
import { misplacedFields, rootFieldFindings } from './advice.ts';
import type { CompiledKind, CompiledModel } from './compiled-model.ts';
import { rejection } from './finding.ts';
import type { Finding } from './finding.ts';
import { formatFindings } from './format-findings.ts';
import { readReferences } from './references.ts';
import { schemaFindings } from './schema-findings.ts';

/** What a document was found to be. */
export interface EntityVerdict {
  readonly findings: readonly Finding[];
  /** The kind, where the model knows it. */
  readonly kind?: CompiledKind | undefined;
}

/** Checks a document against the envelope, the field formats and the schema of its kind, and finds every fault. */
export function validateEntity(entity: JsonObject, model: CompiledModel): EntityVerdict {
  const findings: Finding[] = [];
  if (!model.checkEnvelope(entity)) {
    findings.push(...schemaFindings(model.checkEnvelope.errors ?? [], { value: entity, path: [] }));
    findings.push(...rootFieldFindings(entity, model.specFields));
  }
  findings.push(...formatFindings(entity));
  const { kind: name, apiVersion } = entity;
  if (typeof name !== 'string' || name === '') return { findings };
  const kind = model.kinds.get(name);
  if (!kind) {
    const details = { kind: name, known: [...model.kinds.keys()] };
    findings.push(rejection(unknownKind, details, { path: ['kind'] }));
    return { findings };
  }
  const known = kind.definition.apiVersions;
  if (typeof apiVersion === 'string' && apiVersion !== '' && !known.includes(apiVersion)) {
    findings.push(rejection(unknownApiVersion, { kind: name, apiVersion, known }, { path: ['apiVersion'] }));
  }
  findings.push(...specFindings(entity, kind), ...misplacedFields(entity, kind.specFields));
  return { findings, kind };
}

function specFindings(entity: JsonObject, kind: CompiledKind): readonly Finding[] {
  const { spec } = entity;
  const name = kind.definition.kind;
  if (spec === undefined) {
    return [rejection(missingField, { where: '', field: 'spec', kind: name }, { path: [] })];
  }
  if (!isJsonObject(spec)) return [];
  const check = kind.checkOf(spec['type']);
  const valid = check(spec);
  const faults = valid ? [] : schemaFindings(check.errors ?? [], { value: spec, path: ['spec'], kind: name });
  const references = readReferences(spec, namespaceOf(entity), kind.definition);
  // What the schema has spoken of already is not told twice.
  const told = new Set(faults.map(({ path }) => path.join('\n')));
  return [...faults, ...references.findings.filter(({ path }) => !told.has(path.join('\n')))];
}

/** The namespace as written, where it is a text. */
export function namespaceOf(entity: JsonObject): string | undefined {
  const metadata: JsonValue | undefined = entity['metadata'];
  const namespace = isJsonObject(metadata) ? metadata['namespace'] : undefined;
  return typeof namespace === 'string' && namespace !== '' ? namespace : undefined;
}
