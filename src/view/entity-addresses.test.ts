import { expect, test } from 'vitest';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { entityAddresses } from './entity-addresses.ts';

function item(location: string, annotations: Record<string, string> = {}): SnapshotEntity {
  return {
    ref: 'component:default/x',
    entity: { apiVersion: 'v1', kind: 'Component', metadata: { name: 'x', annotations } },
    provenance: { source: 's', path: 'a.yaml', line: 4, endLine: 9, location, originLocation: location },
    text: '',
  };
}

const GITHUB = 'https://github.com/acme/web/blob/main/a.yaml';

test('what the harvest found is opened and edited at the line of the entity', () => {
  expect(
    entityAddresses(
      item(`url:${GITHUB}`, {
        'backstage.io/view-url': GITHUB,
        'backstage.io/edit-url': 'https://github.com/acme/web/edit/main/a.yaml',
        'backstage.io/source-location': 'url:https://github.com/acme/web/tree/main/',
      }),
    ),
  ).toEqual({
    view: `${GITHUB}#L4`,
    edit: 'https://github.com/acme/web/edit/main/a.yaml#L4',
    code: 'https://github.com/acme/web/tree/main/',
  });
});

test('what a descriptor says itself goes first', () => {
  const own = {
    'backstage.io/view-url': 'https://v.example.com/a',
    'backstage.io/edit-url': 'https://e.example.com/a',
  };
  expect(entityAddresses(item(`url:${GITHUB}`, own))).toEqual({
    view: 'https://v.example.com/a',
    edit: 'https://e.example.com/a',
  });
});

test('what is no safe address is no address', () => {
  expect(
    entityAddresses(
      item('file:/catalog/a.yaml', {
        'backstage.io/view-url': 'javascript:alert(1)',
        'backstage.io/edit-url': 'about:blank',
        'backstage.io/source-location': 'url:data:text/html,x',
      }),
    ),
  ).toEqual({});
});
