import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HarvestReport } from '../../src/harvest/index.ts';
import { readSnapshot } from '../../src/snapshot/index.ts';
import { startGithubDouble, type GithubDouble } from '../github-double/index.ts';
import { component, createPortal, type Portal } from '../harvest/portal.ts';
import { sourceOf } from './github-portal.ts';

vi.setConfig({ testTimeout: 60_000 });

const HOUR = 60 * 60_000;

let github: GithubDouble;
let portal: Portal;
let time: Date;
beforeEach(async () => {
  time = new Date('2026-01-01T00:00:00Z');
  github = await startGithubDouble({ now: () => time });
  portal = await createPortal();
  // More than two pages: a sweep that lists by the last push does not come to the older ones.
  for (let index = 0; index < 230; index += 1) {
    const createdAt = new Date(time.getTime() - index * HOUR);
    github.addRepository({ owner: 'acme', name: `r${String(index)}`, files: { 'a.txt': 'a' }, createdAt });
  }
  addWeb('web', new Date('2020-01-01'));
});
afterEach(async () => {
  await portal.remove();
  await github.close();
});

function addWeb(entity: string, createdAt: Date): void {
  const files = { 'catalog-info.yaml': component(entity) };
  github.addRepository({ owner: 'acme', name: 'web', files, createdAt });
}

const harvest = (organization = 'acme'): Promise<HarvestReport> =>
  portal.harvest([sourceOf(github, { organization })], { now: () => time });

it('a repository that is deleted and made again under its name is there once', async () => {
  await harvest();
  time = new Date(time.getTime() + HOUR);
  github.remove('acme/web');
  addWeb('web-again', time);
  await harvest();
  expect(await portal.refs()).toEqual(['component:default/web-again']);
  github.push('acme/web', { files: { 'catalog-info.yaml': null, 'a.txt': 'a' } });
  time = new Date(time.getTime() + HOUR);
  await harvest();
  expect(await portal.refs()).toEqual([]);
  const { repositories = [] } = await readSnapshot(`${portal.folder}/snapshot`);
  const names = repositories.map(({ name }) => name);
  expect(names.filter((name) => name === 'acme/web')).toEqual(['acme/web']);
});

it('a repository whose name passes to another one is found under its new name at once', async () => {
  await harvest();
  time = new Date(time.getTime() + HOUR);
  github.rename('acme/web', 'old-web');
  addWeb('new-web', time);
  await harvest();
  expect(await portal.refs()).toEqual(['component:default/new-web', 'component:default/web']);
});

it('an organisation in whichever case keeps what a list that broke off did not come to', async () => {
  await harvest('ACME');
  time = new Date(time.getTime() + 25 * HOUR);
  github.push('acme/r3', { files: { 'a.txt': 'b' } });
  github.faults.next(
    Array.from({ length: 40 }, () => 'bad-gateway' as const),
    { matching: /CREATED_AT/ },
  );
  const report = await harvest('ACME');
  expect(report.status.sources[0]).toMatchObject({ outdated: { total: 231 } });
  expect(await portal.refs()).toEqual(['component:default/web']);
});
