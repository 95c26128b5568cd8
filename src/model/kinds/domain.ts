import { Type } from 'typebox';
import type { KindDefinition } from '../kind.ts';
import { BACKSTAGE_VERSIONS, OWNED_BY, jsonSchema, owner, text } from './spec-fields.ts';

export const domainKind: KindDefinition = {
  kind: 'Domain',
  plural: 'Domains',
  description: 'Systems that share a business purpose and its language.',
  apiVersions: BACKSTAGE_VERSIONS,
  spec: jsonSchema(
    Type.Object({
      owner,
      subdomainOf: Type.Optional(text('Reference to the domain that this one is a part of.')),
      type: Type.Optional(text('What it is, for example product-group or bundle.')),
    }),
  ),
  references: [OWNED_BY, { field: 'subdomainOf', relation: 'partOf', defaultKind: 'Domain' }],
};
