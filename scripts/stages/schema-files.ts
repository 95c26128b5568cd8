import type { TSchema } from 'typebox';
import { portalConfigSchema } from '../../src/config/index.ts';
import { envelopeSchema } from '../../src/catalog/envelope.ts';
import type { JsonObject, JsonValue } from '../../src/model/json.ts';
import { isJsonObject } from '../../src/model/json.ts';
import type { KindDefinition } from '../../src/model/kind.ts';
import { strictSchema } from '../../src/plugin/host/index.ts';

/** A published JSON Schema: its path below `schemas/`, and its text. */
export interface SchemaFile {
  readonly path: string;
  readonly text: string;
}

/** A built-in plugin as the schema of the config needs it. */
export interface DescribedPlugin {
  readonly name: string;
  readonly options: TSchema;
}

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** All JSON Schemas that editors complete from, made from the schemas that validate. */
export function schemaFiles(
  kinds: readonly KindDefinition[],
  plugins: readonly DescribedPlugin[],
): readonly SchemaFile[] {
  return [
    schemaFile('portal.config.schema.json', configSchema(plugins)),
    schemaFile('entity.schema.json', entitySchema(kinds)),
    ...kinds.map((kind) => schemaFile(kindPath(kind), kindSchema(kind))),
  ];
}

function schemaFile(path: string, schema: JsonObject): SchemaFile {
  return { path, text: `${JSON.stringify({ $schema: DRAFT, ...schema }, null, 2)}\n` };
}

function kindPath({ kind }: KindDefinition): string {
  return `kinds/${kind.toLowerCase()}.schema.json`;
}

/** The config's schema, in which `with` is that of the built-in plugin that `use` names. */
function configSchema(plugins: readonly DescribedPlugin[]): JsonObject {
  const schema = asWritten(toJson(portalConfigSchema)) as JsonObject;
  const properties = schema['properties'] as JsonObject;
  const choices = plugins.map(({ name, options }) => {
    const json = asWritten(toJson(strictSchema(options))) as JsonObject;
    const required = Array.isArray(json['required']) && json['required'].length > 0;
    return {
      if: { properties: { use: { const: name } }, required: ['use'] },
      then: { properties: { with: json }, ...(required && { required: ['with'] }) },
    };
  });
  const withChoices = (list: string): JsonObject => {
    const listSchema = properties[list] as JsonObject;
    return { ...listSchema, items: { ...(listSchema['items'] as JsonObject), allOf: choices } };
  };
  const lists = { sources: withChoices('sources'), plugins: withChoices('plugins') };
  return { ...schema, properties: { ...properties, ...lists } };
}

/** A descriptor of one kind. */
function kindSchema({ kind, description, apiVersions, spec, specByType = {} }: KindDefinition): JsonObject {
  const envelope = toJson(envelopeSchema) as JsonObject;
  const types = Object.entries(specByType);
  const hasType = (type: JsonObject): JsonObject => ({
    properties: { spec: { properties: { type }, required: ['type'] } },
    required: ['spec'],
  });
  const choices = types.map(([type, schema]) => ({
    if: hasType({ const: type }),
    then: { properties: { spec: schema } },
  }));
  const otherwise = { if: hasType({ enum: types.map(([type]) => type) }), else: { properties: { spec } } };
  return {
    title: kind,
    description,
    ...envelope,
    properties: {
      ...(envelope['properties'] as JsonObject),
      apiVersion: { enum: apiVersions },
      kind: { const: kind },
      spec: types.length > 0 ? { type: 'object' } : spec,
    },
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    ...(types.length > 0 && { allOf: [...choices, otherwise] }),
  };
}

/** A descriptor of any kind; kinds of a portal's own are let through. */
function entitySchema(kinds: readonly KindDefinition[]): JsonObject {
  const envelope = toJson(envelopeSchema) as JsonObject;
  return {
    title: 'Entity',
    description: 'A descriptor of any kind.',
    ...envelope,
    properties: {
      ...(envelope['properties'] as JsonObject),
      kind: { type: 'string', minLength: 1, examples: kinds.map(({ kind }) => kind) },
    },
    allOf: kinds.map((kind) => ({
      if: { properties: { kind: { const: kind.kind } }, required: ['kind'] },
      then: { $ref: kindPath(kind) },
    })),
  };
}

/** The schema of what is written: a key with a default need not be. */
function asWritten(schema: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(schema)) return schema.map((item: JsonValue) => asWritten(item) ?? null);
  if (!isJsonObject(schema)) return schema;
  const { required, ...others } = schema;
  const entries = Object.entries(others).map(([key, value]) => [
    key,
    ['default', 'examples', 'enum', 'const'].includes(key) ? value : asWritten(value),
  ]);
  const { properties } = schema;
  const needed = (Array.isArray(required) ? required : []).filter((name: JsonValue) => {
    const property = isJsonObject(properties) ? properties[name as string] : undefined;
    return !(isJsonObject(property) && 'default' in property);
  });
  return { ...(Object.fromEntries(entries) as JsonObject), ...(needed.length > 0 && { required: needed }) };
}

function toJson(schema: unknown): JsonValue {
  return JSON.parse(JSON.stringify(schema)) as JsonValue;
}
