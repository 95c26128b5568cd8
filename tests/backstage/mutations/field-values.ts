import type { JsonValue } from '../../../src/model/json.ts';
import type { ValuePath } from '../../../src/yaml/yaml-file.ts';

const long = (length: number, character = 'a'): string => character.repeat(length);
const LENGTHS = [1, 2, 62, 63, 64, 65, 252, 253, 254] as const;

const DATES = ['2026-11-21', '2026-11-21T10:00:00Z', '12:30:45'];

const NAMES: readonly JsonValue[] = [
  ...LENGTHS.map((length) => long(length)),
  ...['A', 'aB', 'a.b', 'a_b', 'a-b', 'a..b', 'a--b', 'a._-b', '1', '007', '1e3', '0x10'],
  ...['.a', '-a', '_a', 'a.', 'a-', 'a_', 'a b', ' a', 'a ', 'a/b', 'a:b', 'a@b', 'a+b', 'a#b'],
  ...['ä', '名前', '✨', 'a\u0000b', 'a\nb', 'a\tb', '__proto__', 'constructor', '${{ values.name }}'],
  ...DATES,
  ...[1, 1.5, 1e21, true],
];

const NAMESPACES: readonly JsonValue[] = [
  ...NAMES,
  ...['a-b', 'a--b', 'team.a', 'Team', 'TEAM', 'default', 'Default', 'a1', '1a', 'team_a'],
];

const API_VERSIONS: readonly JsonValue[] = [
  ...['backstage.io/v1alpha1', 'backstage.io/v1beta1', 'scaffolder.backstage.io/v1beta3'],
  ...['backstage.io/v1', 'backstage.io/v1alpha2', 'Backstage.io/v1alpha1', 'backstage.io/V1alpha1'],
  ...['backstage.io/v1alpha1 ', ' backstage.io/v1alpha1', 'backstage.io//v1alpha1', 'v1alpha1', 'v1'],
  ...['backstage.io/', '/v1alpha1', 'a/b/c', 'scaffolder.backstage.io/v1beta2', 'backstage/v1alpha1'],
  ...['backstage.io/v1alpha-1', `${long(254)}/v1`, `a/${long(64)}`, 'a_b/v1', 1, 1.0, 'apps/v1'],
];

const KINDS: readonly JsonValue[] = [
  ...['Component', 'API', 'Resource', 'System', 'Domain', 'Location', 'Group', 'User', 'Template'],
  ...['AiResource', 'component', 'COMPONENT', 'Api', 'api', 'airesource', 'AIResource', 'Components'],
  ...['Widget', 'Component ', ' Component', 'Comp-onent', '1Component', 'Com.ponent', 'Compönent'],
  ...[long(63), long(64), 'ConfigMap', 'Deployment'],
];

const LABEL_VALUES: readonly JsonValue[] = [...NAMES, '', 'true', 'a=b'];

const TAGS: readonly JsonValue[] = [
  ...LENGTHS.map((length) => long(length)),
  ...['a', 'a-b', 'a--b', '-a', 'a-', 'a:b', ':', '#', '+', 'c++', 'c#', 'a:', 'a.b', 'node.js'],
  ...['Java', 'a_b', 'a b', 'a/b', 'ä', '✨', '1', 'lang:go-1', 'a-b-c-d', 'a-#-b'],
  ...DATES,
  ...[1, 3.1, true],
];

