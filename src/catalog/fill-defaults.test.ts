import { describe, expect, it } from 'vitest';
import type { EntityDefaults } from '../plugin/source-repository.ts';
import type { SourceTree } from '../plugin/source.ts';
import { assemble, component, entity, lineOf, repositoryTree } from './catalog.fixture.ts';
import type { Catalog } from './catalog.ts';

const DEFAULTS: EntityDefaults = {
  owner: 'group:default/crew',
  ownerFrom: '.github/CODEOWNERS:3',
  description: 'Sails of the fleet',
  tags: ['canvas', 'Not A Tag', 'rigging'],
  links: [{ url: 'https://sails.ferry.example/', title: 'Homepage' }],
};

function treeWith(text: string, defaults: EntityDefaults = DEFAULTS): SourceTree {
  return { ...repositoryTree({ 'catalog-info.yaml': text }), defaultsOf: () => defaults };
}

function only(catalog: Catalog) {
  const [found] = catalog.entities;
  return {
    ...found?.entity.metadata,
    owner: found?.entity.spec?.['owner'],
    filled: found?.provenance.filled,
  };
}

describe('what a source knows of the repository', () => {
  it('fills in what an entity leaves out, which may be what made it invalid', async () => {
    const catalog = await assemble(treeWith(component('sail')));
    expect(catalog.problems).toEqual([]);
    expect(only(catalog)).toMatchObject({
      owner: 'group:default/crew',
      description: 'Sails of the fleet',
      tags: ['canvas', 'rigging'],
      links: [{ url: 'https://sails.ferry.example/', title: 'Homepage' }],
      filled: [
        { field: 'owner', from: '.github/CODEOWNERS:3' },
        { field: 'description' },
        { field: 'tags' },
        { field: 'links' },
      ],
    });
    expect(catalog.entities[0]?.text).toBe(component('sail'));
  });

  it('gives way to what the entity says, and adds the tags and links that it lacks', async () => {
    const text = component('sail', 'owner: ann').replace(
      'name: sail',
      'name: sail\n  description: Mine\n  tags: [rigging, own]\n  links: [{ url: http://sails.ferry.example }]',
    );
    const catalog = await assemble(treeWith(text));
    expect(only(catalog)).toMatchObject({
      owner: 'ann',
      description: 'Mine',
      tags: ['rigging', 'own', 'canvas'],
      links: [{ url: 'http://sails.ferry.example' }],
      filled: [{ field: 'tags' }],
    });
  });

  it('describes the first entity of a file; the owner and the tags are those of all', async () => {
    const texts = [
      entity('Location', 'all', 'targets: []'),
      component('sail'),
      entity('API', 'wind', 'type: grpc', 'lifecycle: beta', 'definition: x'),
    ];
    const catalog = await assemble(treeWith(texts.join('---\n')));
    expect(catalog.problems).toEqual([]);
    const filled = catalog.entities.map(({ ref, provenance }) => [
      ref,
      provenance.filled?.map(({ field }) => field),
    ]);
    expect(Object.fromEntries(filled)).toEqual({
      'api:default/wind': ['owner', 'tags'],
      'component:default/sail': ['owner', 'description', 'tags', 'links'],
      'location:default/all': undefined,
    });
  });

  it('leaves kinds alone that have no owner, and fields of the wrong type to the validation', async () => {
    const user = entity('User', 'ann', 'memberOf: []');
    const [own] = (await assemble([{ source: 'quay', tree: treeWith(user), rules: [{ allow: ['User'] }] }]))
      .entities;
    expect(own?.provenance.filled).toBeUndefined();
    expect(own?.entity.metadata.tags).toBeUndefined();

    const wrong = component('sail', 'owner: [ann]').replace('name: sail', 'name: sail\n  tags: canvas');
    const catalog = await assemble(treeWith(wrong));
    expect(catalog.problems.map(lineOf)).toEqual([
      'catalog-info.yaml:5:9 error catalog/wrong-type: metadata.tags must be a list, but is the text "canvas". Write a list there.',
      'catalog-info.yaml:9:10 error catalog/wrong-type: spec.owner must be a text, but is a list. Write a text there.',
    ]);
  });

  it('is named where an owner that was filled in is not in the catalog', async () => {
    const catalog = await assemble(treeWith(component('sail')), {
      levels: { 'catalog/orphan-entity': 'off' },
    });
    expect(catalog.problems.map(lineOf)).toEqual([
      'catalog-info.yaml:6:3 warn catalog/dangling-reference: spec.owner, which .github/CODEOWNERS:3 fills in, refers to group:default/crew, which is not in the catalog. Correct the reference, or add the entity that it means.',
    ]);
  });
});
