import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HarvestReport } from '../../src/harvest/index.ts';
import { startGithubDouble, type GithubDouble } from '../github-double/index.ts';
import { component, createPortal, type Portal } from '../harvest/portal.ts';
import { sourceOf, unreadable } from './github-portal.ts';

vi.setConfig({ testTimeout: 60_000 });

let github: GithubDouble;
let portal: Portal;
let time: Date;

beforeEach(async () => {
  time = new Date('2026-01-01T00:00:00Z');
  github = await startGithubDouble({ now: () => time });
  portal = await createPortal();
});
afterEach(async () => {
  await portal.remove();
  await github.close();
});

type Files = NonNullable<Parameters<GithubDouble['addRepository']>[0]['files']>;

function repository(name: string, files: Files): void {
  github.addRepository({ owner: 'acme', name, files });
}

const harvest = (options: Parameters<typeof sourceOf>[1] = {}): Promise<HarvestReport> =>
  portal.harvest([sourceOf(github, options)], { now: () => time });

/** An API whose definition is a file. */
function api(name: string, target: string): string {
  return [
    'apiVersion: backstage.io/v1alpha1',
    'kind: API',
    `metadata: { name: ${name} }`,
    `spec: { type: openapi, lifecycle: production, owner: team, definition: { $text: "${target}" } }`,
    '',
  ].join('\n');
}

function location(...targets: readonly string[]): string {
  const list = targets.map((target) => `\n    - ${target}`).join('');
  return `apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: { name: all }\nspec:\n  targets:${list}\n`;
}

const definitions = async (): Promise<Readonly<Record<string, unknown>>> => {
  const { readSnapshot } = await import('../../src/snapshot/index.ts');
  const { entities } = await readSnapshot(`${portal.folder}/snapshot`);
  return Object.fromEntries(
    entities.flatMap(({ ref, entity }) =>
      entity.kind === 'API' ? [[ref, (entity.spec as { definition?: unknown }).definition]] : [],
    ),
  );
};

it('files that descriptors refer to are read with them, at whatever branch of their own repository', async () => {
  repository('web', {
    'catalog-info.yaml': `${api('own', './api/openapi.yaml')}---\n${api('next', `${github.url}/acme/web/blob/next/api/openapi.yaml`)}`,
    'api/openapi.yaml': 'openapi: 3.1.0 # own',
  });
  github.push('acme/web', { branch: 'next', files: { 'api/openapi.yaml': 'openapi: 3.1.0 # next' } });
  await harvest();
  expect(await definitions()).toEqual({
    'api:default/next': 'openapi: 3.1.0 # next',
    'api:default/own': 'openapi: 3.1.0 # own',
  });
});

it('no descriptor shows a file of another repository, which its author may not be allowed to read', async () => {
  repository('vault', { 'keys.txt': 'a secret of others' });
  const address = `${github.url}/acme/vault/blob/main/keys.txt`;
  repository('web', { 'catalog-info.yaml': api('web', address) });
  const { problems } = await harvest();
  expect(await definitions()).toEqual({});
  expect(problems).toMatchObject([
    {
      code: 'catalog/placeholder-outside',
      message: `$text in spec.definition names ${address}, which is not in the repository of this file; for safety, nothing outside it is read.`,
    },
  ]);
});

it('references of many repositories are read together', async () => {
  for (let index = 0; index < 40; index += 1) {
    repository(`api-${String(index)}`, {
      'catalog-info.yaml': api(`api-${String(index)}`, './docs/v1/openapi.yaml'),
      'docs/v1/openapi.yaml': `openapi: 3.1.0 # ${String(index)}`,
    });
  }
  await harvest();
  expect(Object.keys(await definitions())).toHaveLength(40);
  // The list, the descriptors, what they refer to; how well questions meet depends on the machine.
  expect(github.points.spent).toBeLessThanOrEqual(4);
});

it('Locations lead to files, globs and other repositories, and what they name is read', async () => {
  repository('web', {
    'catalog-info.yaml': location(
      './services/*/catalog-info.yaml',
      './teams.yaml',
      `${github.url}/acme/other/blob/main/deep/down/entity.yaml`,
    ),
    'services/a/catalog-info.yaml': component('a'),
    'services/b/catalog-info.yaml': component('b'),
    'services/b/other.yaml': component('not-matched'),
    'teams.yaml': component('teams'),
  });
  repository('other', { 'deep/down/entity.yaml': component('deep') });
  expect((await harvest()).problems.filter(({ code }) => code.startsWith('catalog/location'))).toEqual([]);
  expect((await portal.refs()).filter((ref) => ref.startsWith('component:'))).toEqual([
    'component:default/a',
    'component:default/b',
    'component:default/deep',
    'component:default/teams',
  ]);
});

it('catalogPath with wildcards finds descriptors anywhere', async () => {
  repository('web', {
    'catalog-info.yaml': component('root'),
    'a/catalog-info.yaml': component('a'),
    'a/b/c/d/e/f/catalog-info.yaml': component('deep'),
    'a/b/catalog.yaml': component('none'),
  });
  await harvest({ catalogPath: '/**/catalog-info.yaml' });
  expect(await portal.refs()).toEqual([
    'component:default/a',
    'component:default/deep',
    'component:default/root',
  ]);
});

