import { inspect } from 'node:util';
import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { createRedactor, loadConfig } from '../../config/index.ts';
import type { Redactor } from '../../config/index.ts';
import type { Problem } from '../../problems/problem.ts';
import { definePlugin } from '../define-plugin.ts';
import type { PluginHooks } from '../hooks.ts';
import { Secret } from '../secret.ts';
import type { SecretValue } from '../secret.ts';
import type { Source } from '../source.ts';
import type { Contributions } from './contributions.ts';
import { setUpPlugins } from './set-up-plugins.ts';

const silent = { info: () => undefined, warn: () => undefined };

function sourceOf(id: string): Source {
  return { id, open: () => Promise.reject(new Error('not opened here')) };
}

/** A plugin that adds a source named after its path. */
const folder = definePlugin({
  name: 'folder',
  options: Type.Object({ path: Type.String(), depth: Type.Integer({ default: 3 }) }),
  setup: ({ path }) => ({
    'harvest:setup': ({ addSource }) => {
      addSource(sourceOf(`folder:${path}`));
    },
  }),
});

/** A plugin that keeps the secret that it was given where a test finds it. */
const seen: SecretValue[] = [];
const hosted = definePlugin({
  name: 'hosted',
  options: Type.Object({ token: Secret({ description: 'Token to read with.' }) }),
  setup: ({ token }) => {
    seen.push(token);
    return {
      'harvest:setup': ({ addSource }) => {
        addSource(sourceOf('hosted'));
      },
      'site:setup': ({ addPage }) => {
        addPage({ path: 'hosted', title: 'Hosted', component: '/hosted.astro' });
      },
    };
  },
});

/** A plugin of one hook, without options. */
function hooking(name: string, hooks: Partial<PluginHooks>) {
  return definePlugin({ name, options: Type.Object({}), setup: () => hooks });
}

interface SetUpOptions {
  readonly env?: Record<string, string>;
  readonly stage?: 'harvest' | 'build';
  readonly modules?: Readonly<Record<string, unknown>>;
}

async function setUp(
  text: string,
  { env = {}, stage = 'harvest', modules = {} }: SetUpOptions = {},
): Promise<{
  contributions: Contributions;
  problems: readonly Problem[];
  texts: readonly string[];
  redactor: Redactor;
}> {
  const input = { path: 'portal.config.yaml', readFile: () => Promise.resolve(text), env };
  const { tree } = await loadConfig(input, { kinds: [], problemCodes: [] });
  const redactor = createRedactor();
  const { contributions, problems } = await setUpPlugins({
    tree,
    redactor,
    stage,
    registry: {
      folder: () => Promise.resolve({ default: folder }),
      hosted: () => Promise.resolve({ default: hosted }),
    },
    importModule: (specifier) => {
      if (Object.hasOwn(modules, specifier)) return Promise.resolve({ default: modules[specifier] });
      const error = new Error(`Cannot find module '${specifier}'\nRequire stack: …`);
      return Promise.reject(Object.assign(error, { code: 'MODULE_NOT_FOUND' }));
    },
    taken: { kinds: ['Component'], relations: ['ownedBy', 'ownerOf'], components: ['EntityHeader'] },
    configFolder: '/portal',
    logger: silent,
  });
  const texts = problems.map(({ at, code, message, hint }) =>
    [`${String(at?.line)}:${String(at?.column)}`, code, message, hint].join(' '),
  );
  return { contributions, problems, texts, redactor };
}

