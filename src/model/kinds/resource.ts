import { Type } from 'typebox';
import type { KindDefinition } from '../kind.ts';
import {
  BACKSTAGE_VERSIONS,
  DEPENDENCIES,
  OWNED_BY,
  PART_OF_SYSTEM,
  dependsOn,
  jsonSchema,
  owner,
  system,
  text,
} from './spec-fields.ts';

export const resourceKind: KindDefinition = {
  kind: 'Resource',
  plural: 'Resources',
  description: 'Infrastructure that software needs at run time: a database, a bucket, a cluster.',
  apiVersions: BACKSTAGE_VERSIONS,
  spec: jsonSchema(
    Type.Object({
      type: text('What it is, for example database, s3-bucket or kubernetes-cluster.'),
      owner,
      system: Type.Optional(system),
      dependsOn: Type.Optional(dependsOn),
    }),
  ),
  references: [OWNED_BY, ...DEPENDENCIES, PART_OF_SYSTEM],
};
