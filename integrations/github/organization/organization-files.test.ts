import { describe, expect, it, test } from 'vitest';
import type { GithubOrganization, GithubTeam, GithubUser } from './github-organization.ts';
import { descriptorText, organizationFiles } from './organization-files.ts';
import type { TransformOptions } from './transform-options.ts';

const HOST = 'https://github.com';

const ANN: GithubUser = {
  id: 'U_1',
  login: 'Ann',
  name: 'Ann Lee',
  bio: 'Sails: all of them',
  email: 'ann@home.example',
  avatarUrl: 'https://avatars.example/u/1?v=4',
  organizationVerifiedDomainEmails: ['ann+ferry@ferry.example', 'ann@boats.example'],
};
const BOB: GithubUser = { id: 'U_2', login: 'bob', name: null, bio: '', email: '' };
const BOT: GithubUser = { id: 'U_3', login: 'deck-bot' };

function team(slug: string, more: Partial<GithubTeam> = {}, organization = 'Ferry'): GithubTeam {
  return { slug, combinedSlug: `${organization}/${slug}`, name: slug.toUpperCase(), members: [], ...more };
}

function ferry(teams: readonly GithubTeam[] = [], users = [ANN, BOB, BOT]): GithubOrganization {
  return { login: 'Ferry', users, teams };
}

function entities(
  organizations: readonly GithubOrganization[],
  options: TransformOptions = {},
): Record<string, { metadata: Record<string, unknown>; spec: Record<string, unknown> }> {
  const files = organizationFiles(organizations, options, HOST);
  return Object.fromEntries(files.map(({ path, entity }) => [path, entity as never]));
}

