import { expect, test } from 'vitest';
import { catalogOf } from '../view/catalog.fixture.ts';
import { apiCatalog } from './api-catalog.ts';

const catalog = catalogOf([
  {
    kind: 'API',
    metadata: { name: 'sailings', title: 'Sailings' },
    spec: { type: 'openapi', definition: '{"openapi":"3.1.0"}' },
  },
  { metadata: { name: 'ferry' } },
]);

test('every API is an item, with its definition, its page and its entity; the portal is one too', () => {
  const page = 'https://p.example/x/catalog/default/api/sailings/';
  expect(JSON.parse(apiCatalog(catalog, 'https://p.example'))).toEqual({
    linkset: [
      {
        anchor: 'https://p.example/x/.well-known/api-catalog',
        item: [
          { href: page, title: 'Sailings' },
          { href: 'https://p.example/x/api/catalog/', title: 'Software catalog' },
        ],
      },
      {
        anchor: page,
        'service-desc': [{ href: `${page}definition.json`, type: 'application/json' }],
        'service-doc': [
          { href: page, type: 'text/html' },
          { href: `${page}index.md`, type: 'text/markdown' },
        ],
        'service-meta': [
          {
            href: 'https://p.example/x/api/catalog/entities/by-name/api/default/sailings',
            type: 'application/json',
          },
        ],
      },
      {
        anchor: 'https://p.example/x/api/catalog/',
        'service-doc': [{ href: 'https://p.example/x/llms.txt', type: 'text/plain' }],
        'service-meta': [
          { href: 'https://p.example/x/api/catalog/entity-facets.json', type: 'application/json' },
        ],
      },
    ],
  });
});

test('without an origin, addresses begin at the root of the host', () => {
  expect(apiCatalog(catalog)).toContain('"anchor":"/x/.well-known/api-catalog"');
});