it('links are followed inside of the repository, and one that leads out is named', async () => {
  repository('web', {
    'catalog-info.yaml': { link: 'portal/entity.yaml' },
    'portal/entity.yaml': component('linked'),
  });
  repository('folder', {
    'catalog-info.yaml': location('./current/deep/entity.yaml'),
    current: { link: 'versions/v2' },
    'versions/v2/deep/entity.yaml': component('through-a-folder'),
  });
  repository('out', { 'catalog-info.yaml': { link: '../../etc/passwd' } });
  repository('round', {
    'catalog-info.yaml': { link: 'other.yaml' },
    'other.yaml': { link: 'catalog-info.yaml' },
  });
  const report = await harvest();
  expect((await portal.refs()).filter((ref) => ref.startsWith('component:'))).toEqual([
    'component:default/linked',
    'component:default/through-a-folder',
  ]);
  expect(unreadable(report)).toEqual([
    'acme/out/catalog-info.yaml: The file acme/out/catalog-info.yaml was not read: it is a link that leads out of the repository. Put the file itself into the repository, or name the file where it is.',
  ]);
});

it('a submodule, a file in Git LFS and a binary file are named', async () => {
  repository('lfs', {
    'catalog-info.yaml': 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 9\n',
  });
  repository('binary', { 'catalog-info.yaml': Buffer.from([0, 1, 2, 0, 255]) });
  repository('module', {
    'catalog-info.yaml': location('./lib/catalog-info.yaml'),
    lib: { submodule: 'a'.repeat(40) },
  });
  expect(unreadable(await harvest())).toEqual([
    'acme/binary/catalog-info.yaml: The file acme/binary/catalog-info.yaml was not read: it is no text but a binary file, which is not read. Name a YAML, JSON or other text file.',
    'acme/lfs/catalog-info.yaml: The file acme/lfs/catalog-info.yaml was not read: it is kept in Git LFS, which is not read. Keep descriptors and what they refer to in git itself: git lfs untrack, then commit the file.',
    'acme/module/lib/catalog-info.yaml: The file acme/module/lib/catalog-info.yaml was not read: it lies in the submodule lib, and submodules are not read. Name the file in the repository of the submodule.',
  ]);
});

it('a file that GraphQL cuts, and one that is not in UTF-8, are fetched whole', async () => {
  const large = `openapi: 3.1.0 # ${'x'.repeat(600_000)}`;
  repository('web', {
    'catalog-info.yaml': `${api('large', './large.yaml')}---\n${api('latin', './latin.yaml')}`,
    'large.yaml': large,
    'latin.yaml': Buffer.from('title: Übersicht', 'latin1'),
  });
  await harvest();
  expect(await definitions()).toEqual({
    'api:default/large': large,
    'api:default/latin': 'title: \uFFFDbersicht',
  });
  expect(github.requests.filter(({ kind }) => kind === 'rest')).toHaveLength(2);
  time = new Date(time.getTime() + 60_000);
  github.push('acme/web', { files: { 'README.md': 'more' } });
  await harvest();
  expect(github.requests.filter(({ kind }) => kind === 'rest')).toHaveLength(2);
});

it('an empty repository, and one without the branch that is asked for, hold nothing', async () => {
  github.addRepository({ owner: 'acme', name: 'empty' });
  repository('web', { 'catalog-info.yaml': component('web') });
  github.push('acme/web', { branch: 'release/2', files: { 'catalog-info.yaml': component('web-2') } });
  expect((await harvest()).exitCode).toBe(0);
  expect(await portal.refs()).toEqual(['component:default/web']);
  await harvest({ filters: { branch: 'release/2' } });
  expect(await portal.refs()).toEqual(['component:default/web-2']);
});

it('files of other branches and renamed repositories are read by their addresses', async () => {
  repository('web', { 'v.yaml': component('from-head') });
  github.push('acme/web', { branch: 'next', files: { 'v.yaml': component('from-next') } });
  repository('old-name', { 'v.yaml': component('renamed') });
  github.rename('acme/old-name', 'new-name');
  repository('all', {
    'catalog-info.yaml': location(
      `${github.url}/acme/web/blob/next/v.yaml`,
      `${github.url}/ACME/web/raw/HEAD/v.yaml`,
      `${github.url}/acme/old-name/blob/main/v.yaml`,
    ),
  });
  const components = async (): Promise<readonly string[]> =>
    (await portal.refs()).filter((ref) => ref.startsWith('component:'));
  await harvest();
  expect(await components()).toEqual([
    'component:default/from-head',
    'component:default/from-next',
    'component:default/renamed',
  ]);
  time = new Date(time.getTime() + 60_000);
  github.push('acme/web', { branch: 'next', files: { 'v.yaml': component('later') } });
  await harvest();
  expect(await components()).toEqual([
    'component:default/from-head',
    'component:default/later',
    'component:default/renamed',
  ]);
});

it('another default branch is read with the next list of everything', async () => {
  repository('web', { 'catalog-info.yaml': component('from-main') });
  github.push('acme/web', { branch: 'trunk', files: { 'catalog-info.yaml': component('from-trunk') } });
  await harvest();
  github.repository('acme/web').defaultBranch = 'trunk';
  time = new Date(time.getTime() + 25 * 60 * 60_000);
  await harvest();
  expect(await portal.refs()).toEqual(['component:default/from-trunk']);
});
