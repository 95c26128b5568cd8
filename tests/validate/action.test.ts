import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runScript } from '../commands/run-script.ts';
import { startForge } from './forge.ts';
import type { Forge, ForgeRepository } from './forge.ts';
import { runAction } from './run-action.ts';
import type { ActionRun } from './run-action.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const TOKEN = 'forge-token-0123456789';

const DESCRIPTOR = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ferry
  description: Crosses the sound.
spec: { type: service, lifecycle: production, owner: crew, providesApis: [sailings] }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: sailings }
spec:
  type: openapi
  lifecycle: production
  owner: crew
  definition: { $text: ./api/openapi.yaml }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: raft }
spec: { type: service, lifecycle: experimental, owner: crew }
`;
const KIOSK = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: kiosk }
spec:
  type: website
  lifecycle: production
  owner: quay
  consumesApis: [sailings]
  dependsOn: ['component:ferry']
`;
const GROUPS = ['crew', 'quay']
  .map(
    (name) => `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name} }
spec: { type: team, children: [] }
`,
  )
  .join('---\n');

let forge: Forge;
let web: ForgeRepository;

beforeAll(async () => {
  forge = await startForge(TOKEN);
  web = forge.addRepository('acme/web', {
    'catalog-info.yaml': DESCRIPTOR,
    'api/openapi.yaml': 'openapi: 3.1.0\n',
  });
  forge.addRepository('acme/kiosk', { 'catalog-info.yaml': KIOSK });
  const source = (name: string) =>
    `  - use: git\n    with: { url: '${forge.url}/acme/${name}.git', host: github, token: '\${FORGE_TOKEN}' }\n`;
  const { folder: cwd } = forge.addRepository('acme/portal', {
    'portal.config.yaml': `title: Harbour\nsources:\n  - { use: local, with: { path: content/catalog } }\n${source('web')}${source('kiosk')}`,
    'content/catalog/catalog-info.yaml': GROUPS,
  });
  const built = await runScript('portal', ['--base', '/pages'], { cwd, env: { FORGE_TOKEN: TOKEN } });
  expect(built).toMatchObject({ exitCode: 0 });
  cpSync(path.join(cwd, 'dist'), forge.pages, { recursive: true });
});

afterAll(() => forge.close());

/** A pull request of one commit. */
function pullRequest(files: Readonly<Record<string, string | null>>): ActionRun {
  const base = web.git('rev-parse', 'main');
  const head = web.commit('change', files);
  return {
    server: forge.url,
    api: forge.api,
    repository: 'acme/web',
    event: 'pull_request',
    sha: web.merge('change'),
    payload: {
      repository: { default_branch: 'main' },
      pull_request: { number: 1, base: { sha: base, ref: 'main' }, head: { sha: head, ref: 'change' } },
    },
    inputs: { portal: `${forge.url}/pages/`, token: TOKEN },
  };
}

const WITHOUT_RAFT = DESCRIPTOR.slice(0, DESCRIPTOR.lastIndexOf('---'));

test('a rename, a change of an API and a removal: what happens to each, and who is concerned', async () => {
  const text = WITHOUT_RAFT.replace('name: ferry\n', 'name: ferryboat\n');
  const run = pullRequest({ 'catalog-info.yaml': text, 'api/openapi.yaml': 'openapi: 3.1.0\ninfo: {}\n' });
  const { exitCode, log, summary, outputs, report } = await runAction(run);
  expect(exitCode).toBe(0);
  expect(log.replaceAll(forge.url, 'http://forge')).toBe(
    `::warning file=catalog-info.yaml,line=1,col=1,title=change/entity-in-use::component:default/ferry is now component:default/ferryboat, but one entity refers to it: component:default/kiosk (of group:default/quay). Tell their owners to refer to component:default/ferryboat, or keep the old name.
catalog-info.yaml:1:1 warn change/entity-in-use component:default/ferry is now component:default/ferryboat, but one entity refers to it: component:default/kiosk (of group:default/quay).
    Tell their owners to refer to component:default/ferryboat, or keep the old name.

1 warning
1 descriptor checked against http://forge/pages/

Effect on the catalog: 1 removed, 1 renamed, 1 changed
  > component:default/ferry → component:default/ferryboat (group:default/crew)
      still used by component:default/kiosk (group:default/quay)
  - component:default/raft (group:default/crew)
  ~ api:default/sailings (group:default/crew)
      spec.definition: openapi: 3.1.0 → 2 lines
Relations: 1 removed, 1 now leading nowhere
`,
  );
  expect(summary).toContain('## Catalog: 1 warning\n\n1 descriptor checked against [the portal](');
  expect(summary).toContain(
    `→ <code>component:default/ferryboat</code> | [<code>group:default/crew</code>](${forge.url}/pages/catalog/default/group/crew/) | still used by [<code>component:default/kiosk</code>]`,
  );
  expect(outputs).toMatchObject({ errors: '0', warnings: '1', added: '0', removed: '1', dangling: '1' });
  expect(report).toMatchObject({ files: ['catalog-info.yaml'], notes: [] });
});

