/** A YAML text of any number of documents, and what is special about it. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

const GOOD = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: good
spec:
  type: service
  lifecycle: production
  owner: team-a
`;
const SECOND = GOOD.replace('name: good', 'name: second').replace('team-a', 'team-b');

/** What stands after or before a good document. */
const NEIGHBOURS: readonly [string, string][] = [
  ['an empty document', ''],
  ['a comment', '# nothing\n'],
  ['null', 'null\n'],
  ['a tilde', '~\n'],
  ['a string', 'hello\n'],
  ['a number', '42\n'],
  ['a list', '- a\n- b\n'],
  ['an empty map', '{}\n'],
  ['an unclosed list', 'a: [1, 2\n'],
  ['an unclosed string', 'a: "b\n'],
  ['a tab as indentation', 'a:\n\tb: c\n'],
  ['a duplicate key', 'a: 1\na: 2\n'],
  ['an unknown alias', 'a: *nowhere\n'],
  ['an unknown tag', '!System\nkind: System\n'],
  ['a bad indentation', 'a:\n  b: c\n d: e\n'],
  ['a colon in a value', 'a: b: c\n'],
  ['a template expression', '{{ cookiecutter.x }}\n'],
  ['a block of Nunjucks', '{% if a %}\na: b\n{% endif %}\n'],
  ['another entity', SECOND],
  ['another kind of file', 'stages: [build]\nbuild: { script: make }\n'],
  ['a Kubernetes object', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { a: b }\n'],
  ['an object without kind', 'apiVersion: backstage.io/v1alpha1\nmetadata: { name: a }\n'],
];

/** Texts made of a good document by replacing one line. */
const LINES: readonly [string, string, string][] = [
  ['anchor and alias', '  owner: team-a', '  owner: &o team-a\n  system: *o'],
  ['anchor on a map', 'metadata:', 'metadata: &m'],
  ['merge key', 'spec:', 'spec:\n  <<: { system: sales }'],
  ['merge key list', 'spec:', 'spec:\n  <<: [{ system: sales }, { x: y }]'],
  ['merge key at the root', 'spec:', '<<: { metadata: { name: other } }\nspec:'],
  ['merge key of a string', 'spec:', 'spec:\n  <<: nothing'],
  ['duplicate key in spec', '  owner: team-a', '  owner: team-a\n  owner: team-b'],
  ['duplicate key in metadata', '  name: good', '  name: good\n  name: better'],
  ['duplicate key at the root', 'kind: Component', 'kind: Component\nkind: API'],
  ['tab after a value', '  owner: team-a', '  owner: team-a\t'],
  ['tab before a value', '  owner: team-a', '  owner:\tteam-a'],
  ['tab as indentation', '  owner: team-a', '\towner: team-a'],
  ['quoted number', '  owner: team-a', '  owner: "42"'],
  ['octal number', '  owner: team-a', '  owner: 0o17'],
  ['old octal number', '  owner: team-a', '  owner: 0123'],
  ['hexadecimal number', '  owner: team-a', '  owner: 0xff'],
  ['sexagesimal number', '  owner: team-a', '  owner: 12:30:45'],
  ['infinity', '  owner: team-a', '  owner: .inf'],
  ['not a number', '  owner: team-a', '  owner: .nan'],
  ['yes', '  owner: team-a', '  owner: yes'],
  ['off', '  owner: team-a', '  owner: off'],
  ['date', '  owner: team-a', '  owner: 2026-11-21'],
  ['date and time', '  owner: team-a', '  owner: 2026-11-21T10:00:00Z'],
  ['date as a label', '  name: good', '  name: good\n  labels: { since: 2026-11-21 }'],
  ['number as a label', '  name: good', '  name: good\n  labels: { since: 2026 }'],
  ['number as a label key', '  name: good', '  name: good\n  labels: { 2026: x }'],
  ['boolean as an annotation', '  name: good', '  name: good\n  annotations: { a: true }'],
  ['null key', '  name: good', '  name: good\n  labels: { ~: x }'],
  ['map as a key', '  name: good', '  name: good\n  labels: { { a: b }: x }'],
  ['list as a key', '  name: good', '  name: good\n  ? [a, b]\n  : x'],
  ['explicit key', '  name: good', '  ? name\n  : good'],
  ['string tag', '  owner: team-a', '  owner: !!str team-a'],
  ['string tag on a number', '  owner: team-a', '  owner: !!str 42'],
  ['number tag on a string', '  owner: team-a', '  owner: !!int team-a'],
  ['own tag', '  owner: team-a', '  owner: !secret team-a'],
  ['own tag on a map', 'spec:', 'spec: !Spec'],
  ['binary', '  owner: team-a', '  owner: !!binary aGVsbG8='],
  ['set', '  owner: team-a', '  owner: team-a\n  x: !!set { a, b }'],
  ['ordered map', '  owner: team-a', '  owner: team-a\n  x: !!omap [a: 1, b: 2]'],
  ['timestamp tag', '  owner: team-a', '  owner: !!timestamp 2026-11-21'],
  ['literal block', '  owner: team-a', '  owner: |\n    team-a'],
  ['stripped literal block', '  owner: team-a', '  owner: |-\n    team-a'],
  ['folded block', '  owner: team-a', '  owner: >-\n    team-a\n    and b'],
  ['multi-line plain value', '  owner: team-a', '  owner: team-a\n    and b'],
  ['empty value', '  owner: team-a', '  owner:'],
  ['value of a comment only', '  owner: team-a', '  owner: # nobody'],
  ['hash inside a value', '  owner: team-a', '  owner: team#a'],
  ['single quotes', '  owner: team-a', "  owner: 'team-a'"],
  ['escape in double quotes', '  owner: team-a', '  owner: "team\\u002da"'],
  ['bad escape in double quotes', '  owner: team-a', '  owner: "C:\\docs"'],
  ['unquoted expression', '  owner: team-a', '  owner: ${{ values.owner }}'],
  ['unquoted braces', '  owner: team-a', '  owner: {{ owner }}'],
  ['at sign', '  owner: team-a', '  owner: @acme/team-a'],
  ['backtick', '  owner: team-a', '  owner: `team-a`'],
  ['percent sign', '  owner: team-a', '  owner: %team-a'],
  ['asterisk', '  owner: team-a', '  owner: *'],
  ['no space after the colon', '  owner: team-a', '  owner:team-a'],
  ['space before the colon', '  owner: team-a', '  owner : team-a'],
  ['list of references', '  owner: team-a', '  owner: team-a\n  dependsOn:\n  - component:a\n  - resource:b'],
  ['list item as a map', '  owner: team-a', '  owner: team-a\n  dependsOn:\n    - component: a'],
  ['list without a dash', '  owner: team-a', '  owner: team-a\n  dependsOn:\n    component:a'],
  ['null list', '  owner: team-a', '  owner: team-a\n  dependsOn:'],
  ['prototype key', 'spec:', 'spec:\n  __proto__: { x: y }'],
  ['prototype at the root', 'spec:', '__proto__: { x: y }\nspec:'],
  ['constructor key', 'spec:', 'spec:\n  constructor: x'],
  ['text placeholder', '  owner: team-a', '  owner:\n    $text: ./owner.txt'],
  ['json placeholder', '  owner: team-a', '  owner: team-a\n  x:\n    $json: ./data.json'],
  ['yaml placeholder', '  owner: team-a', '  owner: team-a\n  x:\n    $yaml: ./data.yaml'],
  ['yaml placeholder of two documents', '  owner: team-a', '  owner: team-a\n  x:\n    $yaml: ./pair.yaml'],
  ['yaml placeholder that is broken', '  owner: team-a', '  owner: team-a\n  x:\n    $yaml: ./broken.yaml'],
  ['json placeholder that is broken', '  owner: team-a', '  owner: team-a\n  x:\n    $json: ./broken.yaml'],
  ['placeholder inside a placeholder', '  owner: team-a', '  owner: team-a\n  x:\n    $yaml: ./nested.yaml'],
  ['placeholder of a missing file', '  owner: team-a', '  owner: team-a\n  x:\n    $text: ./missing.txt'],
  ['placeholder of a number', '  owner: team-a', '  owner: team-a\n  x:\n    $text: 42'],
  ['placeholder of nothing', '  owner: team-a', '  owner: team-a\n  x:\n    $text:'],
  ['placeholder of a list', '  owner: team-a', '  owner: team-a\n  x:\n    $text: [./owner.txt]'],
  ['placeholder beside another key', '  owner: team-a', '  owner: team-a\n  x:\n    $text: ./a\n    b: c'],
  ['unknown placeholder', '  owner: team-a', '  owner: team-a\n  x:\n    $ref: ./a'],
  ['two placeholders in one', '  owner: team-a', '  owner: team-a\n  x:\n    $text: ./a\n    $json: ./b'],
  ['placeholder in a list', '  owner: team-a', '  owner: team-a\n  x:\n    - $text: ./owner.txt\n    - b'],
  ['placeholder as the name', '  name: good', '  name:\n    $text: ./owner.txt'],
  ['placeholder as the title', '  name: good', '  name: good\n  title:\n    $text: ./owner.txt'],
  ['placeholder as metadata', '  name: good', '  name: good\n  labels:\n    $yaml: ./labels.yaml'],
  ['placeholder in its own repository', '  owner: team-a', '  owner: { $text: "OWN/owner.txt" }'],
  ['placeholder from the root', '  owner: team-a', '  owner: { $text: /owner.txt }'],
  ['placeholder in another folder', '  owner: team-a', '  owner: { $text: docs/owner.txt }'],
  ['placeholder above the root', '  owner: team-a', '  owner: { $text: ../../../../owner.txt }'],
  ['placeholder in another repository', '  owner: team-a', '  owner: { $text: "OTHER/owner.txt" }'],
  ['placeholder by file address', '  owner: team-a', '  owner: { $text: "file:///etc/hostname" }'],
  ['placeholder by script address', '  owner: team-a', '  owner: { $text: "javascript:alert(1)" }'],
  ['placeholder that is empty', '  owner: team-a', '  owner: { $text: "" }'],
];

/** Whole texts that no line of the good document leads to. */
const WHOLE: readonly [string, string][] = [
  ['nothing', ''],
  ['spaces', '   \n\n'],
  ['a comment', '# only a comment\n'],
  ['markers alone', '---\n---\n---\n'],
  ['an end marker', `${GOOD}...\n`],
  ['an end marker and another entity', `${GOOD}...\n---\n${SECOND}`],
  ['a YAML directive', `%YAML 1.2\n---\n${GOOD}`],
  ['an old YAML directive', `%YAML 1.1\n---\n${GOOD.replace('team-a', 'yes')}`],
  ['an unknown directive', `%FOO bar\n---\n${GOOD}`],
  ['a byte order mark', `\uFEFF${GOOD}`],
  ['CRLF', GOOD.replaceAll('\n', '\r\n')],
  ['CR alone', GOOD.replaceAll('\n', '\r')],
  ['no final newline', GOOD.trimEnd()],
  [
    'JSON',
    '{"apiVersion":"backstage.io/v1alpha1","kind":"System","metadata":{"name":"a"},"spec":{"owner":"b"}}',
  ],
  ['a text marker with spaces', `--- \n${GOOD}---  # next\n${SECOND}`],
  [
    'content beside the marker',
    `--- { apiVersion: backstage.io/v1alpha1, kind: System, metadata: { name: a }, spec: { owner: b } }\n`,
  ],
  ['a marker inside a block', `${GOOD}  x: |\n    ---\n    y\n`],
  ['two entities without a marker', GOOD + SECOND],
  ['everything indented', GOOD.replace(/^/gm, '  ')],
  ['a list of entities', `- ${GOOD.replaceAll('\n', '\n  ').trimEnd()}\n`],
  ['a Kubernetes list', `apiVersion: v1\nkind: List\nitems: []\n`],
  ['fenced in Markdown', `\`\`\`yaml\n${GOOD}\`\`\`\n`],
  ['HTML', '<!DOCTYPE html><html><body>404</body></html>'],
  ['prose', 'This file was moved.\nAsk the platform team.\n'],
];

/** Texts that differ in what YAML makes of them: anchors, tags, tabs, line ends, several documents, placeholders. */
export function yamlTexts(baseUrl: string): NamedText[] {
  const otherUrl = baseUrl.replace(/\/[^/]+\/blob/, '/another/blob');
  const address = (text: string): string => text.replace('OWN/', baseUrl).replace('OTHER/', otherUrl);
  return [
    ...WHOLE.map(([name, text]) => ({ name: `text: ${name}`, text })),
    ...LINES.map(([name, line, replacement]) => ({
      name: `text: ${name}`,
      text: GOOD.replace(line, () => address(replacement)),
    })),
    ...LINES.map(([name, line, replacement]) => ({
      name: `text: ${name}, with CRLF and a neighbour`,
      text: `${SECOND}---\n${GOOD.replace(line, () => address(replacement))}`.replaceAll('\n', '\r\n'),
    })),
    ...NEIGHBOURS.flatMap(([name, text]) => [
      { name: `text: ${name} alone`, text },
      { name: `text: ${name} after a good document`, text: `${GOOD}---\n${text}` },
      { name: `text: ${name} before a good document`, text: `${text}---\n${GOOD}` },
      { name: `text: ${name} between good documents`, text: `---\n${GOOD}---\n${text}---\n${SECOND}` },
    ]),
  ];
}

/** The files that the placeholders and locations of these texts and of the fixtures name. */
export const NEIGHBOUR_FILES: ReadonlyMap<string, string> = new Map([
  ['one.yaml', GOOD.replace('name: good', 'name: one')],
  ['two.yaml', GOOD.replace('name: good', 'name: two')],
  ['pair.yaml', 'a: 1\n---\nb: 2\n'],
  ['owner.txt', 'team-from-file'],
  ['docs/owner.txt', 'team-from-folder'],
  ['data.json', '{ "a": [1, null, "b"] }'],
  ['data.yaml', 'a: [1, ~, b]\n'],
  ['broken.yaml', 'a: [1\n'],
  ['nested.yaml', 'inner: { $text: ./owner.txt }\n'],
  ['labels.yaml', 'tier: gold\n'],
]);
