import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HarvestReport } from '../../src/harvest/index.ts';
import { readSnapshot } from '../../src/snapshot/index.ts';
import { startGithubDouble, type GithubDouble } from '../github-double/index.ts';
import { component, createPortal, type Portal } from '../harvest/portal.ts';
import { sourceOf } from './github-portal.ts';

vi.setConfig({ testTimeout: 60_000 });

let github: GithubDouble;
let portal: Portal;
let time: Date;
let host: string;

beforeEach(async () => {
  time = new Date('2026-01-01T00:00:00Z');
  github = await startGithubDouble({ now: () => time });
  host = new URL(github.url).host;
  portal = await createPortal();
  for (const name of ['api', 'web']) {
    github.addRepository({ owner: 'acme', name, files: { 'catalog-info.yaml': component(name) } });
  }
});
afterEach(async () => {
  await portal.remove();
  await github.close();
});

const harvest = (options: Parameters<typeof sourceOf>[1] = {}): Promise<HarvestReport> =>
  portal.harvest([sourceOf(github, options)], { now: () => time });

/** What the first harvest, which has no copy to fall back to, says. */
async function failure(options: Parameters<typeof sourceOf>[1] = {}): Promise<string | undefined> {
  const report = await harvest(options);
  expect(report.exitCode).toBe(3);
  return report.status.sources[0]?.error;
}

it('a token that is wrong is named, and the last good copy stays', async () => {
  expect(await failure({ auth: { token: () => 'ghp_wrong' } })).toBe(
    `${host} refused the credentials for acme; check that the token, or the key of the App, is valid and has not expired`,
  );
  const good = await harvest();
  const bad = await harvest({ auth: { token: () => 'ghp_wrong' } });
  expect(bad).toMatchObject({ snapshot: good.snapshot, changed: false });
  expect(bad.status.sources[0]).toMatchObject({ state: 'stale' });
});

it('an organisation that does not exist, or is not shown, is named', async () => {
  expect(await failure({ organization: 'nobody' })).toBe(
    `${host} shows no organisation or user named nobody; check the name, and that the token may see it`,
  );
});

it('repositories that are named and do not exist, and an App without its key, are named', async () => {
  expect(await failure({ repositories: ['acme/gone', 'acme/lost'] })).toBe(
    `${host} shows no repository acme/gone, acme/lost; check the name, and that the token may see it`,
  );
  expect((await harvest({ repositories: ['acme/gone', 'acme/web'] })).exitCode).toBe(0);
  expect(portal.log).toEqual([
    `${host} shows no repository acme/gone; check the name, and that the token may see it`,
  ]);
  expect(() => sourceOf(github, { app: 7, auth: { apps: [] } })).toThrow(
    'app: 7 is none of `apps`; name its appId and its privateKey there',
  );
});

it('single sign-on is told with the link to authorise the token', async () => {
  github.faults.next('sso');
  expect(await failure()).toBe(
    `acme asks for single sign-on, and the token has not been authorised for it; authorise it at ${github.url}/settings/tokens, "Configure SSO"`,
  );
});

it('a permission that is missing is named', async () => {
  github.faults.next('forbidden');
  expect(await failure()).toBe(
    `${host} does not let the credentials read acme: "Resource not accessible by personal access token"; give the token or the App read access to metadata and contents of its repositories`,
  );
});

it.each([
  [
    'blocked',
    'HOST has blocked access to it',
    'Open the repository there: its page says why, and whom to ask.',
  ],
  [
    'forbidden',
    'HOST does not let the credentials read it',
    'Give the token or the App read access to its contents.',
  ],
  [
    'sso-required',
    'acme asks for single sign-on, and the token has not been authorised for it',
    'Authorise it at URL/settings/tokens, "Configure SSO".',
  ],
] as const)(
  'a repository that is %s is listed with the reason, and keeps what was read before',
  async (fault, reason, remedy) => {
    await harvest();
    time = new Date(time.getTime() + 60_000);
    github.push('acme/web', { files: { 'catalog-info.yaml': component('web-2') } });
    github.push('acme/api', { files: { 'catalog-info.yaml': component('api-2') } });
    github.faults.repository('acme/web', fault);
    await harvest();
    expect(await portal.refs()).toEqual(['component:default/api-2', 'component:default/web']);
    const { repositories } = await readSnapshot(path.join(portal.folder, 'snapshot'));
    expect(repositories).toMatchObject([
      {
        name: 'acme/web',
        unreadable: { reason: reason.replace('HOST', host), remedy: remedy.replace('URL', github.url) },
      },
    ]);
    github.faults.clear();
    await harvest();
    expect(await portal.refs()).toEqual(['component:default/api-2', 'component:default/web-2']);
  },
);

