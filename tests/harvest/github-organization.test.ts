import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { organizationSource } from '../../integrations/github/organization/organization-source.ts';
import type { Source } from '../../src/plugin/source.ts';
import { readSnapshot } from '../../src/snapshot/index.ts';
import { startGithubDouble, type GithubDouble } from '../github-double/index.ts';
import { createPortal, memorySource, type Portal } from './portal.ts';

let github: GithubDouble;
let portal: Portal;
beforeEach(async () => {
  github = await startGithubDouble();
  portal = await createPortal();
  github.addOrganization({ login: 'ferry' });
  github.addUser({ login: 'Ann', name: 'Ann Lee', organizations: { ferry: 'MEMBER' } });
  github.addTeam({ organization: 'ferry', name: 'Crew', members: ['Ann'] });
  github.addTeam({ organization: 'ferry', name: 'Night Crew', parent: 'crew' });
});
afterEach(async () => {
  await portal.remove();
  await github.close();
});

function people(organization = 'ferry'): Source {
  return organizationSource({
    githubUrl: github.url,
    apiBaseUrl: github.apiBaseUrl,
    auth: { token: () => github.token },
    orgs: [organization],
    frequency: 0,
  });
}

it('people and teams are in the catalog with their relations, without a rule that lets them in', async () => {
  const report = await portal.harvest([people()]);
  expect(report).toMatchObject({ exitCode: 0, problems: [] });
  const { entities } = await readSnapshot(path.join(portal.folder, 'snapshot'));
  expect(entities.map(({ ref, entity }) => [ref, entity.relations])).toEqual([
    [
      'group:default/crew',
      [
        { type: 'hasMember', targetRef: 'user:default/ann' },
        { type: 'parentOf', targetRef: 'group:default/night-crew' },
      ],
    ],
    ['group:default/night-crew', [{ type: 'childOf', targetRef: 'group:default/crew' }]],
    ['user:default/ann', [{ type: 'memberOf', targetRef: 'group:default/crew' }]],
  ]);
  const [crew, , ann] = entities;
  expect(crew?.entity.metadata.annotations).toEqual({
    'backstage.io/edit-url': `${github.url}/orgs/ferry/teams/crew/edit`,
    'backstage.io/managed-by-location': `url:${github.url}/orgs/ferry/teams/crew`,
    'backstage.io/managed-by-origin-location': `url:${github.url}/orgs/ferry/teams/crew`,
    'backstage.io/view-url': `${github.url}/orgs/ferry/teams/crew`,
    'github.com/team-slug': 'ferry/crew',
  });
  expect(ann?.entity.metadata.annotations).toMatchObject({
    'backstage.io/managed-by-location': `url:${github.url}/Ann`,
    'backstage.io/view-url': `${github.url}/Ann`,
    'github.com/user-login': 'Ann',
  });
});

it('a harvest in which nobody joined or left changes nothing', async () => {
  const first = await portal.harvest([people()]);
  const second = await portal.harvest([people()]);
  expect(second).toMatchObject({ changed: false, snapshot: first.snapshot });
  expect(second.status.sources[0]).toMatchObject({
    state: 'unchanged',
    spent: [{ unit: 'GraphQL points', amount: 1 }],
  });
});

it('an organisation that is not shown any more stays as it was, and the harvest says why', async () => {
  const first = await portal.harvest([people()]);
  const second = await portal.harvest([{ ...people('gone'), id: people().id }]);
  expect(second).toMatchObject({ exitCode: 0, changed: false, snapshot: first.snapshot });
  expect(second.status.sources[0]).toMatchObject({
    state: 'stale',
    error: `${new URL(github.url).host} shows no organisation or user named gone; check the name, and that the token may see it`,
  });
});

it('a person who also has a descriptor keeps the one of the source that comes first', async () => {
  const own = memorySource('own', {
    'ann.yaml':
      'apiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: { name: ann }\nspec: { memberOf: [] }\n',
  });
  const report = await portal.harvest([{ ...own, makes: ['User'] }, people()]);
  expect(report.problems.map(({ code, at }) => [code, at?.source, at?.path])).toEqual([
    ['catalog/duplicate-entity', `github-org:${new URL(github.url).host}/ferry`, 'users/ann.yaml'],
  ]);
});
