import { Type } from 'typebox';
import { strictObject } from './strict-object.ts';

const jsonSchema = (description: string) => Type.Record(Type.String(), Type.Unknown(), { description });

const referenceField = strictObject({
  field: Type.String({ minLength: 1, description: 'Key in `spec` that names other entities.' }),
  relation: Type.String({
    minLength: 1,
    description: 'Relation from the entity to what the field names, for example `ownedBy`.',
  }),
  defaultKind: Type.Optional(
    Type.String({
      minLength: 1,
      description: 'Kind of a reference that names none; without it the kind must be written.',
    }),
  ),
});

/** A kind declared in the config. */
export const customKindSchema = strictObject({
  kind: Type.String({
    description: 'The kind as written in descriptors, for example `Dashboard`.',
    pattern: '^[A-Za-z][A-Za-z0-9]{0,62}$',
    patternErrorMessage: 'a word of letters and digits that begins with a letter',
  }),
  plural: Type.String({ minLength: 1, description: 'Plural for headings, for example `Dashboards`.' }),
  description: Type.String({ description: 'What an entity of this kind is, in one sentence.', default: '' }),
  apiVersions: Type.Array(Type.String({ minLength: 1 }), {
    description: 'Accepted values of `apiVersion`, for example `example.com/v1`.',
    minItems: 1,
  }),
  spec: Type.Record(Type.String(), Type.Unknown(), {
    description: 'JSON Schema of `spec`.',
    default: { type: 'object' },
  }),
  specByType: Type.Optional(
    Type.Record(Type.String(), jsonSchema('JSON Schema of `spec`.'), {
      description: 'JSON Schemas that replace `spec` for a value of `spec.type`.',
    }),
  ),
  references: Type.Array(referenceField, {
    description: 'Fields of `spec` that refer to other entities.',
    default: [],
  }),
});

/** A pair of relations declared in the config. */
export const customRelationSchema = strictObject({
  forward: Type.String({
    minLength: 1,
    description: 'Relation from the entity that names the other one, for example `monitors`.',
  }),
  reverse: Type.String({ minLength: 1, description: 'Its inverse, for example `monitoredBy`.' }),
  forwardTitle: Type.String({ minLength: 1, description: 'Words for the relation, for example `Monitors`.' }),
  reverseTitle: Type.String({
    minLength: 1,
    description: 'Words for the inverse, for example `Monitored by`.',
  }),
});
