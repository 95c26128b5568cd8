import { readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSnapshot } from '../../src/snapshot/index.ts';
import { component, createPortal, memorySource, type Portal } from './portal.ts';

let portal: Portal;
beforeEach(async () => {
  portal = await createPortal();
});
afterEach(() => portal.remove());

const source = memorySource('m', { 'a.yaml': component('a') });
const harvest = () =>
  portal.harvest([source], { announcements: path.join(portal.folder, 'content/announcements') });
const announced = async () => {
  const { announcements, manifest } = await readSnapshot(path.join(portal.folder, 'snapshot'));
  return { slugs: announcements?.map(({ slug }) => slug), counted: manifest.announcements };
};

it('announcements reach the snapshot, and what is wrong with a file is told beside what is wrong with the catalog', async () => {
  await portal.put('content/announcements/one.md', '---\ntitle: One\ndate: 2026-01-01\n---\nHello.\n');
  await portal.put('content/announcements/two.md', '---\ntitle: Two\n---\n');
  await portal.put('content/announcements/README.md', 'How to announce.\n');
  await portal.put('secret.md', '---\ntitle: Secret\ndate: 2026-01-01\n---\n');
  await symlink(
    path.join(portal.folder, 'secret.md'),
    path.join(portal.folder, 'content/announcements/link.md'),
  );
  const report = await harvest();
  expect(await announced()).toEqual({ slugs: ['one'], counted: 1 });
  expect(
    report.problems.filter(({ code }) => code.startsWith('announcement/')).map(({ code, at }) => [code, at]),
  ).toEqual([
    [
      'announcement/missing-field',
      { source: 'announcements', path: 'content/announcements/two.md', line: 1, column: 1 },
    ],
  ]);
});

it('an announcement that changed is read though no source has, and nothing is written when nothing has', async () => {
  await portal.put('content/announcements/one.md', '---\ntitle: One\ndate: 2026-01-01\n---\n');
  const first = await harvest();
  const second = await harvest();
  expect([second.changed, second.snapshot]).toEqual([false, first.snapshot]);
  await portal.put('content/announcements/new.md', '---\ntitle: New\ndate: 2026-01-02\n---\n');
  const third = await harvest();
  expect(third.changed).toBe(true);
  expect(await announced()).toEqual({ slugs: ['new', 'one'], counted: 2 });
});

it('a portal without announcements has none, and its snapshot says so', async () => {
  const { snapshot } = await harvest();
  expect(await announced()).toEqual({ slugs: undefined, counted: undefined });
  expect((await readdir(path.join(portal.folder, 'snapshot', snapshot))).sort()).toEqual([
    'announcements.ndjson',
    'entities.ndjson',
    'manifest.json',
    'problems.ndjson',
    'repositories.ndjson',
  ]);
});
