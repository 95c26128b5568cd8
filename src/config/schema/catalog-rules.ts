import { Type } from 'typebox';
import { strictObject } from './strict-object.ts';

const allowedKind = Type.Union([
  Type.String({ minLength: 1, description: 'A kind, compared without case.' }),
  strictObject({
    kind: Type.String({ minLength: 1, description: 'A kind, compared without case.' }),
    'spec.type': Type.Optional(
      Type.String({ minLength: 1, description: 'Only entities with this `spec.type`.' }),
    ),
  }),
]);

const ruleLocation = strictObject({
  type: Type.String({ minLength: 1, description: 'Type of the location: `url` or `file`.' }),
  exact: Type.Optional(Type.String({ description: 'The one target that the rule speaks of.' })),
  pattern: Type.Optional(
    Type.String({ description: 'Glob over targets, without case, dot files included.' }),
  ),
});

/** Backstage's `catalog.rules`. */
export const catalogRulesSchema = Type.Array(
  strictObject({
    allow: Type.Array(allowedKind, { description: 'Kinds that are accepted.' }),
    locations: Type.Optional(
      Type.Array(ruleLocation, { description: 'Where the kinds are accepted from; everywhere when absent.' }),
    ),
  }),
);