it('a repository that is deleted between the list and its reading is gone', async () => {
  github.faults.repository('acme/web', 'not-found');
  await harvest();
  expect(await portal.refs()).toEqual(['component:default/api']);
});

it('a page, or a batch, that is too much is halved until it is answered', async () => {
  for (let index = 0; index < 60; index += 1) {
    const name = `more-${String(index)}`;
    github.addRepository({ owner: 'acme', name, files: { 'catalog-info.yaml': component(name) } });
  }
  github.faults.ceiling = { objects: 40 };
  expect((await harvest()).manifest.entities).toBe(62);
});

it('named repositories are read alone, wherever they are', async () => {
  github.addRepository({ owner: 'other', name: 'lib', files: { 'catalog-info.yaml': component('lib') } });
  await harvest({ repositories: ['acme/web', 'other/lib', 'other/gone'] });
  expect(await portal.refs()).toEqual(['component:default/lib', 'component:default/web']);
});

it('repositories without a descriptor are listed with their files, owner and API definitions', async () => {
  github.addRepository({
    owner: 'acme',
    name: 'bare',
    description: 'Bare',
    homepage: 'https://bare.example',
    topics: ['b', 'a'],
    visibility: 'INTERNAL',
    files: {
      'go.mod': 'module bare',
      'api/openapi.yaml': 'openapi: 3.1.0',
      'proto/v1.proto': 'syntax = "proto3";',
      '.github/CODEOWNERS': '* @acme/core\n',
    },
  });
  await harvest();
  const { repositories } = await readSnapshot(path.join(portal.folder, 'snapshot'));
  expect(repositories).toEqual([
    {
      source: `github:${host}/acme`,
      name: 'acme/bare',
      url: `${github.url}/acme/bare`,
      branch: 'main',
      description: 'Bare',
      homepage: 'https://bare.example',
      topics: ['a', 'b'],
      visibility: 'internal',
      descriptors: [],
      files: [
        '.github/',
        '.github/CODEOWNERS',
        'api/',
        'api/openapi.yaml',
        'go.mod',
        'proto/',
        'proto/v1.proto',
      ],
      owner: 'group:default/core',
      definitions: [
        { path: 'api/openapi.yaml', type: 'openapi' },
        { path: 'proto/v1.proto', type: 'grpc' },
      ],
    },
  ]);
});

it('what entities leave out is filled in when the config asks for it', async () => {
  github.addRepository({
    owner: 'acme',
    name: 'lib',
    description: 'From the repository',
    topics: ['go'],
    files: {
      CODEOWNERS: '* @acme/core\n',
      'catalog-info.yaml':
        'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: lib }\nspec: { type: library, lifecycle: production }\n',
    },
  });
  await harvest({ fallbacks: ['owner', 'tags', 'description'] });
  const { entities } = await readSnapshot(path.join(portal.folder, 'snapshot'));
  expect(entities.find(({ ref }) => ref === 'component:default/lib')?.entity).toMatchObject({
    metadata: { description: 'From the repository', tags: ['go'] },
    spec: { owner: 'group:default/core' },
  });
});

it('the locations of entities are the addresses that Backstage gives them', async () => {
  await harvest();
  const { entities } = await readSnapshot(path.join(portal.folder, 'snapshot'));
  expect(entities[0]?.entity.metadata.annotations).toMatchObject({
    'backstage.io/managed-by-location': `url:${github.url}/acme/api/blob/main/catalog-info.yaml`,
    'backstage.io/edit-url': `${github.url}/acme/api/edit/main/catalog-info.yaml`,
    'backstage.io/source-location': `url:${github.url}/acme/api/tree/main/`,
  });
});
