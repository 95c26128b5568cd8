import { expect, test } from 'vitest';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { createCatalogView } from './catalog-view.ts';
import { relationsIndex } from './relations-index.ts';

function component(name: string, relations: readonly (readonly [string, string])[]): SnapshotEntity {
  const at = 'url:https://example.com/catalog-info.yaml';
  return {
    ref: `component:default/${name}`,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name, namespace: 'default' },
      relations: relations.map(([type, target]) => ({ type, targetRef: `component:default/${target}` })),
    },
    provenance: { source: 'a', path: 'b', line: 1, endLine: 2, location: at, originLocation: at },
    text: '',
  };
}

test('each relation stands once, from its forward side, between rows that exist', () => {
  const catalog = createCatalogView({
    snapshot: {
      digest: '0',
      manifest: { format: 1, sources: [], entities: 2, problems: { info: 0, warn: 0, error: 0 } },
      entities: [
        component('b', [
          ['dependsOn', 'a'],
          ['partOf', 'lost'],
        ]),
        component('a', [
          ['dependencyOf', 'b'],
          ['likes', 'b'],
        ]),
      ],
      problems: [],
    },
    base: '/',
  });
  expect(relationsIndex(catalog)).toEqual({
    types: [
      { forward: 'likes' },
      {
        forward: 'dependsOn',
        reverse: 'dependencyOf',
        forwardTitle: 'Depends on',
        reverseTitle: 'Dependency of',
      },
    ],
    from: [0, 1],
    type: [0, 1],
    to: [1, 0],
  });
});
