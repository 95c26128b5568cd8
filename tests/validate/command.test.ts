import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { componentText, folderOf, runScript } from '../commands/run-script.ts';

vi.setConfig({ testTimeout: 60_000 });

const API = `apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: sailings }
spec: { type: openapi, lifecycle: production, owner: crew, definition: { $text: ./openapi.yaml } }
`;
const LOCATION = `apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: all }
spec: { targets: [./parts/*.yaml] }
`;

/** A repository with a branch `change` that nothing is committed on yet. */
async function repository(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await folderOf(files);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', cwd, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args]);
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  git('checkout', '-q', '-b', 'change');
  return cwd;
}

interface Report {
  readonly files: readonly string[];
  readonly problems: readonly { readonly code: string }[];
  readonly effect: Readonly<Record<string, readonly { readonly ref?: string; readonly to?: string }[]>>;
}

async function check(cwd: string, ...line: readonly string[]): Promise<Report> {
  const { stdout } = await runScript('validate', ['--base', 'main', '--json', ...line], { cwd });
  return JSON.parse(stdout) as Report;
}

test('only what changed is checked: a fault that was there before stays out of it', async () => {
  const cwd = await repository({
    'old/catalog-info.yaml': componentText('raft').replace('Component', 'Componet'),
    'catalog-info.yaml': componentText('ferry'),
  });
  await writeFile(
    path.join(cwd, 'catalog-info.yaml'),
    componentText('ferry').replace('production', 'deprecated'),
  );
  const { exitCode, stdout } = await runScript('validate', ['--base', 'main'], { cwd });
  expect([exitCode, stdout]).toEqual([
    0,
    `no problems
1 descriptor checked

Effect on the catalog: 1 changed
  ~ component:default/ferry (group:default/crew)
      spec.lifecycle: production → deprecated
`,
  ]);
});

test('a file that a descriptor refers to counts for it, and so does one that a glob of a Location finds', async () => {
  const cwd = await repository({
    'catalog-info.yaml': `${API}---\n${LOCATION}`,
    'openapi.yaml': 'openapi: 3.1.0\n',
    'parts/a.yaml': componentText('a'),
    'other/catalog-info.yaml': componentText('other'),
  });
  await writeFile(path.join(cwd, 'openapi.yaml'), 'openapi: 3.2.0\n');
  expect((await check(cwd)).files).toEqual(['catalog-info.yaml']);
  await writeFile(path.join(cwd, 'parts/b.yaml'), componentText('b'));
  const report = await check(cwd);
  expect(report.files).toEqual(['catalog-info.yaml', 'parts/b.yaml']);
  expect(report.effect['added']).toMatchObject([{ ref: 'component:default/b' }]);
  await rm(path.join(cwd, 'openapi.yaml'));
  expect((await check(cwd)).problems.map(({ code }) => code)).toEqual(['catalog/placeholder-missing']);
});

test('a moved file changes nothing, a deleted one takes its entities away, a renamed entity is one', async () => {
  const cwd = await repository({
    'a/catalog-info.yaml': componentText('a'),
    'b/catalog-info.yaml': componentText('b', 'quay'),
  });
  await rm(path.join(cwd, 'a'), { recursive: true });
  await writeFile(path.join(cwd, 'b/catalog-info.yaml'), componentText('bee', 'quay'));
  const { effect } = await check(cwd);
  expect([effect['removed'], effect['renamed'], effect['added']]).toMatchObject([
    [{ ref: 'component:default/a' }],
    [{ to: 'component:default/bee' }],
    [],
  ]);
  await writeFile(path.join(cwd, 'catalog-info.yaml'), componentText('a'));
  expect((await check(cwd)).effect['removed']).toEqual([]);
});

test('files that are named are the descriptors, whatever they are called', async () => {
  const cwd = await repository({ 'catalog/all.yaml': componentText('a') });
  await writeFile(path.join(cwd, 'catalog/all.yaml'), `${componentText('a')}---\n${componentText('b')}`);
  expect((await check(cwd)).files).toEqual([]);
  expect((await check(cwd, 'catalog/*.yaml')).effect['added']).toMatchObject([
    { ref: 'component:default/b' },
  ]);
});

test('a level decides what fails', async () => {
  const cwd = await repository({
    'catalog-info.yaml': `${componentText('a')}---\n${componentText('b').replace('owner: crew', 'owner: crew, dependsOn: [component:a]')}`,
  });
  await writeFile(
    path.join(cwd, 'catalog-info.yaml'),
    componentText('b').replace('owner: crew', 'owner: crew, dependsOn: [component:a]'),
  );
  const exitCodes = await Promise.all(
    ['error', 'warn'].map(
      async (level) => (await runScript('validate', ['--base', 'main', '--level', level], { cwd })).exitCode,
    ),
  );
  expect(exitCodes).toEqual([0, 1]);
});

test.each([
  [
    ['--base', 'nowhere'],
    'There is no branch, tag or commit "nowhere" in this repository.\nFetch it first, for example: git fetch origin main, then --base origin/main.\n',
  ],
  [
    ['--base=--output=x'],
    '"--output=x" is no name of a branch, tag or commit.\nWrite it as in git log, for example --base origin/main.\n',
  ],
  [['--base', 'main', '--level', 'bad'], 'There is no level "bad".\nThe levels are error, warn and info.\n'],
])('%j is wrong usage', async (line, stderr) => {
  const cwd = await repository({ 'catalog-info.yaml': componentText('a') });
  expect(await runScript('validate', line, { cwd })).toEqual({ exitCode: 2, stdout: '', stderr });
});

test('a base outside a repository is wrong usage', async () => {
  const cwd = await folderOf({ 'catalog-info.yaml': componentText('a') });
  expect(await runScript('validate', ['--base', 'main'], { cwd })).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: '--base compares revisions, but this folder is in no git repository.\nRun it in a clone.\n',
  });
});
