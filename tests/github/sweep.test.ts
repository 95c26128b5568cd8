import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HarvestEvent, HarvestReport } from '../../src/harvest/index.ts';
import { startGithubDouble, type GithubDouble } from '../github-double/index.ts';
import { component, createPortal, type Portal } from '../harvest/portal.ts';
import { costOf, sourceOf, type Cost } from './github-portal.ts';

vi.setConfig({ testTimeout: 60_000 });

const REPOSITORIES = 300;

let github: GithubDouble;
let portal: Portal;
let time: Date;

beforeEach(async () => {
  time = new Date('2026-01-01T00:00:00Z');
  github = await startGithubDouble({ now: () => time });
  portal = await createPortal();
  for (let index = 0; index < REPOSITORIES; index += 1) {
    const name = nameOf(index);
    const files = { 'catalog-info.yaml': component(name), 'README.md': name };
    github.addRepository({ owner: 'acme', name, files });
    pass(1);
  }
});
afterEach(async () => {
  await portal.remove();
  await github.close();
});

const nameOf = (index: number): string => `service-${String(index).padStart(3, '0')}`;
const pass = (minutes: number): void => void (time = new Date(time.getTime() + minutes * 60_000));

async function harvest(options: Parameters<typeof sourceOf>[1] = {}): Promise<HarvestReport & Cost> {
  let report: HarvestReport | undefined;
  const cost = await costOf(github, async () => {
    report = await portal.harvest([sourceOf(github, options)], { now: () => time });
  });
  if (!report) throw new Error('no report');
  return { ...report, ...cost };
}

it('a cold sweep costs a point a page and a point a batch, and no REST request', async () => {
  const { manifest, points, rest, status } = await harvest();
  expect(manifest.entities).toBe(REPOSITORIES);
  // One page tells the latest push, three list all, three batches read them.
  expect({ points, rest }).toEqual({ points: 7, rest: 0 });
  expect(status.sources[0]).toMatchObject({
    id: `github:${new URL(github.url).host}/acme`,
    state: 'fresh',
    spent: [{ unit: 'GraphQL points', amount: 7, left: 4993 }],
  });
});

it('a cold sweep tells how far it is, to the last repository', async () => {
  const seen: HarvestEvent[] = [];
  const onProgress = (event: HarvestEvent): void => void seen.push(event);
  await portal.harvest([sourceOf(github)], { now: () => time, onProgress });
  const steps = seen.flatMap((event) => (event.type === 'read' ? [event] : []));
  const source = `github:${new URL(github.url).host}/acme`;
  expect(steps[0]).toEqual({
    type: 'read',
    source,
    progress: { done: 0, total: 100, what: 'repositories' },
  });
  expect(steps.at(-1)).toEqual({
    type: 'read',
    source,
    progress: { done: REPOSITORIES, total: REPOSITORIES, what: 'repositories' },
  });
});

it('a sweep in which nothing has changed costs a point', async () => {
  const first = await harvest();
  pass(60);
  expect(await harvest()).toMatchObject({ points: 1, rest: 0, changed: false, snapshot: first.snapshot });
});

it('a sweep in which 50 repositories have changed costs a page and a batch', async () => {
  await harvest();
  pass(60);
  for (let index = 0; index < 50; index += 1) {
    github.push(`acme/${nameOf(index * 5)}`, {
      files: { 'catalog-info.yaml': component(`renamed-${String(index)}`) },
    });
  }
  pass(60);
  expect(await harvest()).toMatchObject({ points: 2, rest: 0, changed: true });
  const refs = await portal.refs();
  expect(refs).toHaveLength(REPOSITORIES);
  expect(refs.filter((ref) => ref.startsWith('component:default/renamed-'))).toHaveLength(50);
});

it('a push that touches no catalog file leaves the snapshot as it was', async () => {
  const first = await harvest();
  pass(60);
  github.push('acme/service-007', { files: { 'main.go': 'package main' } });
  expect(await harvest()).toMatchObject({ points: 2, changed: false, snapshot: first.snapshot });
});

it('pushes of the same second, and a minute before the last sweep, are seen', async () => {
  await harvest();
  github.push('acme/service-001', { files: { 'catalog-info.yaml': component('one') } });
  await harvest();
  github.push('acme/service-002', { files: { 'catalog-info.yaml': component('two') } });
  pass(-1);
  github.push('acme/service-003', { files: { 'catalog-info.yaml': component('three') } });
  pass(1);
  await harvest();
  expect(await portal.refs()).toEqual(
    expect.arrayContaining(['component:default/one', 'component:default/two', 'component:default/three']),
  );
});

it('once a day everything is listed, which finds what is gone, renamed, transferred and archived', async () => {
  await harvest();
  github.remove('acme/service-000');
  github.rename('acme/service-001', 'renamed');
  github.transfer('acme/service-002', 'octocat');
  github.archive('acme/service-003');
  pass(60);
  expect((await harvest()).manifest.entities).toBe(REPOSITORIES);
  pass(23 * 60);
  const { manifest, points } = await harvest();
  expect({ entities: manifest.entities, points }).toEqual({ entities: REPOSITORIES - 3, points: 4 });
});

it('options that change are applied at once, and what was read before is not read again', async () => {
  await harvest();
  pass(60);
  const { points, manifest } = await harvest({ filters: { repository: 'service-0..' } });
  expect({ points, entities: manifest.entities }).toEqual({ points: 4, entities: 100 });
});

it('a sweep that is stopped by the reserve delivers what it has, and says how much is missing', async () => {
  github.points.leave(505);
  const first = await harvest({ reserve: 500 });
  expect(github.points.remaining).toBe(500);
  expect(first.status.sources[0]).toMatchObject({
    state: 'fresh',
    outdated: {
      parts: REPOSITORIES - first.manifest.entities,
      total: REPOSITORIES,
      reason: expect.stringContaining('are spent but for the 500 left to others') as string,
    },
  });
  expect(first.manifest.entities).toBeGreaterThanOrEqual(100);
  pass(61);
  const second = await harvest({ reserve: 500 });
  expect(second.manifest.entities).toBe(REPOSITORIES);
  expect(second.status.sources[0]).not.toHaveProperty('outdated');
});

it('what could not be read keeps its last good state, and the age of it is told', async () => {
  const first = await harvest();
  const swept = time.toISOString();
  pass(60);
  github.push('acme/service-001', { files: { 'catalog-info.yaml': component('one') } });
  github.points.leave(501);
  const second = await harvest({ reserve: 500 });
  expect(second.status.sources[0]).toMatchObject({
    outdated: { parts: 1, total: REPOSITORIES, since: swept },
  });
  expect(second.snapshot).toBe(first.snapshot);
  pass(120);
  const third = await harvest({ reserve: 500 });
  expect(third.status.sources[0]).not.toHaveProperty('outdated');
  expect(await portal.refs()).toContain('component:default/one');
});

it('a cache that was lost or damaged is made again', async () => {
  const first = await harvest();
  const { rm, readdir, writeFile } = await import('node:fs/promises');
  const sources = path.join(portal.folder, 'cache/sources');
  const [folder = ''] = await readdir(sources);
  await rm(path.join(sources, folder, 'own/blobs'), { recursive: true });
  await writeFile(path.join(sources, folder, 'own/sweep.json'), '{');
  await rm(path.join(sources, folder, 'copy.pack'));
  pass(1);
  expect(await harvest()).toMatchObject({ changed: false, snapshot: first.snapshot, rest: 0 });
});
