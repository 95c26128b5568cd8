import { Type } from 'typebox';
import type { KindDefinition } from '../kind.ts';
import { BACKSTAGE_VERSIONS, jsonSchema, text, texts } from './spec-fields.ts';

export const locationKind: KindDefinition = {
  kind: 'Location',
  plural: 'Locations',
  description: 'A pointer to other files that describe entities.',
  apiVersions: BACKSTAGE_VERSIONS,
  spec: jsonSchema(
    Type.Object({
      type: Type.Optional(text('url or file; that of the file itself when absent.')),
      target: Type.Optional(text('A path relative to this file, or an address; may be a glob.')),
      targets: Type.Optional(texts('Several targets.')),
      presence: Type.Optional(
        Type.Enum(['required', 'optional'], { description: 'Whether a missing target is a problem.' }),
      ),
    }),
  ),
  references: [],
};
