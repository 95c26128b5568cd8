import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import type { JsonObject } from '../json.ts';

/** A string with at least one character. */
export function text(description: string) {
  return Type.String({ minLength: 1, description });
}

/** A list of strings, none empty. */
export function texts(description: string) {
  return Type.Array(Type.String({ minLength: 1 }), { description });
}

export const owner = text('Reference to the group or user that owns the entity.');
export const system = text('Reference to the system that the entity belongs to.');
export const lifecycle = text(
  'How mature the entity is, for example experimental, production or deprecated.',
);
export const dependsOn = texts(
  'References to the components and resources that the entity needs, each with its kind.',
);

export const profile = Type.Object(
  {
    displayName: Type.Optional(text('Name to show.')),
    email: Type.Optional(text('E-mail address for contact.')),
    picture: Type.Optional(text('Address of an image.')),
  },
  { description: 'How to show and reach them.' },
);

/** A schema as plain JSON, as a kind carries it and as it is published. */
export function jsonSchema(schema: TSchema): JsonObject {
  return JSON.parse(JSON.stringify(schema)) as JsonObject;
}

/** Backstage's versions of its built-in kinds. */
export const BACKSTAGE_VERSIONS = ['backstage.io/v1alpha1', 'backstage.io/v1beta1'] as const;

/** References that nearly every kind has. */
export const OWNED_BY = { field: 'owner', relation: 'ownedBy', defaultKind: 'Group' } as const;
export const PART_OF_SYSTEM = { field: 'system', relation: 'partOf', defaultKind: 'System' } as const;
export const DEPENDENCIES = [
  { field: 'dependsOn', relation: 'dependsOn' },
  { field: 'dependencyOf', relation: 'dependencyOf' },
] as const;
