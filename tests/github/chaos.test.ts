import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HarvestReport } from '../../src/harvest/index.ts';
import { generateOrganization, startGithubDouble, type GithubDouble } from '../github-double/index.ts';
import { component, createPortal, type Portal } from '../harvest/portal.ts';
import { sourceOf } from './github-portal.ts';

vi.setConfig({ testTimeout: 60_000 });

const REPOSITORIES = 150;
const SWEEPS = 6;

let github: GithubDouble;
let disturbed: Portal;
let undisturbed: Portal;
let time: Date;

beforeEach(async () => {
  time = new Date('2026-02-01T00:00:00Z');
  github = await startGithubDouble({ now: () => time });
  [disturbed, undisturbed] = [await createPortal(), await createPortal()];
});
afterEach(async () => {
  await disturbed.remove();
  await undisturbed.remove();
  await github.close();
});

const harvest = (portal: Portal): Promise<HarvestReport> =>
  portal.harvest([sourceOf(github)], { now: () => time });

it.each([1, 2])(
  'while a third of all requests fail, the snapshot is the undisturbed one, or older with its age named (%i)',
  async (seed) => {
    const names = generateOrganization(github, { owner: 'acme', count: REPOSITORIES });
    await harvest(disturbed);
    github.faults.retryAfter = 1;
    github.faults.silence = 20;
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      time = new Date(time.getTime() + 9 * 60 * 60_000);
      for (let index = sweep; index < names.length; index += 11) {
        const files = { 'catalog-info.yaml': component(`pushed-${String(sweep)}-${String(index)}`) };
        github.push(names[index] ?? '', { files });
      }
      github.faults.random({ share: 1 / 3, seed: seed * 100 + sweep });
      const report = await harvest(disturbed);
      github.faults.clear();
      const wanted = await harvest(undisturbed);
      const [status] = report.status.sources;
      expect(report.exitCode).not.toBe(3);
      if (report.snapshot !== wanted.snapshot) {
        const isNamed = status?.state === 'stale' ? status.lastGoodAt : status?.outdated?.since;
        expect(isNamed).toBeDefined();
      }
    }
    time = new Date(time.getTime() + 60_000);
    expect((await harvest(disturbed)).snapshot).toBe((await harvest(undisturbed)).snapshot);
  },
);