test('the verdict is that of the portal: an owner that does not exist, a kind that it refuses, a name that is taken', async () => {
  const text = `${DESCRIPTOR.replace('owner: crew,', 'owner: crwe,')}---
${GROUPS.slice(0, GROUPS.indexOf('---')).replace('crew', 'pirates')}---
${KIOSK}`;
  const { exitCode, report, log } = await runAction(pullRequest({ 'catalog-info.yaml': text }));
  expect(exitCode).toBe(1);
  expect(
    report?.problems.map(({ code, level, line, message }) => [
      code,
      level,
      line,
      message.replaceAll(forge.url, 'http://forge'),
    ]),
  ).toEqual([
    [
      'catalog/dangling-reference',
      'warn',
      6,
      'spec.owner refers to group:default/crwe, which is not in the catalog.',
    ],
    [
      'catalog/kind-not-allowed',
      'error',
      23,
      'The kind Group is not accepted from url:http://forge/acme/web/blob/main/catalog-info.yaml, so the entity was left out.',
    ],
    [
      'catalog/duplicate-entity',
      'error',
      29,
      'component:default/kiosk is already defined in http://forge/acme/kiosk/blob/main/catalog-info.yaml#L1; this second definition was left out.',
    ],
  ]);
  expect(
    log
      .split('\n')
      .filter((line) => line.startsWith('::'))
      .map((line) => line.split(' ', 1)[0]),
  ).toEqual(['::error', '::error', '::warning']);
  expect(report?.effect).toMatchObject({
    owners: [
      { ref: 'component:default/ferry', from: 'group:default/crew', to: 'group:default/crwe', exists: false },
    ],
  });
});

test('a pull request that touches no descriptor says so in two lines', async () => {
  const { exitCode, summary, report } = await runAction(pullRequest({ 'readme.md': 'Hello\n' }));
  expect([exitCode, summary]).toEqual([0, '## Catalog: no problems\n\nNo descriptor is touched.\n']);
  expect(report?.files).toEqual([]);
});

test('a deleted descriptor takes its entities with it, and the level decides whether that fails', async () => {
  const run = pullRequest({ 'catalog-info.yaml': null });
  const { exitCode, report, outputs } = await runAction({ ...run, inputs: { ...run.inputs, level: 'warn' } });
  expect(exitCode).toBe(1);
  expect(outputs).toMatchObject({ errors: '0', warnings: '2', removed: '3', dangling: '2' });
  expect(report?.problems.map(({ message, path: at }) => [message, at])).toEqual([
    [
      'api:default/sailings is removed, but one entity refers to it: component:default/kiosk (of group:default/quay).',
      null,
    ],
    [
      'component:default/ferry is removed, but one entity refers to it: component:default/kiosk (of group:default/quay).',
      null,
    ],
  ]);
});

test('what the target branch gained meanwhile is no change of the pull request, even without the commit that merges', async () => {
  const run = pullRequest({ 'readme.md': 'Hello\n' });
  const head = web.git('rev-parse', 'change');
  web.git('checkout', '-q', 'main');
  const moved = web.commit('moved', { 'catalog-info.yaml': WITHOUT_RAFT });
  const payload = run.payload as { pull_request: { base: object } };
  const pull = { ...payload.pull_request, base: { sha: moved, ref: 'main' } };
  const { report } = await runAction({ ...run, sha: head, payload: { ...payload, pull_request: pull } });
  expect(report).toMatchObject({ files: [], notes: [] });
  expect(forge.apiRequests.at(-1)).toBe(`GET /repos/acme/web/compare/${moved}...${head}?per_page=1`);
});

test.each([
  ['push', (before: string, after: string) => ({ before, after, ref: 'refs/heads/main' })],
  ['push', (_: string, after: string) => ({ before: '0'.repeat(40), after, ref: 'refs/heads/change' })],
  [
    'merge_group',
    (before: string, after: string) => ({ merge_group: { base_sha: before, head_sha: after } }),
  ],
])('on %s it finds what changed by itself', async (event, payloadOf) => {
  const before = web.git('rev-parse', 'main');
  const after = web.commit('change', { 'catalog-info.yaml': WITHOUT_RAFT });
  const payload = { repository: { default_branch: 'main' }, ...payloadOf(before, after) };
  const { report } = await runAction({ ...pullRequest({}), event, sha: after, payload });
  expect(report).toMatchObject({
    files: ['catalog-info.yaml'],
    effect: { removed: [{ ref: 'component:default/raft' }] },
  });
});

