import { Type } from 'typebox';
import type { KindDefinition } from '../kind.ts';
import { BACKSTAGE_VERSIONS, jsonSchema, profile, texts } from './spec-fields.ts';

export const userKind: KindDefinition = {
  kind: 'User',
  plural: 'Users',
  description: 'A person.',
  apiVersions: BACKSTAGE_VERSIONS,
  spec: jsonSchema(
    Type.Object({
      profile: Type.Optional(profile),
      memberOf: texts('References to the groups that the person belongs to; may be empty.'),
    }),
  ),
  references: [{ field: 'memberOf', relation: 'memberOf', defaultKind: 'Group' }],
};
