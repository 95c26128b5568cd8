import { describe, expect, it, test } from 'vitest';
import { component, entity, lineOf, repositoryTree, validate } from './catalog.fixture.ts';
import { validateDescriptors } from './validate-descriptors.ts';

const HEAD = 'apiVersion: backstage.io/v1alpha1\nkind: Component\n';
const SPEC = 'spec: { type: service, lifecycle: production, owner: deck }\n';

async function problemsOf(text: string, files?: Record<string, string>): Promise<readonly string[]> {
  return (await validate(text, files)).problems.map((problem) =>
    lineOf(problem).replace(/^catalog-info\.yaml:/, ''),
  );
}

describe('a descriptor', () => {
  it.each([
    ['Component', ['type: service', 'lifecycle: production', 'owner: deck']],
    ['API', ['type: openapi', 'lifecycle: production', 'owner: deck', 'definition: "openapi: 3.1.0"']],
    [
      'API',
      [
        'type: mcp-server',
        'lifecycle: beta',
        'owner: deck',
        'remotes: [{ type: sse, url: "https://m.test" }]',
      ],
    ],
    ['Resource', ['type: database', 'owner: deck']],
    ['System', ['owner: deck']],
    ['Domain', ['owner: deck']],
    ['Group', ['type: team', 'children: []']],
    ['User', ['memberOf: []']],
    ['Location', ['targets: []']],
    ['AiResource', ['type: prompt', 'lifecycle: beta', 'owner: deck']],
    ['AiResource', ['type: skill', 'lifecycle: beta', 'owner: deck', 'agents: [any]', 'license: MIT']],
    ['AiResource', ['type: rule', 'lifecycle: beta', 'owner: deck', 'category: style', 'rationale: calm']],
    ['AiResource', ['type: plugin', 'lifecycle: beta', 'owner: deck', 'skills: [knots]']],
    ['AiResource', ['type: marketplace', 'lifecycle: beta', 'owner: deck', 'plugins: []']],
  ])('of kind %s with the fields that it needs is accepted', async (kind, spec) => {
    const { documents, problems } = await validate(entity(kind, 'first', ...spec));
    expect(problems).toEqual([]);
    expect(documents).toMatchObject([{ accepted: true, ref: `${kind.toLowerCase()}:default/first` }]);
  });

  it('of a template is accepted, with its steps and its form on several pages', async () => {
    const text = `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: new-berth }
spec:
  type: service
  owner: deck
  parameters: [{ title: Name, properties: { name: { type: string } } }]
  steps:
    - { id: a, action: fetch:template, if: true, input: { name: "\${{ parameters.name }}" } }
  output: { links: [{ title: Open, url: "\${{ steps.a.output.url }}" }], more: text }
`;
    expect(await validate(text)).toMatchObject({ problems: [], documents: [{ accepted: true }] });
  });

  it('that is empty, or holds comments only, is no document', async () => {
    const { documents, problems } = await validate(
      `---\n# nothing\n---\n${component('a', 'owner: deck')}---\n`,
    );
    expect(problems).toEqual([]);
    expect(documents).toMatchObject([{ accepted: true, line: 4, endLine: 11 }]);
  });

  it('tells every fault at its place, each with what to do', async () => {
    const text = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: my service_
  namespace: TeamA
  title: ""
  Description: hull
  labels:
    Example.com/x: gold
    tier: 1
  annotations:
    a: 1
  tags: [node.js, ok]
  links:
    - title: "  "
    - url: www.example.com
tags: [x]
onwer: deck
wharf: 1
relations: []
spec:
  type: service
  lifecycle:
  subComponentOf: hull
  dependsOn: [db, "component:mast", 3]
  dependencyOf: [{ component: x }]
`;
    expect(await problemsOf(text)).toEqual([
      '4:9 error catalog/invalid-format: metadata.name is "my service_", but must be at most 63 letters, digits, "-", "_" and "." that start and end with a letter or digit. Write "my-service", for example.',
      '5:14 error catalog/invalid-format: metadata.namespace is "TeamA", but must be at most 63 lower-case letters and digits, joined by "-". Write "teama", for example.',
      '6:10 error catalog/empty-field: metadata.title is empty, but must be a text. Fill it in, or remove the field where it is not required.',
      '7:3 warn catalog/misplaced-field: Nothing reads "Description" in metadata. Did you mean "description"?',
      '9:5 error catalog/invalid-format: A key of metadata.labels is "Example.com/x", but must be a name of at most 63 letters, digits, "-", "_" and "." that start and end with a letter or digit, after a lower-case DNS name and "/" if any. Change it accordingly.',
      '10:11 error catalog/wrong-type: metadata.labels.tier must be a text, but is the number 1. Quote it: "1".',
      '12:8 error catalog/wrong-type: metadata.annotations.a must be a text, but is the number 1. Quote it: "1".',
      '13:10 error catalog/invalid-format: metadata.tags[0] is "node.js", but must be at most 63 lower-case letters, digits, ":", "+" and "#", joined by "-". Write "node-js", for example.',
      '15:7 error catalog/missing-field: metadata.links[0] has no "url", which it needs. Add "url:" below "metadata.links[0]".',
      '15:14 error catalog/empty-field: metadata.links[0].title is empty, but must be a text. Fill it in, or remove the field where it is not required.',
      '16:12 error catalog/invalid-format: metadata.links[1].url is "www.example.com", but must be an address with its scheme, such as https://example.com. Write "https://www.example.com", for example.',
      '17:1 error catalog/unknown-field: An entity has no field "tags" at its root. Indent it so that it stands below "metadata:".',
      '18:1 error catalog/unknown-field: An entity has no field "onwer" at its root. Did you mean "owner"?',
      '19:1 error catalog/unknown-field: An entity has no field "wharf" at its root. The root has apiVersion, kind, metadata and spec only; details of your own go below "metadata:" or "spec:".',
      '20:1 error catalog/unknown-field: "relations" is filled in by the catalog and cannot be written in a descriptor. Remove the field.',
      '21:1 error catalog/missing-field: spec has no "owner", which the kind Component needs. Add "owner:" below "spec".',
      '23:3 error catalog/empty-field: spec.lifecycle is empty, but must be a text. Fill it in, or remove the field where it is not required.',
      '24:3 warn catalog/misplaced-field: Nothing reads "subComponentOf" in spec. Did you mean "subcomponentOf"?',
      '25:15 error catalog/invalid-reference: spec.dependsOn[0] is "db", which names no kind; this field needs one. A reference is written [<kind>:][<namespace>/]<name>, for example component:db.',
      '25:37 error catalog/wrong-type: spec.dependsOn[2] must be a text, but is the number 3. Quote it: "3".',
      '26:18 error catalog/invalid-reference: spec.dependencyOf[0] is a mapping without a kind. A reference is written [<kind>:][<namespace>/]<name>, for example component:x.',
    ]);
  });

  test.each([
    [
      'kind: component',
      '2:7 error catalog/unknown-kind: There is no kind "component". Kinds are case-sensitive: write "Component".',
    ],
    [
      'kind: Widget',
      `2:7 error catalog/unknown-kind: There is no kind "Widget". Kinds: API, AiResource, Component, Domain, Group, Location, Resource, System, Template, User. A kind of your own is declared in the portal's config, under catalog.kinds.`,
    ],
  ])('with %s names the kinds that there are', async (line, expected) => {
    const text = `apiVersion: backstage.io/v1alpha1\n${line}\nmetadata: { name: a }\n${SPEC}`;
    expect(await problemsOf(text)).toEqual([expected]);
  });

  it('in a version that its kind does not have is refused', async () => {
    const text = `apiVersion: backstage.io/v1\nkind: Component\nmetadata: { name: a }\n${SPEC}`;
    expect(await problemsOf(text)).toEqual([
      '1:13 error catalog/unknown-api-version: The kind Component does not exist in version "backstage.io/v1". Write apiVersion: backstage.io/v1alpha1 or apiVersion: backstage.io/v1beta1.',
    ]);
  });

  it('with what Backstage accepts, though its documentation does not, is accepted', async () => {
    const metadata =
      'metadata: { name: a..b, labels: { tier: "" }, tags: ["lang:go", c++, "c#"], custom: [1] }';
    expect(
      await problemsOf(`${HEAD}${metadata}\nspec: { type: a, lifecycle: b, owner: c, own: { x: 1 } }\n`),
    ).toEqual([]);
  });

  it('that is the template of an entity, or of another tool, is passed over and named', async () => {
    const text = `${HEAD}metadata: { name: "\${{ values.name }}" }
---
stages: [build, test]
---
- a list
---
{% if values.api %}
kind: API
{% endif %}
---
${component('a', 'owner: deck')}`;
    expect(await problemsOf(text)).toEqual([
      '1:1 warn catalog/template-file: This document holds the expression ${{ values.name }}, which a template fills in when it creates something: it describes no entity yet, so it was left out. Nothing to do when this is the skeleton of a template. To silence this, exclude the folder from the source.',
      '5:1 warn catalog/not-an-entity: This document is no Backstage entity and was left out: it is a mapping with "stages", where an entity has apiVersion, kind, metadata and spec. If it belongs to another tool, exclude the file from the source; else add apiVersion, kind and metadata.',
      '7:1 warn catalog/not-an-entity: This document is no Backstage entity and was left out: it is a list, where an entity has apiVersion, kind, metadata and spec. If it belongs to another tool, exclude the file from the source; else add apiVersion, kind and metadata.',
      '9:1 warn catalog/template-file: This document holds the expression {% if values.api %}, which a template fills in when it creates something: it describes no entity yet, so it was left out. Nothing to do when this is the skeleton of a template. To silence this, exclude the folder from the source.',
    ]);
  });

  it('with broken YAML takes none of its neighbours with it', async () => {
    const { documents, problems } = await validate(
      `${component('a', 'owner: deck')}---\nkind: Component\nkind: API\n---\nx: "open\n---\n${component('b', 'owner: deck')}`,
    );
    expect(documents.map(({ ref, accepted }) => [ref, accepted])).toEqual([
      ['component:default/a', true],
      [undefined, false],
      [undefined, false],
      ['component:default/b', true],
    ]);
    expect(problems.map(lineOf)).toEqual([
      'catalog-info.yaml:11:1 error yaml/duplicate-key: The key "kind" stands twice in one mapping: first on line 10, again on line 11. Keep one of the two. If they belong to two entities, put a line with "---" between them.',
      'catalog-info.yaml:13:4 error yaml/syntax: This quote is never closed. Correct the line, or quote the value; nothing of this document was read, its neighbours were.',
    ]);
  });
});

