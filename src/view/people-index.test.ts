import { expect, test } from 'vitest';
import type { Entity } from '../model/entity.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { createCatalogView } from './catalog-view.ts';
import { peopleIndex } from './people-index.ts';

function item(ref: string, entity: Partial<Entity>): SnapshotEntity {
  const [kind = '', name = ''] = ref.split(/:.*\//);
  const provenance = { source: 's', path: 'p', line: 1, endLine: 1, location: 'l', originLocation: 'l' };
  return { ref, entity: { apiVersion: 'v1', kind, metadata: { name }, ...entity }, provenance, text: '' };
}

const memberOf = (...refs: string[]) => refs.map((targetRef) => ({ type: 'memberOf', targetRef }));

test('people and groups stand by title, with direct groups that exist, and without addresses', () => {
  const entities = [
    item('component:default/a', {}),
    item('group:default/deck', { spec: { profile: { displayName: 'Deck crew' } } }),
    item('group:freight/desk', {}),
    item('user:default/zoe', {
      spec: { profile: { displayName: 'Zoe Adler', email: 'zoe@example.com' } },
      relations: memberOf('group:freight/desk', 'group:default/deck', 'group:default/gone'),
    }),
    item('user:default/bo', { relations: memberOf() }),
  ];
  const snapshot = {
    digest: 'd1',
    manifest: { format: 1, sources: [], entities: 5, problems: { info: 0, warn: 0, error: 0 } },
    entities,
    problems: [],
  } as const;
  expect(peopleIndex(createCatalogView({ snapshot, base: '/' }))).toEqual({
    snapshot: 'd1',
    groups: { names: ['deck', 'freight/desk'], titles: { '0': 'Deck crew', '1': 'desk' } },
    users: { names: ['bo', 'zoe'], titles: { '1': 'Zoe Adler' }, memberOf: [[], [1, 0]] },
  });
});