test('without an event that compares, all descriptors are checked', async () => {
  const sha = web.git('rev-parse', 'main');
  const { report, exitCode } = await runAction({
    ...pullRequest({}),
    event: 'workflow_dispatch',
    sha,
    payload: {},
  });
  expect(exitCode).toBe(0);
  expect(report).toMatchObject({ files: ['catalog-info.yaml'], problems: [], effect: null });
});

test.each([
  ['gone/', "it has no api/catalog/validation.json; is this the address of the portal's home page?"],
  ['', undefined],
])('a portal that is not there ("%s") is done without, and named', async (place, reason) => {
  const run = pullRequest({ 'catalog-info.yaml': DESCRIPTOR.replace('owner: crew,', 'owner: nobody,') });
  const portal = place === '' ? '' : `${forge.url}/pages/${place}`;
  const { exitCode, report } = await runAction({ ...run, inputs: { ...run.inputs, portal } });
  expect([exitCode, report?.problems]).toEqual([0, []]);
  expect(report?.notes).toEqual([
    reason === undefined
      ? 'No portal was named, so references to other repositories were not checked.'
      : `The portal ${portal} was not used: ${reason}. References to other repositories were not checked.`,
  ]);
});

test('one comment is written, kept up to date, and left alone where the token may not write', async () => {
  const change = (text: string) => {
    const run = pullRequest({ 'catalog-info.yaml': text });
    return runAction({ ...run, inputs: { ...run.inputs, comment: 'true' } });
  };
  forge.comments.push({ id: 1, body: '<!-- callboard: catalog changes -->\nforged', user: { type: 'User' } });
  await change(WITHOUT_RAFT);
  expect(forge.comments).toHaveLength(2);
  expect(forge.comments[1]?.body).toContain('Entities: **1 removed**.');
  await change(`${DESCRIPTOR}\n`);
  expect(forge.comments).toHaveLength(2);
  expect(forge.comments[1]?.body).toContain('Entities: **no entity added, removed or changed**.');
  expect(forge.comments[0]?.body).toContain('forged');
  forge.refuseWrites = 403;
  const { exitCode, log } = await change(WITHOUT_RAFT);
  expect(exitCode).toBe(0);
  expect(log).toContain(
    'No comment was written: the token may not. It needs the permission "pull-requests: write"',
  );
  forge.refuseWrites = undefined;
});

test('nothing of a hostile change is a command, markup or a secret, and nothing outside the repository is read', async () => {
  const name = 'x\n::error::forged ##[add-mask]y';
  const text = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${JSON.stringify(name)}
  description: ${JSON.stringify('| <img src=x onerror=alert(1)> [a](https://evil.example) @acme/all ::set-output name=a::b')}
spec: { type: "| a |\\n::warning::forged", lifecycle: p, owner: "crew\\n::error::forged" }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: leak }
spec: { type: openapi, lifecycle: production, owner: crew, definition: { $text: ../../../../../../etc/hostname } }
`;
  web.git('checkout', '-q', '-B', 'links', 'main');
  const run = pullRequest({
    'a\n::error::b/catalog-info.yaml': text,
    'bomb/catalog-info.yaml': `a: &a [x,x]\n${'b: *a\n'.repeat(2000)}`,
  });
  const { exitCode, log, summary } = await runAction(run);
  expect(exitCode).toBe(1);
  const commands = log.split('\n').filter((line) => /^\s*::|##\[/.test(line));
  expect(
    commands.every((line) =>
      /^::(error|warning|notice) (file=[^:]*,line=\d+,col=\d+,)?title=[\w/-]+::/.test(line),
    ),
  ).toBe(true);
  expect(log + summary).not.toContain(TOKEN);
  expect(summary).not.toMatch(/<img|\]\(https:\/\/evil|@acme/);
});

test('inputs that make no sense are said in a sentence', async () => {
  const run = pullRequest({ 'readme.md': '' });
  expect(await runAction({ ...run, inputs: { level: 'fatal' } })).toMatchObject({
    exitCode: 2,
    log: '::error title=Catalog::There is no level "fatal". The levels are error, warn and info.\n',
  });
});

test('a repository that the token may not read ends the check with why', async () => {
  const run = pullRequest({ 'readme.md': '' });
  const { exitCode, log } = await runAction({ ...run, inputs: { token: 'a-wrong-token' } });
  expect(exitCode).toBe(2);
  expect(log).toMatch(/^::error title=Catalog::.+ Nothing was checked\.\n$/);
  expect(log).not.toContain('a-wrong-token');
});