describe('plugins', () => {
  test('a source is a plugin that adds one; its entry gives it rules', async () => {
    const { contributions, texts } = await setUp(
      'sources:\n  - use: folder\n    with: { path: a }\n    rules: [{ allow: [User] }]\n',
    );
    expect(texts).toEqual([]);
    expect(contributions.sources).toMatchObject([
      { source: { id: 'folder:a' }, rules: [{ allow: ['User'] }] },
    ]);
  });

  test('every hook of a plugin adds to the portal', async () => {
    const kind = {
      kind: 'Ship',
      plural: 'Ships',
      description: '',
      apiVersions: ['x/v1'],
      spec: {},
      references: [],
    };
    const pair = { forward: 'tows', reverse: 'towedBy', forwardTitle: 'Tows', reverseTitle: 'Towed by' };
    const everything = hooking('everything', {
      'catalog:setup': ({ addKind, addRelation, addProcessor }) => {
        addKind(kind);
        addRelation(pair);
        addProcessor({ name: 'same', process: (entity) => entity });
      },
      'status:setup': ({ addStatus }) => {
        addStatus({ name: 'tides', collect: () => Promise.resolve(undefined) });
      },
    });
    const { contributions, texts } = await setUp('plugins: [{ use: ./everything.ts }]', {
      modules: { './everything.ts': everything },
    });
    expect(texts).toEqual([]);
    expect(contributions).toMatchObject({
      kinds: [kind],
      relationPairs: [pair],
      processors: [{ name: 'same' }],
      collectors: [{ name: 'tides' }],
    });
  });

  test('a plugin replaces components that exist, and no two plugins the same one', async () => {
    const replacing = (name: string, component: string) =>
      hooking(component, {
        'site:setup': ({ replaceComponent }) => {
          replaceComponent({ name, component });
        },
      });
    const { contributions, texts } = await setUp(
      'plugins:\n  - use: ./a.ts\n  - use: ./b.ts\n  - use: ./c.ts\n',
      {
        stage: 'build',
        modules: {
          './a.ts': replacing('EntityHeader', '/a.astro'),
          './b.ts': replacing('EntityHeadr', '/b.astro'),
          './c.ts': replacing('EntityHeader', '/c.astro'),
        },
      },
    );
    expect(contributions.components).toEqual([{ name: 'EntityHeader', component: '/a.astro' }]);
    expect(texts).toEqual([
      '3:10 plugin/unknown-component The plugin "/b.astro" replaces "EntityHeadr", which is no component. Did you mean "EntityHeader"?',
      '4:10 plugin/duplicate The plugin "/c.astro" adds the component "EntityHeader", which is there already. Remove one of the two plugins, or rename what it adds.',
    ]);
  });

  test('a misspelt plugin is shown with the likely one', async () => {
    const { texts } = await setUp('sources:\n  - use: foldr\n');
    expect(texts).toEqual([
      '2:10 plugin/unknown There is no plugin "foldr": it is neither built in nor an installed package. Did you mean "folder"? A plugin of your own is named by its path, such as ./plugins/foldr.ts.',
    ]);
  });

  test('a path without a file is no unknown package', async () => {
    const { texts } = await setUp('plugins: [{ use: ./none.ts }]');
    expect(texts).toEqual([
      `1:18 plugin/not-loaded The plugin "./none.ts" cannot be loaded: Cannot find module './none.ts' Correct the path, which starts at the folder of the config, or mend the module.`,
    ]);
  });

  test('a module without a plugin is named', async () => {
    const { texts } = await setUp('plugins: [{ use: lodash }]', { modules: { lodash: { name: 'lodash' } } });
    expect(texts).toEqual([
      '1:18 plugin/not-a-plugin The module "lodash" does not export a plugin by default. Write "export default definePlugin({ name, options, setup })" in it.',
    ]);
  });

  test('a plugin that fails is named with its hook, and the others go on', async () => {
    const broken = hooking('broken', {
      'catalog:setup': () => {
        throw new Error('no such table');
      },
    });
    const { contributions, texts } = await setUp(
      'sources: [{ use: folder, with: { path: a } }]\nplugins:\n  - use: ./broken.ts\n',
      { modules: { './broken.ts': broken } },
    );
    expect(contributions.sources).toHaveLength(1);
    expect(texts).toEqual([
      '3:10 plugin/failed The plugin "broken" failed in catalog:setup: no such table Correct the options of "broken". If they are right, it is a fault of the plugin: take that out of the config to go on.',
    ]);
  });

  test('two sources of one id are one source and a problem that names the first', async () => {
    const { contributions, texts } = await setUp(
      'sources:\n  - { use: folder, with: { path: a } }\n  - { use: folder, with: { path: a } }\n',
    );
    expect(contributions.sources).toHaveLength(1);
    expect(texts).toEqual([
      '3:12 plugin/duplicate-source The source "folder:a" is there already, from sources[0]. Remove one of the two; a source is read once.',
    ]);
  });

  test('a kind that exists already is not added again, whatever its case', async () => {
    const again = hooking('again', {
      'catalog:setup': ({ addKind }) => {
        addKind({
          kind: 'COMPONENT',
          plural: '',
          description: '',
          apiVersions: [],
          spec: {},
          references: [],
        });
      },
    });
    const { contributions, texts } = await setUp('plugins: [{ use: ./again.ts }]', {
      modules: { './again.ts': again },
    });
    expect(contributions.kinds).toEqual([]);
    expect(texts).toEqual([
      '1:18 plugin/duplicate The plugin "again" adds the kind "COMPONENT", which is there already. Remove one of the two plugins, or rename what it adds.',
    ]);
  });

  test('an entry of sources that adds none is a mistake', async () => {
    const { texts } = await setUp('sources: [{ use: ./nothing.ts }]', {
      modules: { './nothing.ts': hooking('nothing', {}) },
    });
    expect(texts).toEqual([
      '1:18 plugin/no-source The plugin "nothing" stands under "sources" but adds no source. Move it to "plugins", or name a plugin that delivers entities.',
    ]);
  });
});

