import { getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';
import { queryCost } from './points.ts';
import { githubSchema } from './schema.ts';

function costOf(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the query has no operation');
  return queryCost(githubSchema(), document, operation, variables);
}

it("the nodes of GitHub's own example are counted as GitHub counts them", () => {
  const comments = 'comments(first: 10) { edges { node { bodyHTML } } }';
  const query = `{ viewer {
    repositories(first: 50) { edges { repository: node {
      pullRequests(first: 20) { edges { node { title ${comments} } } }
      issues(first: 20) { totalCount edges { node { title ${comments} } } }
    } } }
    followers(first: 10) { edges { node { login } } }
  } }`;
  expect(costOf(query).nodes).toBe(22_060);
});

it("the points of GitHub's own example are counted as GitHub counts them", () => {
  const labels = 'labels(first: 60) { edges { node { id name } } }';
  const issues = `issues(first: 50) { edges { node { id title ${labels} } } }`;
  const query = `{ viewer { login repositories(first: 100) { edges { node { id ${issues} } } } } }`;
  expect(costOf(query).cost).toBe(51);
});

it.each([
  ['{ viewer { login } }', { cost: 1, nodes: 0, objects: 0 }],
  ['{ repository(owner: "a", name: "b") { object(oid: "c") { oid } } }', { cost: 1, nodes: 0, objects: 1 }],
  [
    '{ organization(login: "a") { repositories(first: 100) { nodes { repositoryTopics(first: 20) { nodes { id } } } } } }',
    { cost: 1, nodes: 2100, objects: 0 },
  ],
  [
    '{ organization(login: "a") { repositories(first: 100) { nodes { object(expression: "HEAD:") { ... on Tree { entries { object { oid } } } } } } } }',
    { cost: 1, nodes: 100, objects: 200 },
  ],
  ['{ organization(login: "a") { repositories { totalCount } } }', { cost: 1, nodes: 0, objects: 0 }],
])('%s', (query, cost) => {
  expect(costOf(query)).toEqual(cost);
});

it('a list below a list costs as many requests as the upper one has items, whatever its name', () => {
  const list = (name: string) => `${name}: repositories(first: $n) { nodes { ...inner } }`;
  const query = `query ($n: Int!, $all: Boolean!) {
    organization(login: "a") { ${list('one')} ${list('two')} ... @include(if: $all) { ${list('three')} } }
  } fragment inner on Repository { languages(first: 5) { totalCount } stargazers(first: 5) { totalCount } }`;
  expect(costOf(query, { n: 100, all: true })).toEqual({ cost: 6, nodes: 3300, objects: 0 });
  expect(costOf(query, { n: 100, all: false })).toEqual({ cost: 4, nodes: 2200, objects: 0 });
  expect(costOf(query, { n: 10, all: false }).cost).toBe(1);
});

it('what is asked for twice under one name is fetched once', () => {
  const twice =
    '{ viewer { ...names ...names } } fragment names on User { repositories(first: 10) { nodes { name } } }';
  expect(costOf(twice).nodes).toBe(10);
});

it('each id of `nodes` multiplies what is asked for below it', () => {
  const query =
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Repository { refs(refPrefix: "refs/heads/", first: 10) { nodes { name } } } } }';
  expect(costOf(query, { ids: ['a', 'b', 'c'] })).toMatchObject({ cost: 1, nodes: 30 });
});
