import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { componentText, folderOf, outcomeOf, runScript, startScript } from './run-script.ts';

vi.setConfig({ testTimeout: 60_000 });

const CONFIG = 'sources: [{ use: local, with: { path: catalog } }]\n';
const GROUP = `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crew }
spec: { type: team, children: [] }
`;

test('a harvest without problems ends with 0 and writes its snapshot beside the config', async () => {
  const rules = 'catalog: { rules: [{ allow: [Component, Group] }] }\n';
  const catalog = `${componentText('ferry')}---\n${GROUP}`;
  const cwd = await folderOf({
    'portal/portal.config.yaml': CONFIG + rules,
    'portal/catalog/catalog-info.yaml': catalog,
  });
  const { exitCode, stdout, stderr } = await runScript('harvest', ['--config', 'portal/portal.config.yaml'], {
    cwd,
  });
  expect([exitCode, stdout]).toEqual([
    0,
    'Wrote a snapshot of 2 entities from 1 source: portal/content/snapshot\n',
  ]);
  expect(stderr).toBe('Reading sources\nAssembling the catalog\nWriting the snapshot\n');
  expect((await stat(path.join(cwd, 'portal/content/snapshot/current.json'))).isFile()).toBe(true);
});

test('a harvest never writes into a folder that holds anything but its snapshots', async () => {
  const files = {
    'portal.config.yaml': CONFIG,
    'site/status/thesis.json': 'years of work',
  };
  const cwd = await folderOf(files);
  for (const out of ['site', '.']) {
    expect(await runScript('harvest', ['--out', out], { cwd })).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `The folder ${out} holds what is no snapshot of Callboard's; a harvest could delete some of it.\nName a new or empty folder with --out, or empty this one yourself.\n`,
    });
  }
  expect(await readFile(path.join(cwd, 'site/status/thesis.json'), 'utf8')).toBe('years of work');
});

test('a config without sources is a warning that says how to add one', async () => {
  const cwd = await folderOf({ 'portal.config.yaml': 'title: Harbour\n' });
  const { exitCode, stderr } = await runScript('harvest', [], { cwd });
  expect([exitCode, stderr]).toEqual([
    0,
    `portal.config.yaml:1:1 warn config/no-sources The config has no sources and no plugin adds one, so the catalog is empty. Add "sources:" with at least one entry, such as "- use: local" with { path: content/catalog }.
Reading sources
Assembling the catalog
Writing the snapshot
`,
  ]);
});

test('problems at level error end with 1, but what is good is in the snapshot', async () => {
  const cwd = await folderOf({
    'portal.config.yaml': CONFIG,
    'catalog/catalog-info.yaml': componentText('ferry'),
    'catalog/raft/catalog-info.yaml': 'kind: [',
  });
  const { exitCode, stdout } = await runScript('harvest', ['--json', '--out', 'out'], { cwd });
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    out: 'out',
    changed: true,
    entities: 1,
    sources: [{ id: 'local:catalog', state: 'fresh' }],
    problems: [
      { code: 'catalog/orphan-entity', level: 'info', path: 'catalog-info.yaml' },
      { code: 'catalog/dangling-reference', level: 'warn', path: 'catalog-info.yaml' },
      { code: 'yaml/syntax', level: 'error', path: 'raft/catalog-info.yaml', line: 1 },
    ],
  });
});

test('--json names the source of each problem, and a duplicate names the source of the first', async () => {
  const cwd = await folderOf({
    'portal.config.yaml': `catalog: { rules: [{ allow: [Group] }], problems: { catalog/orphan-entity: 'off' } }
sources: [{ use: local, with: { path: one } }, { use: local, with: { path: two } }]
`,
    'one/catalog-info.yaml': GROUP,
    'two/catalog-info.yaml': GROUP,
  });
  const { stdout } = await runScript('harvest', ['--json'], { cwd });
  expect((JSON.parse(stdout) as { problems: unknown }).problems).toEqual([
    {
      code: 'catalog/duplicate-entity',
      level: 'error',
      message:
        'group:default/crew is already defined in local:one catalog-info.yaml:1; this second definition was left out.',
      hint: 'Remove one of the two, or give one another name or namespace.',
      path: 'catalog-info.yaml',
      line: 3,
      column: 19,
      entity: 'group:default/crew',
      source: 'local:two',
    },
  ]);
});

