import { Type } from 'typebox';
import type { KindDefinition } from '../kind.ts';
import { BACKSTAGE_VERSIONS, jsonSchema, profile, text, texts } from './spec-fields.ts';

export const groupKind: KindDefinition = {
  kind: 'Group',
  plural: 'Groups',
  description: 'A team, or a larger unit of the organisation.',
  apiVersions: BACKSTAGE_VERSIONS,
  spec: jsonSchema(
    Type.Object({
      type: text('What it is, for example team, business-unit or product-area.'),
      profile: Type.Optional(profile),
      parent: Type.Optional(text('Reference to the group above.')),
      children: texts('References to the groups below; may be empty.'),
      members: Type.Optional(texts('References to the users who are members.')),
    }),
  ),
  references: [
    { field: 'parent', relation: 'childOf', defaultKind: 'Group' },
    { field: 'children', relation: 'parentOf', defaultKind: 'Group' },
    { field: 'members', relation: 'hasMember', defaultKind: 'User' },
  ],
};
