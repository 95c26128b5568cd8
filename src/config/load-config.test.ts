import { describe, expect, test } from 'vitest';
import { loadConfig } from './load-config.ts';
import type { LoadedConfig } from './load-config.ts';

const VOCABULARY = { kinds: ['Component', 'API'], problemCodes: ['catalog/unknown-field', 'yaml/syntax'] };

function load(
  files: Readonly<Record<string, string>>,
  env: Record<string, string> = {},
): Promise<LoadedConfig> {
  return loadConfig(
    {
      path: 'portal.config.yaml',
      readFile: (path) => Promise.resolve(Object.hasOwn(files, path) ? files[path] : undefined),
      env,
    },
    VOCABULARY,
  );
}

/** Problems as `file:line:column code message hint`. */
async function problemsOf(text: string, others: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { problems } = await load({ 'portal.config.yaml': text, ...others });
  return problems.map(({ at, code, message, hint }) =>
    [`${at?.path ?? ''}:${String(at?.line)}:${String(at?.column)}`, code, message, hint].join(' '),
  );
}

describe('a config without mistakes', () => {
  test('an empty config is a portal of defaults', async () => {
    const { config, problems } = await load({ 'portal.config.yaml': '' });
    expect(problems).toEqual([]);
    expect(config).toEqual({
      title: 'Callboard',
      organisation: 'Your organisation',
      language: 'en',
      offline: true,
      base: '/',
      branding: {},
      components: {},
      home: { links: [] },
      sources: [],
      catalog: { kinds: [], relations: [], problems: {} },
      plugins: [],
    });
  });

  test('variables, their defaults and the escape are filled in', async () => {
    const text = 'title: "${NAME} ${MISSING:-portal} ${EMPTY:-of} $${NAME}"\n';
    const { config } = await load({ 'portal.config.yaml': text }, { NAME: 'Acme', EMPTY: '' });
    expect(config?.title).toBe('Acme portal of ${NAME}');
  });

  test('an include takes a part of another file, whose own includes start at its folder', async () => {
    const { config, problems } = await load({
      'portal.config.yaml': 'sources: { $include: parts/all.yaml#lists.1 }',
      'parts/all.yaml': 'lists:\n  - []\n  - - use: local\n      with: { $include: ./options.yaml }\n',
      'parts/options.yaml': 'path: here',
    });
    expect(problems).toEqual([]);
    expect(config?.sources).toEqual([{ use: 'local', with: { path: 'here' } }]);
  });
});

