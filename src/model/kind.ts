import type { JsonObject } from './json.ts';

/** A field of `spec` that names other entities, and the relation that it makes. */
export interface ReferenceField {
  /** Key in `spec`, for example `owner` or `dependsOn`. */
  readonly field: string;
  /** Relation type from the entity to what the field names; its inverse is found in the relation pairs. */
  readonly relation: string;
  /** Kind of a reference that names none; without it a reference must carry its kind. */
  readonly defaultKind?: string | undefined;
  /** Kinds that make a relation; a reference to another kind is valid and makes none. Every kind when absent. */
  readonly allowedKinds?: readonly string[] | undefined;
  /** Values of `spec.type` for which the field means this; every type when absent. */
  readonly types?: readonly string[] | undefined;
}

/**
 * A kind of entity, as data: what `spec` must look like and which of its fields refer to other entities.
 *
 * A reference without a namespace means the entity's own namespace.
 */
export interface KindDefinition {
  /** The kind as written in descriptors, for example `Component`. Descriptors must match its case. */
  readonly kind: string;
  /** Plural for headings, for example `Components`. */
  readonly plural: string;
  readonly description: string;
  /** Accepted values of `apiVersion`. */
  readonly apiVersions: readonly string[];
  /** JSON Schema of `spec`. */
  readonly spec: JsonObject;
  /** Schemas of `spec` that replace `spec` where `spec.type` has this value, for example `mcp-server`. */
  readonly specByType?: Readonly<Record<string, JsonObject>> | undefined;
  readonly references: readonly ReferenceField[];
}
