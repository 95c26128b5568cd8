import { describe, expect, it, test } from 'vitest';
import { BUILTIN_KINDS } from '../model/kinds/index.ts';
import type { KindDefinition } from '../model/kind.ts';
import type { EntityProcessor } from '../plugin/hooks.ts';
import { RELATION_PAIRS } from '../model/relations.ts';
import { assemble, component, entity, folderTree, lineOf, repositoryTree } from './catalog.fixture.ts';
import type { Catalog } from './catalog.ts';

const group = (name: string): string => entity('Group', name, 'type: team', 'children: []');
const location = (...spec: string[]): string => entity('Location', 'all', ...spec);

function relationsIn(catalog: Catalog, ref: string): readonly string[] {
  const found = catalog.entities.find((one) => one.ref === ref);
  return (found?.entity.relations ?? []).map(({ type, targetRef }) => `${type} ${targetRef}`);
}

function refsIn(catalog: Catalog): readonly string[] {
  return catalog.entities.map(({ ref }) => ref);
}

function linesOf(catalog: Catalog): readonly string[] {
  return catalog.problems.map(lineOf);
}

it('a document with very many mistakes is reported in part, what leaves it out first', async () => {
  const tags = Array.from({ length: 5000 }, (_, index) => `"bad tag ${String(index)}"`).join(', ');
  const text = component('sail', 'owner: crew').replace('  name: sail', `  name: sail\n  tags: [${tags}]`);
  const { entities, problems } = await assemble(folderTree({ 'catalog-info.yaml': text }));
  expect(entities).toEqual([]);
  expect(problems).toHaveLength(101);
  expect(problems.map(lineOf)).toContainEqual(
    expect.stringMatching(
      /^catalog-info.yaml:\d+:\d+ warn catalog\/more-problems: 4900 more problems of this document are not shown. Mend those that are shown first; the others show then.$/,
    ),
  );
});

describe('relations', () => {
  it('go both ways, sorted and without repeats, for every field that refers to others', async () => {
    const texts = [
      component(
        'Sail',
        'owner: Crew',
        'system: rig',
        'subcomponentOf: mast',
        'providesApis: [wind, wind]',
        'consumesApis: [x/tide]',
        'dependsOn: ["component:mast"]',
      ),
      component('mast', 'owner: user:ann', 'dependencyOf: ["component:default/SAIL"]'),
      entity('API', 'wind', 'type: grpc', 'lifecycle: beta', 'owner: crew', 'system: rig', 'definition: x'),
      entity('System', 'rig', 'owner: crew', 'domain: ship'),
      entity('Domain', 'ship', 'owner: crew', 'subdomainOf: fleet'),
      entity('Group', 'crew', 'type: team', 'parent: staff', 'children: [watch]', 'members: [ann]'),
      entity('User', 'ann', 'memberOf: [crew]'),
      entity(
        'AiResource',
        'kit',
        'type: plugin',
        'lifecycle: beta',
        'owner: crew',
        'skills: [knots]',
        'dependsOn: [knots]',
      ),
      entity('AiResource', 'knots', 'type: skill', 'lifecycle: beta', 'owner: component:mast'),
    ];
    const catalog = await assemble(folderTree({ 'catalog-info.yaml': texts.join('---\n') }));
    expect(catalog.problems).toEqual([]);
    expect(Object.fromEntries(refsIn(catalog).map((ref) => [ref, relationsIn(catalog, ref)]))).toEqual({
      'airesource:default/kit': ['hasPart airesource:default/knots', 'ownedBy group:default/crew'],
      'airesource:default/knots': ['partOf airesource:default/kit'],
      'api:default/wind': [
        'apiProvidedBy component:default/sail',
        'ownedBy group:default/crew',
        'partOf system:default/rig',
      ],
      'component:default/mast': [
        'dependencyOf component:default/sail',
        'hasPart component:default/sail',
        'ownedBy user:default/ann',
      ],
      'component:default/sail': [
        'consumesApi api:x/tide',
        'dependsOn component:default/mast',
        'ownedBy group:default/crew',
        'partOf component:default/mast',
        'partOf system:default/rig',
        'providesApi api:default/wind',
      ],
      'domain:default/ship': [
        'hasPart system:default/rig',
        'ownedBy group:default/crew',
        'partOf domain:default/fleet',
      ],
      'group:default/crew': [
        'childOf group:default/staff',
        'hasMember user:default/ann',
        'ownerOf airesource:default/kit',
        'ownerOf api:default/wind',
        'ownerOf component:default/sail',
        'ownerOf domain:default/ship',
        'ownerOf system:default/rig',
        'parentOf group:default/watch',
      ],
      'system:default/rig': [
        'hasPart api:default/wind',
        'hasPart component:default/sail',
        'ownedBy group:default/crew',
        'partOf domain:default/ship',
      ],
      'user:default/ann': ['memberOf group:default/crew', 'ownerOf component:default/mast'],
    });
  });

  it('take the namespace of the entity where a reference has none', async () => {
    const text = component('mast', 'owner: Crew-A').replace('  name: mast', '  name: mast\n  namespace: web');
    const catalog = await assemble(folderTree({ 'catalog-info.yaml': text }));
    expect(relationsIn(catalog, 'component:web/mast')).toEqual(['ownedBy group:web/crew-a']);
  });
});

