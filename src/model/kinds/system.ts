import { Type } from 'typebox';
import type { KindDefinition } from '../kind.ts';
import { BACKSTAGE_VERSIONS, OWNED_BY, jsonSchema, owner, text } from './spec-fields.ts';

export const systemKind: KindDefinition = {
  kind: 'System',
  plural: 'Systems',
  description: 'Components, APIs and resources that work together for one purpose.',
  apiVersions: BACKSTAGE_VERSIONS,
  spec: jsonSchema(
    Type.Object({
      owner,
      domain: Type.Optional(text('Reference to the domain that the system belongs to.')),
      type: Type.Optional(text('What it is, for example product, service or feature-set.')),
    }),
  ),
  references: [OWNED_BY, { field: 'domain', relation: 'partOf', defaultKind: 'Domain' }],
};