describe('the descriptors of an organisation', () => {
  it('are those of Backstage for users and teams', () => {
    const teams = [
      team('crew', {
        description: 'Those aboard',
        avatarUrl: 'https://avatars.example/t/1',
        editTeamUrl: 'https://github.com/orgs/Ferry/teams/crew/edit',
        members: ['bob', 'Ann'],
      }),
      team('night', { parentTeam: { slug: 'crew' }, members: ['Ann'] }),
    ];
    const files = organizationFiles([ferry(teams, [ANN])], {}, HOST);
    expect(files.map(({ path, address }) => [path, address])).toEqual([
      ['teams/ferry/crew.yaml', 'https://github.com/orgs/Ferry/teams/crew'],
      ['teams/ferry/night.yaml', 'https://github.com/orgs/Ferry/teams/night'],
      ['users/ann.yaml', 'https://github.com/Ann'],
    ]);
    expect(files.map(({ entity }) => descriptorText(entity))).toEqual([
      `apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: crew
  description: Those aboard
  annotations:
    github.com/team-slug: Ferry/crew
    backstage.io/edit-url: https://github.com/orgs/Ferry/teams/crew/edit
spec:
  type: team
  profile:
    displayName: CREW
    picture: https://avatars.example/t/1
  children:
    - night
  members:
    - default/Ann
`,
      `apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: night
  annotations:
    github.com/team-slug: Ferry/night
spec:
  type: team
  profile:
    displayName: NIGHT
  parent: crew
  children: []
  members:
    - default/Ann
`,
      `apiVersion: backstage.io/v1alpha1
kind: User
metadata:
  name: Ann
  description: "Sails: all of them"
  annotations:
    github.com/user-login: Ann
    github.com/user-id: U_1
spec:
  profile:
    displayName: Ann Lee
    email: ann@home.example
    picture: https://avatars.example/u/1?v=4
  memberOf:
    - crew
    - night
`,
    ]);
  });

  it('are the same whatever the order of the answers', () => {
    const teams = [team('crew', { members: ['bob', 'Ann'] }), team('night', { members: ['Ann', 'bob'] })];
    const turned = teams.map((one) => ({ ...one, members: [...one.members].reverse() })).reverse();
    expect(organizationFiles([ferry(turned, [BOT, BOB, ANN])], {}, HOST)).toEqual(
      organizationFiles([ferry(teams)], {}, HOST),
    );
  });

  it('take verified addresses without what GitHub adds to them when asked to', () => {
    const profile = (options: TransformOptions): unknown =>
      entities([ferry()], options)['users/ann.yaml']?.spec['profile'];
    expect(profile({})).toMatchObject({ email: 'ann@home.example' });
    expect(profile({ useVerifiedEmails: true })).toMatchObject({ email: 'ann@ferry.example' });
    expect(profile({ useVerifiedEmails: true, users: { emailDomains: ['Boats.example'] } })).toMatchObject({
      email: 'ann@boats.example',
    });
    expect(profile({ users: { emailDomains: ['boats.example'] } })).not.toHaveProperty('email');
  });

  it('keep teams of equal names apart, and people of two organisations one', () => {
    const harbour: GithubOrganization = {
      login: 'Harbour-Co',
      users: [{ ...ANN, organizationVerifiedDomainEmails: ['ann@harbour.example'] }],
      teams: [
        team('crew', { members: ['ann'] }, 'Harbour-Co'),
        team('tugs', { parentTeam: { slug: 'crew' } }, 'Harbour-Co'),
      ],
    };
    const own = { ...ANN, organizationVerifiedDomainEmails: [] };
    const made = entities([ferry([team('crew', { members: ['Ann', 'bob'] })], [own, BOB]), harbour], {
      useVerifiedEmails: true,
    });
    expect(made['teams/ferry/crew.yaml']).toMatchObject({
      metadata: { name: 'crew', namespace: 'ferry' },
      spec: { members: ['default/Ann', 'default/bob'] },
    });
    expect(made['teams/harbour-co/tugs.yaml']).toMatchObject({
      metadata: { name: 'tugs', namespace: 'harbour-co' },
      spec: { parent: 'crew' },
    });
    expect(made['users/ann.yaml']?.metadata).not.toHaveProperty('namespace');
    expect(made['users/ann.yaml']?.spec).toMatchObject({
      profile: { email: 'ann@harbour.example' },
      memberOf: ['ferry/crew', 'harbour-co/crew'],
    });
  });

  it('are valid for logins that end with a dash and for teams of long names', () => {
    const long = 'those-who-look-after-the-lights-of-the-harbour-in-the-winter-months';
    const made = entities([ferry([team(long, { members: ['old-'] })], [{ login: 'old-' }])]);
    expect(made['users/old-.yaml']?.metadata).toMatchObject({
      name: 'old',
      annotations: { 'github.com/user-login': 'old-' },
    });
    expect(made[`teams/ferry/${long}.yaml`]).toMatchObject({
      metadata: {
        name: 'those-who-look-after-the-lights-of-the-harbour-in-the-90109a0c',
        annotations: { 'github.com/team-slug': `Ferry/${long}` },
      },
      spec: { members: ['default/old'] },
    });
  });

  it('name nobody who is not among the users', () => {
    const made = entities([ferry([team('crew', { members: ['gone', 'bob'] })])]);
    expect(made['teams/ferry/crew.yaml']?.spec['members']).toEqual(['default/bob']);
  });

  it('are made of teams that are above one another, too', () => {
    const circle = [
      team('a', { parentTeam: { slug: 'b' } }),
      team('b', { parentTeam: { slug: 'a' } }),
      team('c', { parentTeam: { slug: 'c' } }),
    ];
    const made = entities([ferry(circle, [])]);
    expect(Object.values(made).map(({ spec }) => spec['parent'])).toEqual(['b', 'a', undefined]);
  });
});