describe('loose ends', () => {
  const levels = {};

  it('are told with their place and with what was probably meant; relations to them are kept', async () => {
    const text = [
      component('mast', 'owner: deck_crew', 'dependsOn: ["resource:zinc", "component:anchor"]'),
      component('sail', 'owner: ann@ferry.test'),
      component('anchor', 'owner: "{{ owner }}"'),
      group('deck-crew'),
    ].join('---\n');
    const catalog = await assemble(folderTree({ 'catalog-info.yaml': text }), { levels });
    expect(linesOf(catalog)).toEqual([
      'catalog-info.yaml:8:10 warn catalog/dangling-reference: spec.owner refers to group:default/deck_crew, which is not in the catalog. Did you mean "group:default/deck-crew"?',
      'catalog-info.yaml:9:15 warn catalog/dangling-reference: spec.dependsOn[0] refers to resource:default/zinc, which is not in the catalog. Correct the reference, or add the entity that it means.',
      'catalog-info.yaml:14:9 info catalog/orphan-entity: component:default/sail is related to no other entity in the catalog. Give it an owner or a system that is in the catalog.',
      'catalog-info.yaml:18:10 warn catalog/dangling-reference: spec.owner refers to group:default/ann@ferry.test, which is not in the catalog. An e-mail address is no reference; write the name of a group, or "user:" and the name of a user.',
      'catalog-info.yaml:27:10 warn catalog/dangling-reference: spec.owner refers to group:default/{{ owner }}, which is not in the catalog. It looks like a placeholder of a template that was never filled in.',
      'catalog-info.yaml:32:9 info catalog/orphan-entity: group:default/deck-crew is related to no other entity in the catalog. Give it an owner or a system that is in the catalog.',
    ]);
    expect(relationsIn(catalog, 'component:default/mast')).toContain('dependsOn resource:default/zinc');
  });
});

describe('an entity that is defined twice', () => {
  it('is that of the first tree, then of the first path, whatever the case; the problem names both places', async () => {
    const first = repositoryTree({ 'z/catalog-info.yaml': component('mast', 'owner: first') });
    const second = folderTree({
      'a/catalog-info.yaml': component('MAST', 'owner: second'),
      'b/catalog-info.yaml': component('sail', 'owner: b'),
      'c/catalog-info.yaml': component('sail', 'owner: c'),
    });
    const catalog = await assemble([
      { source: 'first', tree: first },
      { source: 'second', tree: second },
    ]);
    expect(catalog.entities.map(({ entity }) => entity.spec?.['owner'])).toEqual(['first', 'b']);
    expect(linesOf(catalog)).toEqual([
      'a/catalog-info.yaml:4:9 error catalog/duplicate-entity: component:default/mast is already defined in first z/catalog-info.yaml:1; this second definition was left out. Remove one of the two, or give one another name or namespace.',
      'c/catalog-info.yaml:4:9 error catalog/duplicate-entity: component:default/sail is already defined in b/catalog-info.yaml:1; this second definition was left out. Remove one of the two, or give one another name or namespace.',
    ]);
    expect(catalog.sources).toEqual([
      { id: 'first', revision: 'c0ffee', files: 1, entities: 1 },
      { id: 'second', revision: 'r1', files: 3, entities: 1 },
    ]);
  });
});