describe('options', () => {
  test('mistakes in options are shown at their lines, all at once', async () => {
    const { texts } = await setUp(
      'titel: x\nsources:\n  - use: folder\n    with:\n      paht: a\n      depth: deep\n',
    );
    expect(texts).toEqual([
      '5:7 config/missing-key sources[0].with has no "path", which it needs. Add "path:".',
      '5:7 config/unknown-key "paht" is not a key of sources[0].with. Did you mean "path"?',
      '6:14 config/wrong-type sources[0].with.depth must be a whole number, but is a text. Write a whole number there.',
    ]);
  });

  test('a value that is none of several is told once, with the likely one', async () => {
    const choosing = definePlugin({
      name: 'choosing',
      options: Type.Object({
        fill: Type.Array(Type.Union([Type.Literal('owner'), Type.Literal('tags')])),
        as: Type.Union([Type.Literal('list'), Type.Object({ width: Type.Integer() })]),
      }),
      setup: () => ({}),
    });
    const { texts } = await setUp(
      'plugins:\n  - use: ./choosing.ts\n    with:\n      fill:\n        - owners\n        - 3\n      as: lst\n',
      { modules: { './choosing.ts': choosing } },
    );
    expect(texts).toEqual([
      '5:11 config/not-allowed plugins[0].with.fill[0] must not be "owners". Did you mean "owner"?',
      '6:11 config/not-allowed plugins[0].with.fill[1] must not be "3". Allowed values: owner, tags.',
      '7:11 config/wrong-type plugins[0].with.as must be a text or a mapping, but is a text. Write a text or a mapping there.',
    ]);
  });

  test('a variable of an option that is not set is named', async () => {
    const { texts } = await setUp('sources: [{ use: folder, with: { path: "${WHERE}" } }]');
    expect(texts).toEqual([
      '1:40 config/unset-variable sources[0].with.path takes its value from the environment variable WHERE, which is not set. Set WHERE, or give a default: ${WHERE:-default}.',
    ]);
  });
});

describe('secrets', () => {
  const fromEnvironment = 'sources: [{ use: hosted, with: { token: "${HOST_TOKEN}" } }]';

  test('a plugin is given a secret that only reveal shows, and the redactor knows it', async () => {
    const { texts, redactor } = await setUp(fromEnvironment, { env: { HOST_TOKEN: 'hunter2hunter2' } });
    expect(texts).toEqual([]);
    const token = seen.at(-1);
    expect([inspect(token), token?.reveal()]).toEqual(['[secret]', 'hunter2hunter2']);
    expect(redactor.redact('sent hunter2hunter2')).toBe('sent [secret]');
  });

  test('a secret in plain text is a warning that does not show it', async () => {
    const { problems, texts } = await setUp('sources: [{ use: hosted, with: { token: hunter2hunter2 } }]');
    expect(texts).toEqual([
      '1:41 config/literal-secret sources[0].with.token is a secret and is written into the config, where everyone who reads the file sees it. Put the value into an environment variable and write ${NAME} here; then replace the secret at its issuer.',
    ]);
    expect(problems[0]?.level).toBe('warn');
  });

  test('a harvest needs the secret', async () => {
    const { texts } = await setUp(fromEnvironment);
    expect(texts).toEqual([
      '1:41 config/unset-variable sources[0].with.token takes its value from the environment variable HOST_TOKEN, which is not set. Set HOST_TOKEN, or give a default: ${HOST_TOKEN:-default}.',
    ]);
  });

  test('a build neither needs the secret nor gives it', async () => {
    for (const env of [{}, { HOST_TOKEN: 'hunter2hunter2' }]) {
      const { texts, contributions } = await setUp(fromEnvironment, { env, stage: 'build' });
      expect(texts).toEqual([]);
      expect(contributions).toMatchObject({ sources: [], pages: [{ path: 'hosted' }] });
      expect(() => seen.at(-1)?.reveal()).toThrow('secrets are only given to a harvest, not to a build');
    }
  });

  test('an error of a plugin that holds a secret is shown without it', async () => {
    const leaking = definePlugin({
      name: 'leaking',
      options: Type.Object({ token: Secret() }),
      setup: ({ token }) => {
        throw new Error(`401 for ${token.reveal()} and ${String(token)}`);
      },
    });
    const { texts } = await setUp('plugins: [{ use: ./leaking.ts, with: { token: "${HOST_TOKEN}" } }]', {
      env: { HOST_TOKEN: 'hunter2hunter2' },
      modules: { './leaking.ts': leaking },
    });
    expect(texts).toEqual([
      '1:18 plugin/failed The plugin "leaking" failed in setup: 401 for [secret] and [secret] Correct the options of "leaking". If they are right, it is a fault of the plugin: take that out of the config to go on.',
    ]);
  });
});
