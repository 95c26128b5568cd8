import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { githubSource } from '../../integrations/github/github-source.ts';
import { FALLBACKS } from '../../integrations/github/fallbacks/entity-defaults.ts';
import { organizationSource } from '../../integrations/github/organization/organization-source.ts';
import type { Source } from '../../src/plugin/source.ts';
import { readSnapshot } from '../../src/snapshot/index.ts';
import type { SnapshotEntity } from '../../src/snapshot/format.ts';
import { startGithubDouble, type GithubDouble } from '../github-double/index.ts';
import { component, createPortal, memorySource, type Portal } from './portal.ts';

let github: GithubDouble;
let portal: Portal;
beforeEach(async () => {
  github = await startGithubDouble();
  portal = await createPortal();
  for (const login of ['ferry', 'harbour']) {
    github.addOrganization({ login });
    github.addTeam({ organization: login, name: 'Crew' });
  }
  github.addRepository({
    owner: 'ferry',
    name: 'sail',
    description: 'Sails of the fleet',
    homepage: 'https://sails.ferry.example',
    topics: ['canvas'],
    files: {
      '.github/CODEOWNERS': '* @ferry/crew\n',
      'catalog-info.yaml': nameless('sail', 'targets: [./parts/mast.yaml]'),
      'parts/mast.yaml': nameless('mast'),
    },
  });
});
afterEach(async () => {
  await portal.remove();
  await github.close();
});

/** A Component that names no owner, after a Location where there is one. */
function nameless(name: string, location?: string): string {
  const text = [
    'apiVersion: backstage.io/v1alpha1',
    'kind: Component',
    `metadata: { name: ${name} }`,
    'spec: { type: service, lifecycle: production }',
    '',
  ].join('\n');
  if (location === undefined) return text;
  return `apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: { name: ${name} }\nspec: { ${location} }\n---\n${text}`;
}

function sources(orgs: readonly string[]): readonly Source[] {
  const auth = { token: () => github.token };
  const { apiBaseUrl, url: githubUrl } = github;
  return [
    githubSource({
      organization: 'ferry',
      host: new URL(githubUrl).host,
      apiBaseUrl,
      auth,
      fallbacks: FALLBACKS,
    }),
    organizationSource({ githubUrl, apiBaseUrl, auth, orgs, frequency: 0 }),
  ];
}

async function found(ref: string): Promise<SnapshotEntity | undefined> {
  const { entities } = await readSnapshot(path.join(portal.folder, 'snapshot'));
  return entities.find((one) => one.ref === ref);
}

it('an owner from CODEOWNERS is the group of that team; what describes the repository goes to its own descriptor', async () => {
  const report = await portal.harvest(sources(['ferry']));
  expect(report.problems.map(({ code }) => code)).toEqual([]);
  const sail = await found('component:default/sail');
  expect(sail?.entity).toMatchObject({
    metadata: {
      description: 'Sails of the fleet',
      tags: ['canvas'],
      links: [{ url: 'https://sails.ferry.example', title: 'Homepage' }],
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/crew' }],
  });
  expect(sail?.provenance.filled).toEqual([
    { field: 'owner', from: '.github/CODEOWNERS:1' },
    { field: 'description' },
    { field: 'tags' },
    { field: 'links' },
  ]);
  expect((await found('component:default/mast'))?.provenance.filled).toEqual([
    { field: 'owner', from: '.github/CODEOWNERS:1' },
  ]);
});

it('an owner from CODEOWNERS is found in the namespace of its organisation where several are read', async () => {
  const report = await portal.harvest(sources(['ferry', 'harbour']));
  expect(report.problems.filter(({ code }) => code === 'catalog/dangling-reference')).toEqual([]);
  expect((await found('component:default/sail'))?.entity.relations).toEqual([
    { type: 'ownedBy', targetRef: 'group:ferry/crew' },
  ]);
});

it('a file that is read for the first time has its owner too, although its repository did not change', async () => {
  const target = `${github.url}/ferry/sail/blob/main/spare/boom.yaml`;
  github.push('ferry/sail', { files: { 'spare/boom.yaml': nameless('boom') } });
  await portal.harvest(sources(['ferry']));
  const other = memorySource('other', {
    'a.yaml': `apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: { name: a }\nspec: { target: '${target}' }\n`,
  });
  const report = await portal.harvest([...sources(['ferry']), other]);
  expect(report.status.sources[0]?.state).toBe('unchanged');
  expect((await found('component:default/boom'))?.provenance.filled).toEqual([
    { field: 'owner', from: '.github/CODEOWNERS:1' },
  ]);
});

it('what was filled in stays so when only another source changes', async () => {
  const other = memorySource('other', { 'a.yaml': component('a') });
  await portal.harvest([...sources(['ferry']), other]);
  const before = await found('component:default/sail');
  other.files.set('b.yaml', component('b'));
  other.revision = 'r2';
  const report = await portal.harvest([...sources(['ferry']), other]);
  expect(report.status.sources[0]?.state).toBe('unchanged');
  expect(await portal.refs()).toContain('component:default/b');
  expect(await found('component:default/sail')).toEqual(before);
});
