import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HarvestReport } from '../../src/harvest/index.ts';
import { startGithubDouble, type GithubDouble } from '../github-double/index.ts';
import { component, createPortal, type Portal } from '../harvest/portal.ts';
import { sourceOf } from './github-portal.ts';

vi.setConfig({ testTimeout: 60_000 });

let github: GithubDouble;
let portal: Portal;
beforeEach(async () => {
  github = await startGithubDouble();
  portal = await createPortal();
  repository('good', { 'catalog-info.yaml': component('good'), 'secret.txt': 'SECRET' });
});
afterEach(async () => {
  await portal.remove();
  await github.close();
});

function repository(name: string, files: Readonly<Record<string, string>>): void {
  github.addRepository({ owner: 'acme', name, files });
}

const harvest = (): Promise<HarvestReport> => portal.harvest([sourceOf(github)]);

/** A descriptor whose APIs have their definitions at these places, as YAML. */
function apis(...targets: readonly string[]): string {
  return targets
    .map(
      (target, index) =>
        `apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata: { name: api-${String(index)} }\nspec: { type: openapi, lifecycle: production, owner: team, definition: { $text: ${target} } }\n`,
    )
    .join('---\n');
}

/** What is said of the descriptor of the repository `bad`. */
function said({ problems }: HarvestReport): readonly string[] {
  return problems.flatMap(({ at, message, level }) =>
    level === 'error' && at?.path === 'acme/bad/catalog-info.yaml' ? [message] : [],
  );
}

it('a relative path leads into no other repository, however it is spelt', async () => {
  github.addRepository({ owner: 'other', name: 'vault', files: { 'secret.txt': 'SECRET' } });
  const targets = [
    '../good/secret.txt',
    '../../other/vault/secret.txt',
    '/../good/secret.txt',
    '"%2E%2E/good/secret.txt"',
    '../good@main/secret.txt',
  ];
  repository('bad', { 'catalog-info.yaml': apis(...targets) });
  const report = await harvest();
  expect(report.exitCode).toBe(1);
  expect(said(report)).toHaveLength(targets.length);
  expect(await portal.refs()).toEqual(['component:default/good']);
});

it('the root of a repository is where a path that starts with / begins', async () => {
  repository('web', { 'apis/catalog-info.yaml': '', 'api.yaml': 'openapi: 3.1.0' });
  github.push('acme/web', { files: { 'catalog-info.yaml': apis('/api.yaml') } });
  expect((await harvest()).exitCode).toBe(0);
  expect(await portal.refs()).toContain('api:default/api-0');
});

it('a path that no query could carry is a problem of its file, and the others go on', async () => {
  const targets = [
    '../bad@%25zz/x.yaml',
    String.raw`"./a\uD800.yaml"`,
    String.raw`"./a\0.yaml"`,
    `./${'a'.repeat(100_000)}.yaml`,
    ...['%00', '%0A', '%22', '%7B1%7D', ':', '%F0'].map(
      (ref) => `${github.url}/acme/good/blob/${ref}/x.yaml`,
    ),
  ];
  repository('bad', { 'catalog-info.yaml': apis(...targets) });
  const report = await harvest();
  expect(report.status.sources[0]).toMatchObject({ state: 'fresh' });
  expect(report.exitCode).toBe(1);
  expect(said(report)).toHaveLength(targets.length);
  expect(await portal.refs()).toEqual(['component:default/good']);
});

it('a repository whose question GitHub refuses keeps no other from being read', async () => {
  for (let index = 0; index < 30; index += 1) {
    repository(`r${String(index)}`, { 'catalog-info.yaml': component(`r${String(index)}`) });
  }
  const refusing: typeof fetch = async (input, init) => {
    if (typeof init?.body === 'string' && init.body.includes('\\"r7\\"')) {
      return Response.json({
        errors: [{ message: 'A query attribute must be specified and must be a string.' }],
      });
    }
    return fetch(input, init);
  };
  const report = await portal.harvest([sourceOf(github)], { fetch: refusing });
  expect(report.status.sources[0]).toMatchObject({ state: 'fresh', outdated: { parts: 1, total: 31 } });
  expect(await portal.refs()).toHaveLength(30);
});
