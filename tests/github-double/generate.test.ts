import { graphql } from '@octokit/graphql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { generateOrganization } from './generate.ts';
import { startGithubDouble, type GithubDouble } from './index.ts';

let github: GithubDouble;

beforeEach(async () => {
  github = await startGithubDouble();
});

afterEach(async () => {
  await github.close();
});

interface Listing {
  readonly organization: {
    readonly repositories: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly nodes: readonly {
        readonly nameWithOwner: string;
        readonly object: { readonly text: string };
      }[];
    };
  };
}

it('500 generated repositories are listed with their descriptors for one point a page', async () => {
  const names = generateOrganization(github, { owner: 'acme', count: 500 });
  expect(new Set(names).size).toBe(500);
  const query = graphql.defaults({
    baseUrl: github.apiBaseUrl,
    headers: { authorization: `bearer ${github.token}` },
  });
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const answer: Listing = await query<Listing>(
      `query ($after: String) { organization(login: "acme") {
        repositories(first: 100, after: $after, orderBy: { field: PUSHED_AT, direction: DESC }) {
          pageInfo { hasNextPage endCursor }
          nodes { nameWithOwner object(expression: "HEAD:catalog-info.yaml") { ... on Blob { text } } }
        }
      } }`,
      { after },
    );
    const { nodes, pageInfo } = answer.organization.repositories;
    seen.push(...nodes.map(({ nameWithOwner }) => nameWithOwner));
    expect(nodes.filter(({ object }) => object.text.includes('kind: '))).toHaveLength(100);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(names.toReversed());
  expect(github.points.spent).toBe(5);
});

it('the same options make the same repositories', async () => {
  const other = await startGithubDouble();
  const heads = (double: GithubDouble) =>
    generateOrganization(double, { owner: 'acme', count: 20 }).map((name) =>
      double.repository(name).git.refs.get('refs/heads/main'),
    );
  expect(heads(github)).toEqual(heads(other));
  await other.close();
});
