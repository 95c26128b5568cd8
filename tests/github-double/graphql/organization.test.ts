import { graphql } from '@octokit/graphql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startGithubDouble, type GithubDouble } from '../index.ts';

let github: GithubDouble;
let query: typeof graphql;

beforeEach(async () => {
  github = await startGithubDouble();
  query = graphql.defaults({
    baseUrl: github.apiBaseUrl,
    headers: { authorization: `bearer ${github.token}` },
  });
});

afterEach(async () => {
  await github.close();
});

it('people, nested teams and their members are answered', async () => {
  github.addUser({
    login: 'ann',
    name: 'Ann',
    verifiedEmails: { acme: ['ann@acme.example'] },
    organizations: { acme: 'ADMIN' },
  });
  github.addTeam({ organization: 'acme', name: 'Shop', maintainers: ['ann'] });
  github.addTeam({ organization: 'acme', name: 'Cart Team', parent: 'shop', members: ['bob'] });
  const answer = await query(`{ organization(login: "acme") {
    membersWithRole(first: 10) {
      edges { role node { login name email organizationVerifiedDomainEmails(login: "acme") suspendedAt } }
    }
    teams(first: 10) { nodes {
      slug combinedSlug parentTeam { slug } childTeams(first: 5) { nodes { slug } }
      own: members(first: 10, membership: IMMEDIATE) { edges { role node { login } } }
      all: members(first: 10) { totalCount }
    } }
  } }`);
  const ann = {
    login: 'ann',
    name: 'Ann',
    email: '',
    organizationVerifiedDomainEmails: ['ann@acme.example'],
  };
  const bob = { login: 'bob', name: null, email: '', organizationVerifiedDomainEmails: [] };
  expect(answer).toEqual({
    organization: {
      membersWithRole: {
        edges: [
          { role: 'ADMIN', node: { ...ann, suspendedAt: null } },
          { role: 'MEMBER', node: { ...bob, suspendedAt: null } },
        ],
      },
      teams: {
        nodes: [
          {
            slug: 'cart-team',
            combinedSlug: 'acme/cart-team',
            parentTeam: { slug: 'shop' },
            childTeams: { nodes: [] },
            own: { edges: [{ role: 'MEMBER', node: { login: 'bob' } }] },
            all: { totalCount: 1 },
          },
          {
            slug: 'shop',
            combinedSlug: 'acme/shop',
            parentTeam: null,
            childTeams: { nodes: [{ slug: 'cart-team' }] },
            own: { edges: [{ role: 'MAINTAINER', node: { login: 'ann' } }] },
            all: { totalCount: 2 },
          },
        ],
      },
    },
  });
});

it('a renamed and a transferred repository are found under their old names, a node by its id', async () => {
  github.addRepository({ owner: 'acme', name: 'web' });
  github.rename('acme/web', 'site');
  github.transfer('acme/site', 'other');
  const found = await query<{ repository: { id: string } }>(
    '{ repository(owner: "acme", name: "web") { id nameWithOwner } }',
  );
  expect(found.repository).toMatchObject({ nameWithOwner: 'other/site' });
  const { id } = found.repository;
  expect(
    await query('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Repository { name } } }', { ids: [id] }),
  ).toEqual({
    nodes: [{ name: 'site' }],
  });
  const strict = query('{ repository(owner: "acme", name: "web", followRenames: false) { id } }');
  await expect(strict).rejects.toThrow("Could not resolve to a Repository with the name 'acme/web'.");
});

it('large and binary files, links, submodules and what is executable are told apart', async () => {
  github.addRepository({
    owner: 'acme',
    name: 'web',
    files: {
      large: 'x'.repeat(512_001),
      logo: new Uint8Array([0, 1]),
      link: { link: 'large' },
      sub: { submodule: '1234567890123456789012345678901234567890' },
      'run.sh': { executable: 'x' },
    },
  });
  const answer = await query<{
    repository: { object: { entries: { name: string; object: { text: string } | null }[] } };
  }>(`{ repository(owner: "acme", name: "web") { object(expression: "HEAD:") { ... on Tree { entries {
    name mode type object { ... on Blob { isBinary isTruncated byteSize text } }
  } } } } }`);
  const { entries } = answer.repository.object;
  const text = { isBinary: false, isTruncated: false };
  expect(entries[0]?.object?.text).toHaveLength(512_000);
  expect(entries).toMatchObject([
    { name: 'large', mode: 33188, object: { isTruncated: true, byteSize: 512_001 } },
    { name: 'link', mode: 40960, type: 'blob', object: { ...text, text: 'large' } },
    { name: 'logo', mode: 33188, object: { isBinary: true, isTruncated: false, text: null } },
    { name: 'run.sh', mode: 33261, object: { ...text, text: 'x' } },
    { name: 'sub', mode: 57344, type: 'commit', object: null },
  ]);
});
