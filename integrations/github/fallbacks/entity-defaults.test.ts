import { expect, it, test } from 'vitest';
import { parseCodeOwners } from '../../../src/plugin/code-owners.ts';
import { entityDefaults, FALLBACKS, type RepositoryFacts } from './entity-defaults.ts';

const FACTS: RepositoryFacts = {
  description: ' Sails of the fleet ',
  homepage: 'https://sails.ferry.example',
  topics: ['canvas', 'rigging'],
  descriptors: ['catalog-info.yaml', 'parts/mast/catalog-info.yaml'],
  codeOwners: {
    path: '.github/CODEOWNERS',
    rules: parseCodeOwners('* @ann @ferry/crew\n/parts/mast/ @bob\n/parts/free/'),
  },
};

it('is everything for the descriptor at the root, and the owner alone for one below', () => {
  expect(entityDefaults(FACTS, 'catalog-info.yaml', FALLBACKS)).toEqual({
    owner: 'group:default/crew',
    ownerElse: 'group:ferry/crew',
    ownerFrom: '.github/CODEOWNERS:1',
    description: 'Sails of the fleet',
    tags: ['canvas', 'rigging'],
    links: [{ url: 'https://sails.ferry.example', title: 'Homepage' }],
  });
  expect(entityDefaults(FACTS, 'parts/mast/catalog-info.yaml', FALLBACKS)).toEqual({
    owner: 'user:default/bob',
    ownerFrom: '.github/CODEOWNERS:2',
  });
});

it('is everything for the only descriptor of a repository, wherever it lies', () => {
  const facts = { ...FACTS, descriptors: ['.backstage/catalog-info.yaml'] };
  expect(entityDefaults(facts, '.backstage/catalog-info.yaml', ['tags'])).toEqual({
    tags: ['canvas', 'rigging'],
  });
});

it('is only what the config asks for', () => {
  expect(entityDefaults(FACTS, 'catalog-info.yaml', [])).toBeUndefined();
  expect(entityDefaults(FACTS, 'catalog-info.yaml', ['description'])).toEqual({
    description: 'Sails of the fleet',
  });
});

test('a path without owners, an empty description and a homepage that is no address of the web fill in nothing', () => {
  const facts = { ...FACTS, description: ' ', homepage: 'javascript:alert(1)', topics: [] };
  expect(entityDefaults(facts, 'parts/free/x.yaml', FALLBACKS)).toBeUndefined();
  expect(entityDefaults({ ...facts, codeOwners: undefined }, 'catalog-info.yaml', FALLBACKS)).toBeUndefined();
});
