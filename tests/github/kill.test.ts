import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HarvestReport } from '../../src/harvest/index.ts';
import { generateOrganization, startGithubDouble, type GithubDouble } from '../github-double/index.ts';
import { createPortal, type Portal } from '../harvest/portal.ts';
import { costOf, sourceOf } from './github-portal.ts';

vi.setConfig({ testTimeout: 60_000 });

const NOW = new Date('2026-02-01T00:00:00Z');

let github: GithubDouble;
let portal: Portal;
beforeEach(async () => {
  github = await startGithubDouble({ now: () => NOW });
  portal = await createPortal();
});
afterEach(async () => {
  await portal.remove();
  await github.close();
});

const harvest = (into: Portal): Promise<HarvestReport> =>
  into.harvest([sourceOf(github)], { now: () => NOW });

/** Harvests in a process of its own, and kills that after it has made so many requests. */
async function harvestUntilRequest(requests: number): Promise<void> {
  const script = path.join(import.meta.dirname, 'harvest-process.ts');
  const child = spawn(process.execPath, [script, portal.folder, github.url, github.token], {
    stdio: 'ignore',
  });
  const ended = once(child, 'exit').then(() => true);
  const until = github.requests.length + requests;
  while (!(await Promise.race([ended, sleep(1, false)]))) {
    if (github.requests.length >= until) child.kill('SIGKILL');
  }
}

it('a harvest that is killed at any request goes on where it was', async () => {
  generateOrganization(github, { owner: 'acme', count: 800 });
  const undisturbed = await createPortal();
  const cold = await costOf(github, () => harvest(undisturbed));
  for (const requests of [2, 5, 9, 13]) await harvestUntilRequest(requests);
  let report: HarvestReport | undefined;
  const rest = await costOf(github, async () => {
    report = await harvest(portal);
  });
  expect(report?.snapshot).toBe((await harvest(undisturbed)).snapshot);
  expect(rest.points).toBeLessThan(cold.points);
  await undisturbed.remove();
});