test('a local copy that is told its address resolves references to that address, as the hint says', async () => {
  const address = 'https://github.com/acme/ferry';
  const folder = {
    'one/catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: more }
spec: { target: ${address}/blob/main/sub/group.yaml }
`,
    'one/sub/group.yaml': GROUP,
  };
  const config = (option: string): string =>
    `catalog: { rules: [{ allow: [Group, Location] }], problems: { catalog/orphan-entity: 'off' } }
sources: [{ use: local, with: { path: one${option} } }]
`;
  const untold = await folderOf({ ...folder, 'portal.config.yaml': config('') });
  expect((await runScript('harvest', [], { cwd: untold })).stdout)
    .toBe(`catalog-info.yaml:4:17 warn catalog/location-target-outside spec.target names ${address}/blob/main/sub/group.yaml, which lies in none of the portal's sources, so it was not read.
    Add its repository to the sources of the portal's config. If the source is a local copy of that very repository, set its option \`url\` to the address of the folder with the branch, such as https://github.com/acme/web/tree/main.

1 warning

Wrote a snapshot of 1 entity from 1 source: content/snapshot
`);
  const told = await folderOf({ ...folder, 'portal.config.yaml': config(`, url: ${address}/tree/main`) });
  expect((await runScript('harvest', [], { cwd: told })).stdout).toBe(
    'Wrote a snapshot of 2 entities from 1 source: content/snapshot\n',
  );
});

test('a source that is not there ends with 3', async () => {
  const cwd = await folderOf({ 'portal.config.yaml': CONFIG });
  const { exitCode, stdout } = await runScript('harvest', [], { cwd });
  expect(exitCode).toBe(3);
  expect(stdout).toBe(
    `Source local:catalog could not be read and has no earlier copy, so nothing of it is in the catalog: there is no folder "catalog" (relative to the folder of the config); correct \`path\` or create the folder.

Wrote a snapshot of 0 entities from 0 sources: content/snapshot
`,
  );
});

test('a config with mistakes ends with 2 and shows all of them, with the path as it was given', async () => {
  const config = 'titel: x\nsources:\n  - use: lokal\n  - { use: local, with: { paht: x } }\n';
  const cwd = await folderOf({ 'portal/portal.config.yaml': config });
  const { exitCode, stdout, stderr } = await runScript(
    'harvest',
    ['--config', './portal/portal.config.yaml'],
    { cwd },
  );
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr)
    .toBe(`./portal/portal.config.yaml:1:1 error config/unknown-key "titel" is not a key of the config.
    Did you mean "title"?
./portal/portal.config.yaml:3:10 error plugin/unknown There is no plugin "lokal": it is neither built in nor an installed package.
    Did you mean "local"? A plugin of your own is named by its path, such as ./plugins/lokal.ts.
./portal/portal.config.yaml:4:25 error config/missing-key sources[1].with has no "path", which it needs.
    Add "path:".
./portal/portal.config.yaml:4:27 error config/unknown-key "paht" is not a key of sources[1].with.
    Did you mean "path"?

4 errors
`);
});

test('a missing config ends with 2', async () => {
  const cwd = await folderOf({});
  expect(await runScript('harvest', [], { cwd })).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'error config/missing There is no config file at portal.config.yaml.\n    Create a portal.config.yaml, or name another file with --config.\n\n1 error\n',
  });
});

test('an output that cannot be written ends with 4', async () => {
  const cwd = await folderOf({
    'portal.config.yaml': CONFIG,
    'catalog/catalog-info.yaml': GROUP,
    taken: 'a file',
  });
  const { exitCode } = await runScript('harvest', ['--out', 'taken/below'], { cwd });
  expect(exitCode).toBe(4);
  expect(await readFile(path.join(cwd, 'taken'), 'utf8')).toBe('a file');
});