describe('options in place of a transformer', () => {
  const teams = [
    team('fleet'),
    team('crew', { parentTeam: { slug: 'fleet' }, members: ['Ann', 'deck-bot'] }),
    team('vault', { parentTeam: { slug: 'crew' }, members: ['bob'], privacy: 'SECRET' }),
    team('locks', { parentTeam: { slug: 'vault' }, members: ['bob'] }),
    team('empty'),
  ];

  it('leave out users by login, and by what they lack', () => {
    const users = { skip: ['*-BOT'], require: ['email' as const] };
    const made = entities([ferry(teams)], { users });
    expect(Object.keys(made).filter((path) => path.startsWith('users/'))).toEqual(['users/ann.yaml']);
    expect(made['teams/ferry/crew.yaml']?.spec['members']).toEqual(['default/Ann']);
    const withTeam = entities([ferry([team('crew', { members: ['bob'] })])], {
      users: { require: ['team'] },
    });
    expect(Object.keys(withTeam)).toEqual(['teams/ferry/crew.yaml', 'users/bob.yaml']);
    const withName = entities([ferry()], { users: { require: ['name'] } });
    expect(Object.keys(withName)).toEqual(['users/ann.yaml']);
  });

  it('leave out teams by slug, and by what they are not; those below move up', () => {
    const skipped = entities([ferry(teams)], { teams: { skip: ['ferry/crew', 'other/locks'] } });
    expect(Object.keys(skipped).filter((path) => path.startsWith('teams/'))).toEqual(
      ['empty', 'fleet', 'locks', 'vault'].map((slug) => `teams/ferry/${slug}.yaml`),
    );
    expect(skipped['teams/ferry/vault.yaml']?.spec['parent']).toBe('fleet');
    expect(skipped['teams/ferry/fleet.yaml']?.spec['children']).toEqual(['vault']);
    const required = entities([ferry(teams)], { teams: { require: ['member', 'visible'] } });
    expect(Object.keys(required).filter((path) => path.startsWith('teams/'))).toEqual(
      ['crew', 'fleet', 'locks'].map((slug) => `teams/ferry/${slug}.yaml`),
    );
    expect(required['teams/ferry/locks.yaml']?.spec['parent']).toBe('crew');
    expect(required['users/bob.yaml']?.spec['memberOf']).toEqual(['locks']);
  });

  it('name, place, annotate and type them', () => {
    const made = entities([ferry(teams)], {
      users: {
        name: '{email-name}',
        namespace: 'people',
        annotations: { 'mail.example/address': '{email}', 'ferry.example/from': '{organization}' },
      },
      teams: {
        name: '{organization}-{slug}',
        namespace: '{organization}',
        type: { 'FLEET*': 'division', 'other/*': 'none' },
        annotations: { 'ferry.example/above': '{parent}' },
      },
    });
    expect(made['users/ann.yaml']).toMatchObject({
      metadata: {
        name: 'ann',
        namespace: 'people',
        annotations: { 'mail.example/address': 'ann@home.example', 'ferry.example/from': 'Ferry' },
      },
      spec: { memberOf: ['ferry/Ferry-crew'] },
    });
    expect(made['users/bob.yaml']?.metadata).toMatchObject({
      name: 'bob',
      annotations: {
        'github.com/user-login': 'bob',
        'github.com/user-id': 'U_2',
        'ferry.example/from': 'Ferry',
      },
    });
    expect(made['teams/ferry/fleet.yaml']).toMatchObject({
      metadata: { name: 'Ferry-fleet', namespace: 'ferry' },
      spec: { type: 'division', children: ['Ferry-crew'] },
    });
    expect(made['teams/ferry/crew.yaml']).toMatchObject({
      metadata: { annotations: { 'ferry.example/above': 'fleet' } },
      spec: { type: 'team', parent: 'Ferry-fleet', members: ['people/ann', 'people/deck-bot'] },
    });
    expect(made['teams/ferry/fleet.yaml']?.metadata['annotations']).not.toHaveProperty('ferry.example/above');
  });

  test('a name that GitHub gives is a text, whatever it looks like', () => {
    const hostile = { ...BOB, name: '{login}', bio: '$text: ./secret\n---\nkind: Template' };
    const made = entities([ferry([], [hostile])], { users: { name: '{name}' } });
    expect(made['users/bob.yaml']?.metadata).toMatchObject({
      name: 'login',
      description: '$text: ./secret\n---\nkind: Template',
    });
  });
});
