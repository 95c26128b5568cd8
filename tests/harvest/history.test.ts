import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { component, createPortal, memorySource, START, type Portal } from './portal.ts';

let portal: Portal;
beforeEach(async () => {
  portal = await createPortal();
});
afterEach(() => portal.remove());

const at = (minute: number) => new Date(START + minute * 60_000).toISOString();

async function status(name: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(portal.folder, 'snapshot/status', name), 'utf8')) as unknown;
}

it('each published snapshot is a line of the history, with what it changed; a harvest without news adds none', async () => {
  const source = memorySource('one', { 'a.yaml': component('a'), 'b.yaml': component('b') });
  const first = await portal.harvest([source]);
  await portal.harvest([source]);
  source.files.set('a.yaml', component('a', 'Anew'));
  source.files.set('c.yaml', component('c'));
  source.files.delete('b.yaml');
  source.revision = 'r2';
  const third = await portal.harvest([source]);
  // Both components name an owner that is in no catalog, and are related to nothing.
  const codes = { 'catalog/dangling-reference': 2, 'catalog/orphan-entity': 2 };
  const numbers = { entities: { component: 2 }, problems: { info: 2, warn: 2, error: 0 }, codes };
  expect(await status('history.json')).toEqual({
    publications: [
      { snapshot: first.snapshot, at: at(0), ...numbers },
      { snapshot: third.snapshot, at: at(2), ...numbers },
    ],
  });
  expect(await status('changes.json')).toEqual({
    changes: [
      {
        snapshot: third.snapshot,
        previous: first.snapshot,
        at: at(2),
        added: ['component:default/c'],
        removed: ['component:default/b'],
        changed: ['component:default/a'],
        totals: { added: 1, removed: 1, changed: 1 },
      },
    ],
  });
});

it('the history outlives the folder of the snapshot, as in a job that only has the cache', async () => {
  const source = memorySource('one', { 'a.yaml': component('a') });
  await portal.harvest([source]);
  const before = await status('history.json');
  await rm(path.join(portal.folder, 'snapshot'), { recursive: true });
  await portal.harvest([source]);
  expect(await status('history.json')).toEqual(before);
});

it('a snapshot that lacks a source is no publication: nothing was removed by it, or added by the next', async () => {
  const [one, two] = [memorySource('one', { 'a.yaml': component('a') }), memorySource('two', {})];
  two.fail = { open: new Error('no route') };
  expect(await portal.harvest([one, two])).toMatchObject({ exitCode: 3 });
  expect(await status('history.json')).toEqual({ publications: [] });
  two.fail = {};
  const { snapshot } = await portal.harvest([one, two]);
  expect(await status('history.json')).toMatchObject({ publications: [{ snapshot, at: at(1) }] });
  expect(await status('changes.json')).toEqual({ changes: [] });
});

it('a damaged history is a warning, and the copy that is whole is used', async () => {
  const source = memorySource('one', { 'a.yaml': component('a') });
  await portal.harvest([source]);
  const before = await status('history.json');
  await writeFile(path.join(portal.folder, 'cache/history/history.json'), '{"publications":[{]}');
  const report = await portal.harvest([source]);
  expect(report.exitCode).toBe(0);
  expect(portal.log.join('\n')).toContain('history.json of earlier harvests is damaged');
  expect(await status('history.json')).toEqual(before);
});

it('what is damaged everywhere begins anew', async () => {
  const source = memorySource('one', { 'a.yaml': component('a') });
  await portal.harvest([source]);
  for (const folder of ['cache/history', 'snapshot/status']) {
    await writeFile(path.join(portal.folder, folder, 'history.json'), '{"publications":[{"at":1}]}');
    await writeFile(path.join(portal.folder, folder, 'changes.json'), '');
  }
  const report = await portal.harvest([source]);
  expect(report.exitCode).toBe(0);
  expect(await status('history.json')).toMatchObject({ publications: [{ snapshot: report.snapshot }] });
  expect(await status('changes.json')).toEqual({ changes: [] });
});
