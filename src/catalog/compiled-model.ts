import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import type { EntityProcessor } from '../plugin/hooks.ts';
import type { KindDefinition } from '../model/kind.ts';
import type { RelationPair } from '../model/relations.ts';
import type { CatalogModel } from './catalog.ts';
import { specFieldsOf } from './advice.ts';
import { envelopeSchema } from './envelope.ts';

/** A model made ready for work: schemas compiled once, kinds found by name. */
export interface CompiledModel {
  readonly kinds: ReadonlyMap<string, CompiledKind>;
  readonly relationPairs: readonly RelationPair[];
  readonly processors: readonly EntityProcessor[];
  /** Every field that some kind has in `spec`. */
  readonly specFields: readonly string[];
  readonly checkEnvelope: ValidateFunction;
}

export interface CompiledKind {
  readonly definition: KindDefinition;
  /** Its fields in `spec`, of all its types. */
  readonly specFields: readonly string[];
  /** The check of `spec` for a value of `spec.type`. */
  checkOf(type: unknown): ValidateFunction;
}

const compiledModels = new WeakMap<CatalogModel, CompiledModel>();

/**
 * Compiles a model; the same model once only.
 *
 * @throws {Error} when the schema of a kind is no JSON Schema.
 */
export function compileModel(model: CatalogModel): CompiledModel {
  const compiled = compiledModels.get(model) ?? compile(model);
  compiledModels.set(model, compiled);
  return compiled;
}

function compile(model: CatalogModel): CompiledModel {
  const ajv = new Ajv({ allErrors: true, strict: false, allowUnionTypes: true, validateFormats: false });
  return {
    kinds: new Map(model.kinds.map((definition) => [definition.kind, compileKind(ajv, definition)])),
    relationPairs: model.relationPairs,
    processors: model.processors,
    specFields: [...new Set(model.kinds.flatMap((kind) => specFieldsOf(kind)))],
    checkEnvelope: ajv.compile(envelopeSchema),
  };
}

function compileKind(ajv: Ajv, definition: KindDefinition): CompiledKind {
  const check = ajv.compile(definition.spec);
  const byType = new Map(
    Object.entries(definition.specByType ?? {}).map(([type, schema]) => [type, ajv.compile(schema)]),
  );
  return {
    definition,
    specFields: specFieldsOf(definition),
    checkOf: (type) => (typeof type === 'string' ? byType.get(type) : undefined) ?? check,
  };
}
