import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gitSource } from '../../integrations/git/git-source.ts';
import { localSource } from '../../integrations/local/local-source.ts';
import { component, contentOf, copyOf, createPortal, snapshotOf, type Portal } from './portal.ts';
import { serveGit } from './git-server.ts';

let one: Portal;
let two: Portal;
beforeEach(async () => {
  [one, two] = await Promise.all([createPortal(), createPortal()]);
  for (const name of ['b', 'a', 'c']) await one.put(`catalog/${name}/catalog-info.yaml`, component(name));
});
afterEach(async () => {
  await Promise.all([one.remove(), two.remove()]);
});

function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' }).trim();
}

it('the same files give the same snapshot, wherever they lie and whatever was cached', async () => {
  const local = (portal: Portal): ReturnType<typeof localSource> =>
    localSource({ folder: path.join(portal.folder, 'catalog'), configFolder: portal.folder });
  for (const [file, text] of Object.entries(await contentOf(path.join(one.folder, 'catalog')))) {
    await two.put(path.join('catalog', file), text);
  }
  await one.harvest([local(one)]);
  await one.put('catalog/a/catalog-info.yaml', component('changed'));
  await one.harvest([local(one)]);
  await one.put('catalog/a/catalog-info.yaml', component('a'));
  await one.harvest([local(one)]);
  await two.harvest([local(two)]);
  const snapshot = await snapshotOf(path.join(one.folder, 'snapshot'));
  expect(await snapshotOf(path.join(two.folder, 'snapshot'))).toEqual(snapshot);
  expect(Object.values(snapshot).join('')).not.toContain(one.folder);
});

it('two clones of a repository, read over http with a token, give the same snapshot and keep no secret', async () => {
  const work = path.join(one.folder, 'catalog');
  git(work, 'init', '--quiet', '--initial-branch=main');
  git(work, 'add', '--all');
  git(work, 'commit', '--quiet', '--message=x');
  git(one.folder, 'clone', '--quiet', '--bare', work, 'served/acme/web.git');
  await copyOf(path.join(one.folder, 'served'), 'clone');
  const secret = 't0p-secret';
  const server = await serveGit({ folder: path.join(one.folder, 'served'), token: secret });
  try {
    const source = gitSource({ url: `${server.url}/acme/web.git`, token: () => secret });
    const wrong = gitSource({ url: `${server.url}/acme/other.git`, token: () => secret });
    const first = await one.harvest([source, wrong]);
    expect(first.status.sources.map(({ state }) => state)).toEqual(['fresh', 'missing']);
    expect((await two.harvest([source, wrong])).snapshot).toBe(first.snapshot);
    expect(await snapshotOf(path.join(two.folder, 'snapshot'))).toEqual(
      await snapshotOf(path.join(one.folder, 'snapshot')),
    );
    const written = [
      await contentOf(path.join(one.folder, 'snapshot')),
      await contentOf(path.join(one.folder, 'cache')),
    ];
    const everything = JSON.stringify([written, one.log, first]);
    expect(everything).toContain('acme/web.git');
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(Buffer.from(`x-access-token:${secret}`).toString('base64'));
  } finally {
    await server.close();
  }
});