const URLS: readonly JsonValue[] = [
  ...['https://example.org', 'http://localhost:3000/a?b=c#d', 'mailto:a@example.org', 'ftp://a', 'a:b'],
  ...['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'slack://x'],
  ...['example.org', '/docs', './docs', '//example.org', 'not a url', 'https://', 'http://a b', 'https:/a'],
  ...[
    'https://ex ample.org',
    ' https://example.org',
    'https://example.org/ä',
    'https://[::1]',
    'http://[',
    '#',
  ],
  ...['https://example.org:99999', 'https://user:secret@example.org', '{{ url }}', '${{ url }}', 1],
];

/** References as people write them: every number and order of `:` and `/`, every case, and what is none at all. */
export const REFERENCES: readonly JsonValue[] = [
  ...['a', 'A', 'group:a', 'Group:Default/A', 'GROUP:a', 'user:a', 'user:default/a', 'ns/a', 'NS/A'],
  ...['component:a', 'api:a', 'API:ns/a', 'resource:a', 'system:a', 'domain:a', 'location:a', 'widget:a'],
  ...['template:a', 'airesource:a', 'airesource:ns/a', 'AiResource:a'],
  ...[':', '/', ':/', '/:', ':a', 'a:', '/a', 'a/', ':/a', 'k:/a', 'k:n/', ':n/a', 'k:', 'k:n/a/b', 'a/b/c'],
  ...['a:b:c', 'a:b:c/d', 'k:n/a:b', 'a/b:c', 'a//b', 'a::b', 'k::n/a', 'k:n//a'],
  ...['a b', ' a', 'a ', 'group: a', 'group :a', 'a\tb', 'a\nb', 'john@example.org', 'user:john@example.org'],
  ...['@acme/team', 'https://example.org/a', '[a]', '{a}', '${{ values.owner }}', 'ä', '✨', 'İ', 'group:ǅ'],
  ...['default', 'group:default/', 'group:/team', '-', '.', '..', '#', '0', '1.0', 'null', 'true', 'a,b'],
  ...[long(63), long(64), `group:${long(300)}`, `${long(64)}/a`],
  ...[1, true, null, ['a'], { kind: 'group', name: 'a' }, { name: 'a' }],
];

const STRINGS: readonly JsonValue[] = [
  ...[
    '',
    ' ',
    'x',
    long(500),
    long(501),
    long(5000),
    '<b>x</b>',
    '=1+1',
    'a\u0000b',
    '\ud83d\ude00',
    'x\r\ny',
  ],
  ...[0, false, 1.5],
];

const TYPES: readonly JsonValue[] = [
  ...['service', 'openapi', 'asyncapi', 'graphql', 'grpc', 'trpc', 'mcp-server', 'MCP-Server', 'mcp_server'],
  ...['skill', 'rule', 'plugin', 'marketplace', 'Skill', 'RULE', 'skill ', 'prompt', 'team', '__proto__'],
  ...['constructor', 'toString', '', ' ', 'url', 'file', 'dir'],
];

const ANNOTATIONS: readonly JsonValue[] = [
  ...['', ' ', 'x', long(5000), '${{ values.x }}', 'url:https://example.org', 'dir:.', '[1]', '{}'],
  ...[1, true, null, {}, []],
];

/** A field, and what is tried there. Only fixtures that have the parent of the field take part. */
export interface FieldValues {
  readonly path: ValuePath;
  readonly values: readonly JsonValue[];
}

export const FIELD_VALUES: readonly FieldValues[] = [
  { path: ['metadata', 'name'], values: NAMES },
  { path: ['metadata', 'namespace'], values: NAMESPACES },
  { path: ['apiVersion'], values: API_VERSIONS },
  { path: ['kind'], values: KINDS },
  { path: ['metadata', 'title'], values: STRINGS },
  { path: ['metadata', 'description'], values: STRINGS },
  { path: ['metadata', 'uid'], values: STRINGS },
  { path: ['metadata', 'etag'], values: STRINGS },
  { path: ['metadata', 'generation'], values: STRINGS },
  { path: ['metadata', 'labels', 'tier'], values: LABEL_VALUES },
  { path: ['metadata', 'annotations', 'example.org/runbook'], values: ANNOTATIONS },
  { path: ['metadata', 'annotations', 'backstage.io/view-url'], values: URLS },
  { path: ['metadata', 'annotations', 'backstage.io/edit-url'], values: URLS },
  { path: ['metadata', 'annotations', 'backstage.io/source-location'], values: ANNOTATIONS },
  { path: ['metadata', 'annotations', 'backstage.io/techdocs-ref'], values: ANNOTATIONS },
  { path: ['metadata', 'annotations', 'backstage.io/managed-by-location'], values: ANNOTATIONS },
  { path: ['metadata', 'annotations', 'backstage.io/managed-by-origin-location'], values: ANNOTATIONS },
  { path: ['metadata', 'annotations', 'backstage.io/orphan'], values: ANNOTATIONS },
  { path: ['metadata', 'tags', 0], values: TAGS },
  { path: ['metadata', 'links', 0, 'url'], values: URLS },
  { path: ['metadata', 'links', 0, 'title'], values: STRINGS },
  { path: ['metadata', 'links', 0, 'icon'], values: STRINGS },
  { path: ['metadata', 'links', 0, 'type'], values: STRINGS },
  { path: ['metadata', 'links', 0, 'other'], values: STRINGS },
  { path: ['spec', 'type'], values: TYPES },
  { path: ['spec', 'lifecycle'], values: STRINGS },
  { path: ['spec', 'unknown'], values: STRINGS },
  { path: ['spec', 'definition'], values: STRINGS },
  { path: ['spec', 'compatibility'], values: STRINGS },
  { path: ['spec', 'allowedTools'], values: STRINGS },
  { path: ['spec', 'version'], values: [...STRINGS, 1, 1.0, '1.0'] },
  { path: ['spec', 'profile', 'email'], values: STRINGS },
  { path: ['spec', 'profile', 'picture'], values: URLS },
  { path: ['spec', 'remotes', 0, 'url'], values: URLS },
  { path: ['spec', 'remotes', 0, 'type'], values: TYPES },
];

/** Fields of `spec` that hold one reference, and those that hold a list. */
export const REFERENCE_FIELDS = [
  'owner',
  'system',
  'subcomponentOf',
  'domain',
  'subdomainOf',
  'parent',
] as const;
export const REFERENCE_LISTS = [
  ...['providesApis', 'consumesApis', 'dependsOn', 'dependencyOf', 'children', 'members', 'memberOf'],
  ...['skills', 'plugins'],
] as const;

/** Keys of labels and annotations: prefixes, lengths and characters. */
export const MAP_KEYS: readonly string[] = [
  ...LENGTHS.map((length) => long(length)),
  ...LENGTHS.map((length) => `example.org/${long(length)}`),
  ...[62, 63, 64, 252, 253, 254].map((length) => `${long(length)}/a`),
  ...[
    `${long(63)}.${long(63)}.${long(63)}.${long(61)}/a`,
    `${long(63)}.${long(63)}.${long(63)}.${long(62)}/a`,
  ],
  ...[
    'a',
    'A',
    'a.b',
    'a_b',
    'a-b',
    '.a',
    'a.',
    '-a',
    'a b',
    'ä',
    '',
    ' ',
    '1',
    'a/b',
    'A/b',
    'a/B',
    'a/b/c',
  ],
  ...[
    '/a',
    'a/',
    '/',
    'Example.org/x',
    'ex_ample.org/x',
    'ex--ample.org/x',
    '-example.org/x',
    'example..org/x',
  ],
  ...[
    'example.org./x',
    '.example.org/x',
    'example.org/x y',
    'example.org/-x',
    'example.org/x_',
    'backstage.io/x',
  ],
  ...['__proto__', 'constructor', 'a:b', 'a\nb', '<<'],
];