const LEAKY = `
export default {
  name: 'leaky',
  options: { type: 'object', required: ['token'], properties: { token: { type: 'string', secret: true } } },
  setup: ({ token }) => ({
    'harvest:setup': ({ addSource, logger }) => {
      logger.info('token ' + token + ' ' + JSON.stringify({ token }) + ' ' + token.reveal());
      console.error(token);
      addSource({
        id: 'leaky',
        open: () => Promise.reject(new Error('401 for ' + token.reveal() + ' from https://user:' + token.reveal() + '@host.example')),
      });
    },
  }),
};
`;

test('a secret is in no output, whatever a plugin does with it', async () => {
  const secret = 'hunter2-hunter2';
  const cwd = await folderOf({
    'portal.config.yaml': 'sources: [{ use: ./leaky.ts, with: { token: "${LEAKY}" } }]\n',
    'leaky.ts': LEAKY,
  });
  for (const line of [[], ['--json']]) {
    const { exitCode, stdout, stderr } = await runScript('harvest', line, { cwd, env: { LEAKY: secret } });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('token [secret] {"token":"[secret]"} [secret]');
    expect(stdout).toContain('[secret]');
    expect(stdout + stderr).not.toContain(secret);
  }
  const status = await readFile(path.join(cwd, 'content/snapshot/status/sources.json'), 'utf8');
  expect(status).not.toContain(secret);
});

test('a secret in plain text is a warning, and the harvest goes on', async () => {
  const cwd = await folderOf({
    'portal.config.yaml': 'sources: [{ use: ./leaky.ts, with: { token: hunter2-hunter2 } }]\n',
    'leaky.ts': LEAKY,
  });
  const { exitCode, stdout, stderr } = await runScript('harvest', [], { cwd });
  expect(exitCode).toBe(3);
  expect(stderr.split('\n')).toContain(
    'portal.config.yaml:1:45 warn config/literal-secret sources[0].with.token is a secret and is written into the config, where everyone who reads the file sees it. Put the value into an environment variable and write ${NAME} here; then replace the secret at its issuer.',
  );
  expect(stdout + stderr).not.toContain('hunter2-hunter2');
});

const SLOW = `
export default {
  name: 'slow',
  options: { type: 'object' },
  setup: () => ({
    'harvest:setup': ({ addSource, logger }) => {
      const open = ({ signal }) =>
        new Promise((_, reject) => {
          const alive = setInterval(() => undefined, 1000);
          signal.addEventListener('abort', () => {
            clearInterval(alive);
            reject(signal.reason);
          });
          logger.info('waiting');
        });
      addSource({ id: 'slow', open });
    },
  }),
};
`;

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a harvest with %i, without a word about faults', async (signal, exitCode) => {
  const cwd = await folderOf({ 'portal.config.yaml': 'sources: [{ use: ./slow.ts }]\n', 'slow.ts': SLOW });
  const child = startScript('harvest', [], { cwd });
  const outcome = outcomeOf(child);
  child.stderr?.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes('waiting')) child.kill(signal);
  });
  const { stdout, stderr, ...ended } = await outcome;
  expect(ended).toEqual({ exitCode });
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n').toSorted()).toEqual(['Reading sources', 'waiting']);
});

test('a fault of ours ends with 5, says so and shows what to report', async () => {
  const cwd = await folderOf({
    'portal.config.yaml': 'sources: [{ use: ./odd.ts }]\n',
    'odd.ts':
      "export default { name: 'odd', options: { type: 'object' }, setup: () => ({ 'harvest:setup': ({ addSource }) => { addSource({ id: 'odd', open: () => ({}) }); setTimeout(() => { throw new Error('later'); }); } }) };",
  });
  const { exitCode, stderr } = await runScript('harvest', [], { cwd });
  expect(exitCode).toBe(5);
  expect(stderr).toContain(
    'This is a fault of Callboard, not of your files. What was published before is still there.\nPlease report it with these lines:\n\n',
  );
});
