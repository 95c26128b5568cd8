import type { Repository } from '../corpus/memory-tree.ts';

/** A repository with the paths that are registered as locations. */
export interface NamedTree extends Repository {
  readonly name: string;
  readonly descriptors: readonly string[];
}

const entity = (kind: string, metadata: string, spec: string): string =>
  `apiVersion: backstage.io/v1alpha1\nkind: ${kind}\nmetadata: ${metadata}\nspec: ${spec}\n`;

const service = (name: string, more = ''): string =>
  entity('Component', `{ name: ${name} }`, `{ type: service, lifecycle: production, owner: crew${more} }`);

/** Repositories in which everything is in order, or wrong in ways that both sides treat alike. */
export const TREES: readonly NamedTree[] = [
  {
    name: 'locations, globs, placeholders, references across files',
    baseUrl: 'https://github.com/example/harbour/blob/main/',
    descriptors: ['catalog-info.yaml'],
    files: new Map([
      [
        'catalog-info.yaml',
        [
          entity('Location', '{ name: root }', "{ targets: [./people.yaml, './quays/*/catalog-info.yaml'] }"),
          entity('Location', '{ name: more }', '{ type: url, target: extra/index.yml, presence: optional }'),
          entity('Location', '{ name: none }', '{ target: ./not-there.yaml, presence: optional }'),
          entity('Location', '{ name: no-match }', "{ target: './nowhere/*.yaml', presence: optional }"),
        ].join('---\n'),
      ],
      [
        'people.yaml',
        [
          entity(
            'Group',
            '{ name: crew }',
            '{ type: team, children: [], parent: port, members: [ada, ghost] }',
          ),
          entity('Group', '{ name: port }', '{ type: root, children: [crew] }'),
          entity('User', '{ name: ada }', '{ memberOf: [crew] }'),
        ].join('---\r\n'),
      ],
      ['quays/north/catalog-info.yaml', service('north', ', system: quays, providesApis: [berths]')],
      [
        'quays/south/catalog-info.yaml',
        service('south', ', consumesApis: [berths], dependsOn: ["component:north", "resource:sea/crane"]'),
      ],
      ['quays/south/deeper/catalog-info.yaml', service('too-deep')],
      [
        'extra/index.yml',
        [
          entity('System', '{ name: quays }', '{ owner: crew, domain: water }'),
          entity('Domain', '{ name: water }', '{ owner: user:ada }'),
          entity('Resource', '{ name: crane, namespace: sea }', '{ type: machine, owner: default/crew }'),
          entity(
            'API',
            '{ name: berths, description: { $text: ./about.md } }',
            '{ type: openapi, lifecycle: production, owner: crew, definition: { $text: ../specs/berths.yaml } }',
          ),
          entity(
            'API',
            '{ name: tools }',
            '{ type: mcp-server, lifecycle: production, owner: crew, remotes: { $yaml: ../specs/remotes.yaml } }',
          ),
          entity(
            'AiResource',
            '{ name: kit, labels: { $json: ../specs/labels.json } }',
            '{ type: plugin, lifecycle: production, owner: crew, skills: [tie-knots] }',
          ),
          entity('AiResource', '{ name: tie-knots }', '{ type: skill, lifecycle: production, owner: crew }'),
          entity('Location', '{ name: back }', '{ target: ../catalog-info.yaml }'),
          entity(
            'Location',
            '{ name: absolute }',
            '{ target: "https://github.com/example/harbour/blob/main/people.yaml" }',
          ),
        ].join('---\n'),
      ],
      ['extra/about.md', 'Which ship lies **where**\n'],
      ['specs/berths.yaml', 'openapi: 3.1.0\ninfo: { title: Berths, version: 1.0.0 }\npaths: {}\n'],
      ['specs/remotes.yaml', '- { type: sse, url: "https://mcp.example.org/berths" }\n'],
      ['specs/labels.json', '{ "tier": "gold" }'],
    ]),
  },
  {
    name: 'several files, names that differ in case, defined twice, refused documents in files of their own',
    baseUrl: 'https://github.com/example/yard/blob/main/',
    descriptors: ['a/catalog-info.yaml', 'b/catalog-info.yaml', 'c/catalog-info.yaml', 'd/catalog-info.yaml'],
    files: new Map([
      ['a/catalog-info.yaml', service('Hull', ', dependsOn: ["Component:Default/MAST"]')],
      ['b/catalog-info.yaml', `${service('hull', ', system: second')}---\n${service('Mast')}`],
      ['c/catalog-info.yaml', service('bad name')],
      [
        'd/catalog-info.yaml',
        [
          entity('Location', '{ name: self }', '{ targets: [./catalog-info.yaml, ../a/catalog-info.yaml] }'),
          entity(
            'Component',
            '{ name: owned, namespace: team-x }',
            '{ type: a, lifecycle: b, owner: Crew X }',
          ),
          entity('Template', '{ name: not-this-version }', '{ type: a, steps: [] }'),
        ].join('---\n'),
      ],
    ]),
  },
];

/** A repository in which one document, one target and one placeholder are broken, each beside good neighbours. */
export const BROKEN_TREE: NamedTree = {
  name: 'broken',
  baseUrl: 'https://github.com/example/wreck/blob/main/',
  descriptors: ['a/catalog-info.yaml', 'b/catalog-info.yaml', 'c/catalog-info.yaml'],
  files: new Map([
    ['a/catalog-info.yaml', `${service('above')}---\nkind: [unclosed\n---\n${service('below')}`],
    [
      'b/catalog-info.yaml',
      `${service('beside')}---\n${entity('Location', '{ name: lost }', '{ targets: [./gone.yaml, ./there.yaml] }')}`,
    ],
    ['b/there.yaml', service('there')],
    [
      'c/catalog-info.yaml',
      `${service('whole')}---\n${entity('Component', '{ name: hollow, title: { $text: ./gone.txt } }', '{ type: a, lifecycle: b, owner: c }')}`,
    ],
  ]),
};
