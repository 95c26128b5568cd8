import { graphql } from '@octokit/graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startGithubDouble, type GithubDouble } from './index.ts';

let github: GithubDouble;
let query: typeof graphql;

beforeEach(async () => {
  github = await startGithubDouble({ now: () => new Date('2026-03-01T12:00:00.500Z') });
  query = graphql.defaults({
    baseUrl: github.apiBaseUrl,
    headers: { authorization: `bearer ${github.token}` },
  });
});

afterEach(async () => {
  await github.close();
});

describe('GraphQL of the double', () => {
  it('lists the repositories of an organisation by pages', async () => {
    for (const name of ['api', 'web', 'docs']) {
      github.addRepository({ owner: 'acme', name, files: { 'README.md': name }, topics: ['java', 'shop'] });
    }
    const list = `query ($after: String) {
      organization(login: "acme") {
        repositories(first: 2, after: $after, orderBy: { field: NAME, direction: ASC }) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { nameWithOwner pushedAt repositoryTopics(first: 20) { nodes { topic { name } } } }
        }
      }
      rateLimit { cost remaining nodeCount resetAt }
    }`;
    interface Page {
      organization: { repositories: { pageInfo: { endCursor: string } } };
    }
    const first = await query<Page>(list);
    const topics = { nodes: [{ topic: { name: 'java' } }, { topic: { name: 'shop' } }] };
    const node = (name: string) => ({
      nameWithOwner: `acme/${name}`,
      pushedAt: '2026-03-01T12:00:00Z',
      repositoryTopics: topics,
    });
    expect(first).toEqual({
      organization: {
        repositories: {
          totalCount: 3,
          pageInfo: { hasNextPage: true, endCursor: expect.any(String) as string },
          nodes: [node('api'), node('docs')],
        },
      },
      rateLimit: { cost: 1, remaining: 4999, nodeCount: 42, resetAt: '2026-03-01T13:00:00Z' },
    });
    const second = await query(list, { after: first.organization.repositories.pageInfo.endCursor });
    expect(second).toMatchObject({
      organization: { repositories: { pageInfo: { hasNextPage: false }, nodes: [node('web')] } },
    });
    expect(github.points.spent).toBe(2);
  });

  it('reads files at a commit, a hundred in one query for one point', async () => {
    const aliases = Array.from({ length: 100 }, (_, index) => {
      const name = `service-${index}`;
      github.addRepository({ owner: 'acme', name, files: { 'catalog-info.yaml': `name: ${name}\n` } });
      const commit = github.repository(`acme/${name}`).git.refs.get('refs/heads/main') ?? '';
      return `r${index}: repository(owner: "acme", name: "${name}") {
        object(expression: "${commit}:catalog-info.yaml") { ... on Blob { oid byteSize isBinary isTruncated text } }
      }`;
    });
    const answer = await query<Record<string, unknown>>(`{ ${aliases.join(' ')} }`);
    expect(Object.keys(answer)).toHaveLength(100);
    expect(answer['r7']).toEqual({
      object: {
        oid: '1ebd41bb24146cbb89443285cfd68f00180802ed',
        byteSize: 16,
        isBinary: false,
        isTruncated: false,
        text: 'name: service-7\n',
      },
    });
    expect(github.points.queries.map(({ cost }) => cost)).toEqual([1]);
  });

  it('answers a repository that is not there with null and an error, and the others still', async () => {
    github.addRepository({ owner: 'acme', name: 'web' });
    const answer = query(
      '{ web: repository(owner: "acme", name: "web") { isEmpty } gone: repository(owner: "acme", name: "gone") { id } }',
    );
    await expect(answer).rejects.toMatchObject({
      data: { web: { isEmpty: true }, gone: null },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['gone'],
          message: "Could not resolve to a Repository with the name 'acme/gone'.",
        },
      ],
    });
  });
});