describe('Locations', () => {
  it('lead to files beside them, at the root, by glob and by address, through one another and in circles', async () => {
    const harbour = repositoryTree({
      'catalog-info.yaml': location(
        'type: url',
        'target: ./more/places.yaml',
        'targets: [/root.yaml, "./deep/**/*.yaml", "https://github.com/ferry/pier/blob/main/pier.yaml"]',
      ),
      'more/places.yaml': entity('Location', 'back', 'targets: [../catalog-info.yaml, ./near.yaml]'),
      'more/near.yaml': component('near', 'owner: deck'),
      'root.yaml': component('root', 'owner: deck'),
      'deep/a/b/c.yaml': component('deep', 'owner: deck'),
      'unread.yaml': component('unread', 'owner: deck'),
    });
    const pier = repositoryTree(
      { 'pier.yaml': component('pier', 'owner: deck') },
      'https://github.com/ferry/pier',
    );
    const catalog = await assemble([
      { source: 'harbour', tree: harbour },
      { source: 'pier', tree: pier },
    ]);
    expect(catalog.problems).toEqual([]);
    expect(refsIn(catalog)).toEqual([
      'component:default/deep',
      'component:default/near',
      'component:default/pier',
      'component:default/root',
      'location:default/all',
      'location:default/back',
    ]);
    expect(catalog.entities.find(({ ref }) => ref === 'component:default/pier')?.provenance).toEqual({
      source: 'pier',
      path: 'pier.yaml',
      line: 1,
      endLine: 8,
      location: 'url:https://github.com/ferry/pier/blob/main/pier.yaml',
      originLocation: 'url:https://github.com/ferry/harbour/blob/main/catalog-info.yaml',
    });
  });

  it('that lead nowhere are kept, and each such target is told at its place', async () => {
    const tree = folderTree({
      'catalog-info.yaml': location(
        'targets: [./none.yaml, "./none/*.yaml", ../../out.yaml, "https://elsewhere.test/a.yaml"]',
      ),
      'b/catalog-info.yaml': entity('Location', 'calm', 'presence: optional', 'targets: [./none.yaml]'),
      'c/catalog-info.yaml': entity('Location', 'odd', 'type: s3-discovery', 'target: ./none.yaml'),
    });
    const catalog = await assemble(tree);
    expect(refsIn(catalog)).toEqual([
      'location:default/all',
      'location:default/calm',
      'location:default/odd',
    ]);
    expect(linesOf(catalog)).toEqual([
      'c/catalog-info.yaml:6:9 error catalog/location-type: The type "s3-discovery" of this Location cannot be read here, so its targets were not. Write "url" or "file", or leave the type out.',
      'catalog-info.yaml:6:13 error catalog/location-target-missing: spec.targets[0] names ./none.yaml, but there is no such file. Correct the path, which is relative to this file; or set "presence: optional" when it may be missing.',
      'catalog-info.yaml:6:26 error catalog/location-target-missing: spec.targets[1] names ./none/*.yaml, but there is no such file. Correct the path, which is relative to this file; or set "presence: optional" when it may be missing.',
      "catalog-info.yaml:6:43 warn catalog/location-target-outside: spec.targets[2] names ../../out.yaml, which lies in none of the portal's sources, so it was not read. Add its repository to the sources of the portal's config.",
      "catalog-info.yaml:6:59 warn catalog/location-target-outside: spec.targets[3] names https://elsewhere.test/a.yaml, which lies in none of the portal's sources, so it was not read. Add its repository to the sources of the portal's config. If the source is a local copy of that very repository, set its option `url` to the address of the folder with the branch, such as https://github.com/acme/web/tree/main.",
    ]);
  });

  it('whose pattern would take too long to match are told, and nothing is matched', async () => {
    const tree = folderTree({
      'catalog-info.yaml': location('targets: ["./*a*a*a*a*a*a*a*b"]'),
      [`${'a'.repeat(250)}.yaml`]: component('slow', 'owner: deck'),
    });
    const catalog = await assemble(tree);
    expect(linesOf(catalog)).toEqual([
      'catalog-info.yaml:6:13 error catalog/location-target-glob: spec.targets[0] names ./*a*a*a*a*a*a*a*b, a pattern with more wildcards than are read, so nothing was read. Use "**" in two parts of the path at most and two "*" in any other part, without parentheses; or write several targets.',
    ]);
  });

  it('read the same file once, however many lead to it', async () => {
    const tree = folderTree({
      'a/catalog-info.yaml': entity('Location', 'a', 'target: ../it.yaml'),
      'b/catalog-info.yaml': entity('Location', 'b', 'target: ../it.yaml'),
      'it.yaml': component('it', 'owner: deck'),
    });
    const reads: string[] = [];
    const catalog = await assemble({ ...tree, read: (path) => (reads.push(path), tree.read(path)) });
    expect(catalog.problems).toEqual([]);
    expect(reads.sort()).toEqual(['a/catalog-info.yaml', 'b/catalog-info.yaml', 'it.yaml']);
  });
});

