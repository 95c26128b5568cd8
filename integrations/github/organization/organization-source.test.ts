import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SourceTree } from '../../../src/plugin/source.ts';
import { startGithubDouble, type GithubDouble } from '../../../tests/github-double/index.ts';
import { organizationSource, type OrganizationSourceOptions } from './organization-source.ts';

const HOUR = 3_600_000;

let github: GithubDouble;
let folder: string;
let now: Date;
let warnings: string[];

beforeEach(async () => {
  now = new Date('2026-01-01T12:00:00Z');
  warnings = [];
  github = await startGithubDouble({ now: () => now });
  folder = await mkdtemp(path.join(tmpdir(), 'organization-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await github.close();
});

function open(options: Partial<OrganizationSourceOptions> = {}): Promise<SourceTree> {
  const source = organizationSource({
    githubUrl: github.url,
    apiBaseUrl: github.apiBaseUrl,
    auth: { token: () => github.token },
    orgs: ['ferry'],
    frequency: HOUR,
    ...options,
  });
  return source.open({
    cacheFolder: folder,
    fetch,
    now: () => now,
    signal: new AbortController().signal,
    logger: { info: () => undefined, warn: (message) => warnings.push(message) },
  });
}

async function specOf(tree: SourceTree, file: string): Promise<Record<string, unknown>> {
  const bytes = await tree.read(file);
  return (parse(Buffer.from(bytes ?? []).toString()) as { spec: Record<string, unknown> }).spec;
}

function refs(logins: readonly string[]): string[] {
  return logins.map((login) => `default/${login}`);
}

function addPeople(organization: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const login = `sailor-${String(index).padStart(4, '0')}`;
    github.addUser({ login, organizations: { [organization]: 'MEMBER' } });
    return login;
  });
}

describe('an organisation', () => {
  it('is read with teams inside of teams and their members, in as many points as its longest list has pages', async () => {
    github.addOrganization({ login: 'ferry' });
    const sailors = addPeople('ferry', 300);
    github.addTeam({ organization: 'ferry', name: 'Everybody', members: sailors });
    github.addTeam({
      organization: 'ferry',
      name: 'Night Crew',
      parent: 'everybody',
      members: sailors.slice(0, 2),
    });
    const tree = await open();

    expect(await tree.descriptors()).toHaveLength(302);
    expect(await specOf(tree, 'teams/ferry/everybody.yaml')).toEqual({
      type: 'team',
      profile: { displayName: 'Everybody', picture: expect.any(String) as string },
      children: ['night-crew'],
      members: refs(sailors),
    });
    expect(await specOf(tree, 'users/sailor-0001.yaml')).toMatchObject({
      memberOf: ['everybody', 'night-crew'],
    });
    expect((await specOf(tree, 'users/sailor-0299.yaml'))['memberOf']).toEqual(['everybody']);
    expect(tree.locationOf('users/sailor-0001.yaml')).toBe(`url:${github.url}/sailor-0001`);
    expect(tree.locationOf('teams/ferry/night-crew.yaml')).toBe(
      `url:${github.url}/orgs/ferry/teams/night-crew`,
    );
    expect(github.requests).toHaveLength(3);
    expect(tree.report?.().spent).toMatchObject([{ unit: 'GraphQL points', amount: 3 }]);
  });

  it('with many teams costs a point for a hundred of them', async () => {
    github.addOrganization({ login: 'ferry' });
    const sailors = addPeople('ferry', 101);
    for (let index = 0; index < 250; index += 1) {
      const members = index % 5 === 0 ? sailors : sailors.slice(0, 3);
      github.addTeam({ organization: 'ferry', name: `Team ${String(index)}`, members });
    }
    const tree = await open();
    expect(await tree.descriptors()).toHaveLength(351);
    expect((await specOf(tree, 'teams/ferry/team-245.yaml'))['members']).toEqual(refs(sailors));
    expect(tree.report?.().spent).toMatchObject([{ unit: 'GraphQL points', amount: 4 }]);
  });

  it('has the same revision until something changes', async () => {
    github.addOrganization({ login: 'ferry' });
    github.addUser({ login: 'ann', organizations: { ferry: 'MEMBER' } });
    const first = await open({ frequency: 0 });
    const second = await open({ frequency: 0 });
    github.addTeam({ organization: 'ferry', name: 'Crew', members: ['ann'] });
    const third = await open({ frequency: 0 });
    expect(second.revision).toBe(first.revision);
    expect(third.revision).not.toBe(first.revision);
  });

  it('is not asked for again before its time, and made anew when only the options change', async () => {
    github.addOrganization({ login: 'ferry' });
    github.addUser({ login: 'ann', organizations: { ferry: 'MEMBER' } });
    const first = await open();
    now = new Date(now.getTime() + HOUR - 1);
    const second = await open({ users: { namespace: 'people' } });
    expect(github.requests).toHaveLength(1);
    expect(second.report?.().spent).toEqual([]);
    expect(second.revision).not.toBe(first.revision);
    now = new Date(now.getTime() + 1);
    await open();
    expect(github.requests).toHaveLength(2);
  });

  it('takes addresses in verified domains, and those that people show', async () => {
    github.addOrganization({ login: 'ferry' });
    const verifiedEmails = { ferry: ['ann+x@ferry.example'] };
    github.addUser({
      login: 'ann',
      email: 'ann@home.example',
      verifiedEmails,
      organizations: { ferry: 'MEMBER' },
    });
    const plain = await specOf(await open(), 'users/ann.yaml');
    const verified = await specOf(await open({ useVerifiedEmails: true }), 'users/ann.yaml');
    expect(plain['profile']).toMatchObject({ email: 'ann@home.example' });
    expect(verified['profile']).toMatchObject({ email: 'ann@ferry.example' });
  });

  it('has its groups in a namespace of its own where several are read', async () => {
    for (const login of ['ferry', 'harbour']) {
      github.addOrganization({ login });
      github.addTeam({ organization: login, name: 'Crew' });
    }
    github.addUser({ login: 'ann', organizations: { ferry: 'MEMBER', harbour: 'MEMBER' } });
    github.addTeam({ organization: 'harbour', name: 'Tugs', parent: 'crew', members: ['ann'] });
    const tree = await open({ orgs: ['ferry', 'harbour'] });
    expect(await tree.descriptors()).toEqual([
      'teams/ferry/crew.yaml',
      'teams/harbour/crew.yaml',
      'teams/harbour/tugs.yaml',
      'users/ann.yaml',
    ]);
    expect(await specOf(tree, 'users/ann.yaml')).toMatchObject({ memberOf: ['harbour/tugs'] });
  });
});

