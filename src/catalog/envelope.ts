import { Type } from 'typebox';

const text = Type.String({ minLength: 1 });
const textMap = Type.Record(Type.String(), Type.String());

const link = Type.Object({
  url: text,
  title: Type.Optional(text),
  icon: Type.Optional(text),
  type: Type.Optional(text),
});

/** Fields of `metadata` that have a meaning of their own; others are allowed and kept. */
export const metadataSchema = Type.Object({
  uid: Type.Optional(text),
  etag: Type.Optional(text),
  name: text,
  namespace: Type.Optional(text),
  title: Type.Optional(text),
  description: Type.Optional(Type.String()),
  labels: Type.Optional(textMap),
  annotations: Type.Optional(textMap),
  tags: Type.Optional(Type.Array(text)),
  links: Type.Optional(Type.Array(link)),
});

/** What every entity looks like, whatever its kind. */
export const envelopeSchema = Type.Object(
  { apiVersion: text, kind: text, metadata: metadataSchema, spec: Type.Optional(Type.Object({})) },
  { additionalProperties: false },
);

/** Fields at the root of a descriptor. */
export const ROOT_FIELDS: readonly string[] = Object.keys(envelopeSchema.properties);

/** Fields of `metadata` that a descriptor may set. */
export const METADATA_FIELDS: readonly string[] = Object.keys(metadataSchema.properties).filter(
  (field) => field !== 'uid' && field !== 'etag',
);

/** Root fields that Backstage fills in; a descriptor may not. */
export const OUTPUT_FIELDS: readonly string[] = ['relations', 'status'];