describe('the entity of an accepted descriptor', () => {
  it('has its namespace, its location, and its lists sorted', async () => {
    const { documents } = await validate(
      component('Mast', 'owner: Crew', 'dependsOn: ["resource:x/Rope", "component:sail"]'),
    );
    expect(documents[0]?.entity).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'Mast',
        namespace: 'default',
        annotations: {
          'backstage.io/managed-by-location':
            'url:https://github.com/ferry/harbour/blob/main/catalog-info.yaml',
          'backstage.io/managed-by-origin-location':
            'url:https://github.com/ferry/harbour/blob/main/catalog-info.yaml',
          'backstage.io/view-url': 'https://github.com/ferry/harbour/blob/main/catalog-info.yaml',
          'backstage.io/edit-url': 'https://github.com/ferry/harbour/edit/main/catalog-info.yaml',
          'backstage.io/source-location': 'url:https://github.com/ferry/harbour/tree/main/',
        },
      },
      spec: {
        type: 'service',
        lifecycle: 'production',
        owner: 'Crew',
        dependsOn: ['component:sail', 'resource:x/Rope'],
      },
    });
    expect(
      documents[0]?.relations.map(({ sourceRef, type, targetRef }) => `${sourceRef} ${type} ${targetRef}`),
    ).toEqual([
      'component:default/mast ownedBy group:default/crew',
      'group:default/crew ownerOf component:default/mast',
      'component:default/mast dependsOn component:default/sail',
      'component:default/sail dependencyOf component:default/mast',
      'component:default/mast dependsOn resource:x/rope',
      'resource:x/rope dependencyOf component:default/mast',
    ]);
  });

  it('keeps the addresses that it was given, except those that run a script', async () => {
    const annotations =
      '{ backstage.io/view-url: "java\\nscript:alert(1)", backstage.io/edit-url: "https://x.test" }';
    const { documents, problems } = await validate(
      `${HEAD}metadata: { name: a, annotations: ${annotations} }\n${SPEC}`,
    );
    expect(documents[0]?.entity?.metadata.annotations).toMatchObject({
      'backstage.io/view-url': 'about:blank',
      'backstage.io/edit-url': 'https://x.test',
    });
    expect(problems.map(lineOf)).toEqual([
      'catalog-info.yaml:3:60 warn catalog/unsafe-address: metadata.annotations.backstage.io/view-url is a javascript: address; it was replaced by a harmless one. Write an https: address.',
    ]);
  });
});