it('an Enterprise Server tells who is suspended, a request a user', async () => {
  github.addOrganization({ login: 'ferry' });
  github.addUser({ login: 'ann', organizations: { ferry: 'MEMBER' } });
  github.addUser({ login: 'old', suspended: true, organizations: { ferry: 'MEMBER' } });
  github.addTeam({ organization: 'ferry', name: 'Crew', members: ['ann', 'old'] });
  const tree = await open({ excludeSuspendedUsers: true, checkSuspensionByRest: true });
  expect(await tree.descriptors()).toEqual(['teams/ferry/crew.yaml', 'users/ann.yaml']);
  expect((await specOf(tree, 'teams/ferry/crew.yaml'))['members']).toEqual(['default/ann']);
  expect(tree.report?.().spent).toMatchObject([
    { unit: 'GraphQL points', amount: 1 },
    { unit: 'REST requests', amount: 2 },
  ]);
});

it('github.com does not tell who is suspended, which is said instead of failing', async () => {
  github.addOrganization({ login: 'ferry' });
  github.addUser({ login: 'ann', organizations: { ferry: 'MEMBER' } });
  const tree = await open({ githubUrl: 'https://github.com', excludeSuspendedUsers: true });
  expect(tree.locationOf('users/ann.yaml')).toBe('url:https://github.com/ann');
  expect(warnings).toEqual([
    'github.com does not tell who is suspended; `excludeSuspendedUsers` has no effect there',
  ]);
});

describe('what cannot be read', () => {
  it('is an organisation that is not shown', async () => {
    await expect(open()).rejects.toThrow(
      `${new URL(github.url).host} shows no organisation or user named ferry; check the name, and that the token may see it`,
    );
  });

  it('is told before anything is asked where the options make no sense', () => {
    const options = { githubUrl: 'https://github.com', auth: {}, frequency: HOUR };
    expect(() => organizationSource(options)).toThrow(
      '`orgs` names no organisation; only with `apps` those are found that the App is installed for',
    );
    expect(() => organizationSource({ ...options, githubUrl: 'https://github.com/acme' })).toThrow(
      '"https://github.com/acme" is no address of a GitHub; write for example https://github.com',
    );
  });
});
