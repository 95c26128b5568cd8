import { Type } from 'typebox';
import type { KindDefinition } from '../kind.ts';
import {
  BACKSTAGE_VERSIONS,
  DEPENDENCIES,
  OWNED_BY,
  PART_OF_SYSTEM,
  dependsOn,
  jsonSchema,
  lifecycle,
  owner,
  system,
  text,
  texts,
} from './spec-fields.ts';

export const componentKind: KindDefinition = {
  kind: 'Component',
  plural: 'Components',
  description: 'A piece of software: a service, a website, a library.',
  apiVersions: BACKSTAGE_VERSIONS,
  spec: jsonSchema(
    Type.Object({
      type: text('What it is, for example service, website or library.'),
      lifecycle,
      owner,
      system: Type.Optional(system),
      subcomponentOf: Type.Optional(text('Reference to the component that this one is a part of.')),
      providesApis: Type.Optional(texts('References to the APIs that it provides.')),
      consumesApis: Type.Optional(texts('References to the APIs that it uses.')),
      dependsOn: Type.Optional(dependsOn),
    }),
  ),
  references: [
    OWNED_BY,
    { field: 'subcomponentOf', relation: 'partOf', defaultKind: 'Component' },
    { field: 'providesApis', relation: 'providesApi', defaultKind: 'API' },
    { field: 'consumesApis', relation: 'consumesApi', defaultKind: 'API' },
    ...DEPENDENCIES,
    PART_OF_SYSTEM,
  ],
};