describe('a config with mistakes', () => {
  test('a missing file is named', async () => {
    const { config, problems } = await load({});
    expect(config).toBeUndefined();
    expect(problems).toEqual([
      {
        code: 'config/missing',
        level: 'error',
        message: 'There is no config file at portal.config.yaml.',
        hint: 'Create a portal.config.yaml, or name another file with --config.',
      },
    ]);
  });

  test('a misspelt key is shown with the likely one', async () => {
    expect(await problemsOf('titel: Acme\n')).toEqual([
      'portal.config.yaml:1:1 config/unknown-key "titel" is not a key of the config. Did you mean "title"?',
    ]);
  });

  test('a key that resembles nothing is shown with those that are left', async () => {
    expect(await problemsOf('branding:\n  picture: a.svg\n  logo: a.svg\n')).toEqual([
      'portal.config.yaml:2:3 config/unknown-key "picture" is not a key of branding. Known keys: colours, corners, density, fonts, stylesheet.',
    ]);
  });

  test('a file that is no YAML is one problem at its line', async () => {
    const problems = await problemsOf('title: "Acme\n');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^portal\.config\.yaml:\d+:\d+ config\/unreadable The config cannot be read: /,
    );
  });

  test.each([
    ['title: A\nbranding: { logo: ${LOGO}, colours: 1 }\n', '2:19', '${LOGO}'],
    ['branding: { logo: ${LOGO:-a.svg} }\n', '1:19', '${LOGO:-a.svg}'],
    ['sources: [${SOURCE}]\n', '1:11', '${SOURCE}'],
  ])('an unquoted variable inside brackets is one problem: %s', async (text, place, variable) => {
    expect(await problemsOf(text)).toEqual([
      `portal.config.yaml:${place} config/unreadable The config cannot be read: A variable inside { } or [ ] must be quoted: '${variable}'. Correct the file at the line shown; the rest of it was not checked.`,
    ]);
  });

  test('a second document is not read in silence', async () => {
    expect(await problemsOf('title: A\n---\ntitle: B\n')).toEqual([
      'portal.config.yaml:3:1 config/unreadable The config cannot be read: The file has more than one document. Correct the file at the line shown; the rest of it was not checked.',
    ]);
  });

  test('a variable that is not set is named once, without a complaint about its empty value', async () => {
    expect(await problemsOf('title: ${PORTAL_TITLE}\n')).toEqual([
      'portal.config.yaml:1:8 config/unset-variable title takes its value from the environment variable PORTAL_TITLE, which is not set. Set PORTAL_TITLE, or give a default: ${PORTAL_TITLE:-default}.',
    ]);
  });

  test('a value from the environment is not printed', async () => {
    const { problems } = await load(
      { 'portal.config.yaml': 'url: ${PORTAL_URL}' },
      { PORTAL_URL: 's3cret-value' },
    );
    expect(problems.map(({ message }) => message)).toEqual([
      'url must be an https origin without a path, such as https://portal.example.com, but is the value of ${PORTAL_URL}.',
    ]);
    expect(JSON.stringify(problems)).not.toContain('s3cret-value');
  });

  test('a mistake in an included file is shown in that file', async () => {
    const others = { 'sources.yaml': 'list:\n  - uses: local\n' };
    expect(await problemsOf('title: A\nsources: { $include: sources.yaml#list }\n', others)).toEqual([
      'sources.yaml:2:5 config/missing-key sources[0] has no "use", which it needs. Add "use:".',
      'sources.yaml:2:5 config/unknown-key "uses" is not a key of sources[0]. Did you mean "use"?',
    ]);
  });

  test.each([
    [
      '../outside.yaml',
      'config/include-outside The config includes ../outside.yaml, which lies outside the folder of the config.',
    ],
    [
      '/etc/passwd',
      'config/include-outside The config includes /etc/passwd, which lies outside the folder of the config.',
    ],
    [
      'a/../../x.yaml',
      'config/include-outside The config includes a/../../x.yaml, which lies outside the folder of the config.',
    ],
    ['none.yaml', 'config/include-missing The config includes none.yaml, but there is no file none.yaml.'],
    [
      'own.yaml#a.b',
      'config/include-missing The config includes own.yaml#a.b, but own.yaml has nothing at a.b.',
    ],
  ])('an include of %s is refused', async (target, expected) => {
    const [problem, ...others] = await problemsOf(`sources:\n  $include: ${target}\n`, {
      'own.yaml': 'a: {}',
    });
    expect(others).toEqual([]);
    expect(problem).toContain(`portal.config.yaml:2:3 ${expected}`);
  });

  test('an include that leads back to itself is named with its whole circle', async () => {
    const others = { 'a.yaml': '$include: b.yaml', 'b.yaml': 'x: { $include: a.yaml }' };
    expect(await problemsOf('sources: { $include: a.yaml }', others)).toEqual([
      'b.yaml:1:1 config/wrong-type sources must be a list, but is a mapping. Write a list there.',
      'b.yaml:1:6 config/include-cycle The config includes itself: portal.config.yaml → a.yaml → b.yaml → a.yaml. Remove one $include of the circle.',
    ]);
  });

  test('twenty mistakes are twenty problems, each at its place', async () => {
    const text = `titel: x
url: http://example.com
base: nope
branding:
  logo: 3
  colours:
    accent:
      light: red
  corners: sqare
sources:
  - use: local
    rules:
      - allow: [3, { kind: X, foo: 1 }]
  - with: 3
catalog:
  problems:
    catalog/unknown-feld: off
    yaml/syntax: offf
  relations:
    - { forward: ownedBy, reverse: ownz, forwardTitle: '', reverseTitle: y }
  kinds:
    - kind: component
      plural: X
      apiVersions: []
      spec: { type: objekt }
      references: [{ field: a, relation: owndBy }]
plugins: { $include: ../x.yaml }
organisation: \${ORGANISATION}
`;
    const places = (await problemsOf(text)).map((problem) => problem.split(' ').slice(0, 2).join(' '));
    expect(places.map((place) => place.replace('portal.config.yaml:', ''))).toEqual([
      '1:1 config/unknown-key',
      '2:6 config/invalid-value',
      '3:7 config/invalid-value',
      '5:9 config/wrong-type',
      '8:14 config/invalid-value',
      '9:12 config/not-allowed',
      '13:17 config/wrong-type',
      '13:31 config/unknown-key',
      '14:5 config/missing-key',
      '14:11 config/wrong-type',
      '17:5 config/unknown-code',
      '18:18 config/not-allowed',
      '20:18 config/duplicate-relation',
      '20:56 config/invalid-value',
      '22:13 config/duplicate-kind',
      '24:20 config/invalid-value',
      '25:7 config/invalid-schema',
      '26:42 config/unknown-relation',
      '27:12 config/include-outside',
      '28:15 config/unset-variable',
    ]);
  });
});