describe('rules', () => {
  it('keep groups, users and templates out of sources that may not deliver them, and say what to add', async () => {
    const tree = repositoryTree({ 'catalog-info.yaml': group('crew') });
    const refused = await assemble([{ source: 'git:harbour', tree }]);
    expect(refsIn(refused)).toEqual([]);
    expect(linesOf(refused)).toEqual([
      `catalog-info.yaml:2:7 error catalog/kind-not-allowed: The kind Group is not accepted from url:https://github.com/ferry/harbour/blob/main/catalog-info.yaml, so the entity was left out. To accept it, add "rules: [{ allow: [Group] }]" to the source git:harbour in the portal's config, or a rule under catalog.rules.`,
    ]);
    const allowed = await assemble([{ source: 'git:harbour', tree, rules: [{ allow: ['group'] }] }]);
    expect(refsIn(allowed)).toEqual(['group:default/crew']);
    expect(refsIn(await assemble(folderTree({ 'catalog-info.yaml': group('crew') })))).toEqual([
      'group:default/crew',
    ]);
  });

  it('go by the place that led to a file, and by the best of several', async () => {
    const pier = repositoryTree({ 'people.yaml': group('crew') }, 'https://github.com/ferry/pier');
    const target = 'target: https://github.com/ferry/pier/blob/main/people.yaml';
    const harbour = repositoryTree({ 'catalog-info.yaml': location(target) });
    const home = folderTree({ 'catalog-info.yaml': location(target).replace('name: all', 'name: home') });
    const trees = [
      { source: 'pier', tree: pier },
      { source: 'harbour', tree: harbour },
    ];
    expect(refsIn(await assemble(trees))).toEqual(['location:default/all']);
    const both = await assemble([...trees, { source: 'home', tree: home }]);
    expect(both.problems).toEqual([]);
    expect(both.entities.map(({ ref, provenance }) => [ref, provenance.originLocation])).toContainEqual([
      'group:default/crew',
      'file:content/catalog-info.yaml',
    ]);
  });

  it('can speak of a type, of one place and of a glob without case', async () => {
    const text = [
      entity('Resource', 'db', 'type: Database', 'owner: x'),
      entity('Resource', 'box', 'type: bucket', 'owner: x'),
    ].join('---\n');
    const tree = repositoryTree({ 'catalog-info.yaml': text });
    const allow = [{ kind: 'resource', 'spec.type': 'database' }];
    const from = (location: Record<string, string>) =>
      assemble(tree, { rules: [{ allow, locations: [{ type: 'url', ...location }] }] }).then(refsIn);
    expect(await from({ pattern: 'https://github.com/FERRY/**' })).toEqual(['resource:default/db']);
    expect(await from({ exact: 'https://github.com/ferry/harbour/blob/main/catalog-info.yaml' })).toEqual([
      'resource:default/db',
    ]);
    expect(await from({ pattern: 'https://github.com/ferry/*' })).toEqual([]);
    expect(await from({ exact: 'https://github.com/ferry' })).toEqual([]);
  });
});

test('a kind of its own is accepted from anywhere, and makes the relations that it declares', async () => {
  const vessel: KindDefinition = {
    kind: 'Vessel',
    plural: 'Vessels',
    description: 'A ship.',
    apiVersions: ['ferry.test/v1'],
    spec: { type: 'object', required: ['captain'], properties: { captain: { type: 'string' } } },
    references: [{ field: 'captain', relation: 'steeredBy', defaultKind: 'User' }],
  };
  const pair = {
    forward: 'steeredBy',
    reverse: 'steers',
    forwardTitle: 'Steered by',
    reverseTitle: 'Steers',
  };
  const text = entity('Vessel', 'ida', 'captain: ann').replace('backstage.io/v1alpha1', 'ferry.test/v1');
  const tree = repositoryTree({
    'catalog-info.yaml': `${text}---\n${text.replace('ida', 'eve').replace('captain: ann', 'crew: 2')}`,
  });
  const model = {
    kinds: [...BUILTIN_KINDS, vessel],
    relationPairs: [...RELATION_PAIRS, pair],
    processors: [],
  };
  const catalog = await assemble(tree, { model });
  expect(relationsIn(catalog, 'vessel:default/ida')).toEqual(['steeredBy user:default/ann']);
  expect(linesOf(catalog)).toEqual([
    'catalog-info.yaml:12:1 error catalog/missing-field: spec has no "captain", which the kind Vessel needs. Add "captain:" below "spec".',
  ]);
});