describe('placeholders', () => {
  const api = (definition: string): string =>
    entity('API', 'pier', 'type: openapi', 'lifecycle: beta', 'owner: deck', `definition: ${definition}`);

  it('are replaced by the text, the JSON or the YAML of files, in any field', async () => {
    const text = `${HEAD}metadata:
  name: a
  links: { $yaml: data/links.yaml }
  extra: [{ $json: /data/extra.json }, { $ref: ./left/alone.json }, { $text: a, $json: b }]
${SPEC}`;
    const { documents, problems } = await validate(text, {
      'data/links.yaml': '- url: https://a.test\n',
      'data/extra.json': '{"__proto__": {"polluted": true}, "n": 1}',
    });
    expect(problems).toEqual([]);
    expect(documents[0]?.entity?.metadata).toMatchObject({
      links: [{ url: 'https://a.test' }],
      extra: [{ n: 1 }, { $ref: './left/alone.json' }, { $text: 'a', $json: 'b' }],
    });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('may name a file of the same repository by its address', async () => {
    const { documents } = await validate(
      api('{ $text: "https://github.com/ferry/harbour/tree/main/a.txt" }'),
      { 'a.txt': 'hi' },
    );
    expect(documents[0]?.entity?.spec?.['definition']).toBe('hi');
  });

  test.each([
    [
      '{ $text: ./none.txt }',
      '9:23',
      'placeholder-missing: $text in spec.definition names ./none.txt, but there is no file none.txt. Correct the path, which is relative to this file, or add the file.',
    ],
    [
      '{ $text: ../../etc/passwd }',
      '9:23',
      'placeholder-outside: $text in spec.definition names ../../etc/passwd, which is not in the repository of this file; for safety, nothing outside it is read. Keep a copy of the file in this repository and name it by its relative path.',
    ],
    [
      '{ $text: "https://other.test/a" }',
      '9:23',
      'placeholder-outside: $text in spec.definition names https://other.test/a, which is not in the repository of this file; for safety, nothing outside it is read. Keep a copy of the file in this repository and name it by its relative path. If the source is a local copy of that very repository, set its option `url` to the address of the folder with the branch, such as https://github.com/acme/web/tree/main.',
    ],
    [
      '{ $text: [a] }',
      '9:23',
      'placeholder-value: $text in spec.definition must name a file, but is a list. Write the path of a file beside this one, for example $text: ./openapi.yaml.',
    ],
    [
      '{ $yaml: two.yaml }',
      '9:23',
      'placeholder-unreadable: $yaml in spec.definition reads two.yaml, which holds 2 documents instead of one. Mend the file, or read it with $text.',
    ],
    [
      '{ $yaml: bad.yaml }',
      '9:23',
      'placeholder-unreadable: $yaml in spec.definition reads bad.yaml, where line 2 is wrong: The key "a" stands twice in one mapping: first on line 1, again on line 2. Mend the file, or read it with $text.',
    ],
  ])('of the form %s are refused', async (definition, place, expected) => {
    const files = { 'two.yaml': 'a: 1\n---\nb: 1\n', 'bad.yaml': 'a: 1\na: 2\n' };
    expect(await problemsOf(api(definition), files)).toEqual([
      `${place.replace('9:23', '9:24')} error catalog/${expected}`,
    ]);
  });
});

test('the same entity in two descriptors is told once, naming the first place', async () => {
  const tree = repositoryTree({
    'a.yaml': component('mast', 'owner: deck'),
    'b.yaml': component('MAST', 'owner: deck'),
  });
  const { problems } = await validateDescriptors({ tree, paths: ['a.yaml', 'b.yaml', 'c.yaml'] });
  expect(problems.map(lineOf)).toEqual([
    'b.yaml:4:9 error catalog/duplicate-entity: component:default/mast is already defined in a.yaml:1; this second definition was left out. Remove one of the two, or give one another name or namespace.',
    'c.yaml:1:1 error catalog/file-not-found: There is no file c.yaml. Correct the path.',
  ]);
});
