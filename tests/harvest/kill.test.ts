import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readHarvestStatus, readSnapshot } from '../../src/snapshot/index.ts';
import { component, createPortal, snapshotOf, type Portal } from './portal.ts';

const KILLS = 30;
let portal: Portal;
beforeEach(async () => {
  portal = await createPortal();
});
afterEach(() => portal.remove());

/** Starts a harvest in a process of its own; its file system is slowed so that kills hit every write. */
function startHarvest(): ReturnType<typeof spawn> {
  return spawn(process.execPath, [path.join(import.meta.dirname, 'slow-harvest.ts'), portal.folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(portal.folder, 'compiled') },
  });
}

async function putAll(version: string): Promise<void> {
  for (let index = 0; index < 20; index += 1) {
    const name = `c${String(index)}`;
    await portal.put(`catalog/${name}/catalog-info.yaml`, component(name, version));
  }
}

/** Runs a harvest and kills it after a number of writes; all of them when it gets that far. */
async function harvestUntilWrite(writes: number): Promise<number> {
  const child = startHarvest();
  const ended = once(child, 'exit');
  let seen = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    seen += chunk.toString().split('\n').length - 1;
    if (seen >= writes) child.kill('SIGKILL');
  });
  await ended;
  return seen;
}

it(`a harvest killed at ${String(KILLS)} moments always leaves a whole snapshot, the previous or the next`, async () => {
  const folder = path.join(portal.folder, 'snapshot');
  await putAll('first');
  const steps = await harvestUntilWrite(Number.POSITIVE_INFINITY);
  expect(steps).toBeGreaterThan(20);
  let before = await snapshotOf(folder);
  const outcomes = new Set<string>();

  for (let kill = 0; kill < KILLS; kill += 1) {
    const version = `version ${String(kill)}`;
    await putAll(version);
    await harvestUntilWrite(1 + Math.floor((kill * steps) / KILLS));
    const { entities } = await readSnapshot(folder);
    const after = await snapshotOf(folder);
    const isNew = after['snapshot'] !== before['snapshot'];
    outcomes.add(isNew ? 'next' : 'previous');
    if (isNew) expect(entities[0]?.entity.metadata.description).toBe(version);
    else expect(after).toEqual(before);
    expect(entities).toHaveLength(20);
    expect((await readHarvestStatus(folder))?.sources).toHaveLength(1);
    before = after;
  }
  expect([...outcomes].sort()).toEqual(['next', 'previous']);

  // What was killed does not keep the next harvest from working, nor leave anything behind.
  await harvestUntilWrite(Number.POSITIVE_INFINITY);
  const last = await readSnapshot(folder);
  expect(last.entities[0]?.entity.metadata.description).toBe(`version ${String(KILLS - 1)}`);
}, 240_000);