describe('processors', () => {
  const tree = folderTree({ 'catalog-info.yaml': component('mast', 'owner: crew') });
  const withProcessor = (process: EntityProcessor['process']): Promise<Catalog> => {
    const processors = [{ name: 'paint', process }];
    return assemble(tree, { model: { kinds: BUILTIN_KINDS, relationPairs: RELATION_PAIRS, processors } });
  };

  it('may change an entity before it is related', async () => {
    const catalog = await withProcessor((one) => ({ ...one, spec: { ...one.spec, owner: 'painters' } }));
    expect(relationsIn(catalog, 'component:default/mast')).toEqual(['ownedBy group:default/painters']);
  });

  const failing: readonly [string, EntityProcessor['process'], string][] = [
    [
      'throws',
      () => {
        throw new Error('no paint');
      },
      'no paint',
    ],
    [
      'renames it',
      (one) => ({ ...one, metadata: { name: 'sail' } }),
      'it changed the kind, namespace or name',
    ],
  ];
  it.each(failing)('that %s leaves the entity as it was', async (_, process, reason) => {
    const catalog = await withProcessor(process);
    expect(relationsIn(catalog, 'component:default/mast')).toEqual(['ownedBy group:default/crew']);
    expect(linesOf(catalog)).toEqual([
      `catalog-info.yaml:1:1 error catalog/processor-failed: The processor paint failed on this entity, which was kept as it was: ${reason}. Mend the plugin, or remove it from the config.`,
    ]);
  });
});

describe('levels', () => {
  it('change how much a problem matters, never what is accepted', async () => {
    const tree = folderTree({
      'catalog-info.yaml': `${component('a')}---\n${component('b', 'owner: x')}---\nx: 1\n`,
    });
    const catalog = await assemble(tree, {
      levels: {
        'catalog/missing-field': 'warn',
        'catalog/not-an-entity': 'off',
        'catalog/dangling-reference': 'error',
        'catalog/orphan-entity': 'off',
      },
    });
    expect(refsIn(catalog)).toEqual(['component:default/b']);
    expect(catalog.problems.map(({ code, level }) => [code, level])).toEqual([
      ['catalog/missing-field', 'warn'],
      ['catalog/dangling-reference', 'error'],
    ]);
  });
});

describe('hostile files', () => {
  it('cost nothing but themselves', async () => {
    const bomb = Array.from(
      { length: 9 },
      (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1},`.repeat(9) : 'x'}]`,
    ).join('\n');
    const tree = folderTree({
      'a/catalog-info.yaml': bomb,
      'b/catalog-info.yaml': '['.repeat(100_000),
      'c/catalog-info.yaml': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      'd/catalog-info.yaml': new Uint8Array(50_000_000).fill(0x20),
      'e/catalog-info.yaml': component('good', 'owner: x', '__proto__: { polluted: true }'),
    });
    const catalog = await assemble(tree);
    expect(refsIn(catalog)).toEqual(['component:default/good']);
    expect(catalog.problems.map(({ code, at }) => `${at?.path ?? ''} ${code}`)).toEqual([
      'a/catalog-info.yaml yaml/too-many-aliases',
      'b/catalog-info.yaml yaml/too-deep',
      'c/catalog-info.yaml yaml/binary',
      'd/catalog-info.yaml yaml/too-large',
      'e/catalog-info.yaml yaml/forbidden-key',
    ]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

test('the same trees give the same catalog, in whatever order their files arrive', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `${String(i)}/catalog-info.yaml`,
      component(`c${String(i % 50)}`, `owner: o${String(i)}`),
    ]),
  );
  const tree = folderTree(files);
  let turn = 0;
  const late = {
    ...tree,
    read: (path: string) =>
      new Promise<Uint8Array | undefined>((resolve) => {
        setTimeout(
          () => {
            resolve(tree.read(path));
          },
          (turn++ * 7) % 11,
        );
      }),
  };
  const levels = {};
  expect(JSON.stringify(await assemble(late, { levels }))).toBe(
    JSON.stringify(await assemble(tree, { levels })),
  );
});

test('an aborted harvest stops', async () => {
  const controller = new AbortController();
  controller.abort(new Error('stopped'));
  const tree = folderTree({ 'catalog-info.yaml': component('a', 'owner: x') });
  await expect(assemble(tree, { signal: controller.signal })).rejects.toThrow('stopped');
});
