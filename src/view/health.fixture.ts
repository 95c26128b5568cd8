import { entityRefOf } from '../model/entity-ref.ts';
import type { Entity } from '../model/entity.ts';
import type { Problem } from '../problems/problem.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { createCatalogView, type CatalogView } from './catalog-view.ts';

const SOURCE = 'git:acme';

function item(kind: string, name: string, more: Partial<Entity>, file = name): SnapshotEntity {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    ...more,
    metadata: { name, namespace: 'default', ...more.metadata },
  };
  const location = `url:https://github.com/acme/web/blob/main/${file}.yaml`;
  const place = { source: SOURCE, path: `${file}.yaml`, line: 4, endLine: 9 };
  return {
    ref: entityRefOf(entity),
    entity,
    provenance: { ...place, location, originLocation: location },
    text: `kind: ${kind}\n`,
  };
}

const owned = (owner: string) => [{ type: 'ownedBy', targetRef: owner }];
const about = (name: string) => ({ name, description: 'Something.' });

const ENTITIES = [
  item('Component', 'writer', {
    metadata: about('writer'),
    spec: { type: 'service', lifecycle: 'production', owner: 'ledger' },
    relations: [
      ...owned('group:default/ledger'),
      { type: 'dependsOn', targetRef: 'resource:default/ledger-bd' },
      { type: 'partOf', targetRef: 'system:default/reader' },
    ],
  }),
  item('Component', 'reader', {
    spec: { type: 'service', owner: 'gone' },
    relations: [
      ...owned('group:default/gone'),
      { type: 'dependsOn', targetRef: 'resource:default/ledger-bd' },
    ],
  }),
  item('Component', 'stray', {
    metadata: about('stray'),
    spec: { type: 'service', lifecycle: 'production' },
  }),
  item('Resource', 'ledger-db', {
    metadata: about('ledger-db'),
    spec: {},
    relations: owned('group:default/ledger'),
  }),
  item('Group', 'ledger', {
    metadata: about('ledger'),
    spec: { type: 'team', profile: { displayName: 'Ledger *team*' } },
  }),
];

const at = (path: string, line: number) => ({ source: SOURCE, path, line, column: 1 });

const PROBLEMS: readonly Problem[] = [
  {
    code: 'catalog/dangling-reference',
    level: 'warn',
    message: 'spec.dependsOn[0] refers to resource:default/ledger-bd, which is not in the catalog.',
    hint: 'Did you mean "ledger-db"?',
    at: at('writer.yaml', 7),
    entity: 'component:default/writer',
  },
  {
    code: 'yaml/syntax',
    level: 'error',
    message: 'This quote is never closed.',
    hint: 'Correct the line.',
    at: at('ledger-db.yaml', 30),
  },
  {
    code: 'yaml/syntax',
    level: 'error',
    message: 'This quote is never closed.',
    hint: 'Correct the line.',
    at: at('elsewhere.yaml', 2),
  },
];

/** A small catalog with an owner, an owner that is not in it, and something that nobody owns. */
export function healthCatalog(): CatalogView {
  const source = { id: SOURCE, revision: 'r1', files: 6, entities: ENTITIES.length };
  return createCatalogView({
    base: '/x',
    snapshot: {
      digest: 'd1',
      manifest: {
        format: 1,
        sources: [source],
        entities: ENTITIES.length,
        problems: { error: 2, warn: 1, info: 0 },
      },
      entities: ENTITIES.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)),
      problems: PROBLEMS,
    },
  });
}
