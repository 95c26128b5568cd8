import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  generateOrganization,
  startGithubDouble,
  type GithubDouble,
} from '../../tests/github-double/index.ts';
import type { HarvestStatus } from '../../src/snapshot/format.ts';
import { measure } from '../stage.ts';
import { countingProxy, type CountingProxy } from './counting-proxy.ts';

/** What one sweep cost. */
export interface Sweep {
  readonly name: string;
  readonly points: number;
  readonly graphqlRequests: number;
  readonly restRequests: number;
  /** Bytes that the host sent. */
  readonly bytes: number;
  readonly wallSeconds: number;
  /** Of the harvest alone, which assembles and writes the snapshot too. */
  readonly cpuSeconds: number;
}

const OWNER = 'acme';
const CHANGED = 50;

/** Harvests a made-up organisation: for the first time, with nothing changed, and after some pushes. */
export async function measureSweeps(count: number, folder: string): Promise<readonly Sweep[]> {
  return withOrganization(count, folder, async (github, names, harvest) => {
    const sweeps = [await harvest('first harvest'), await harvest('nothing has changed')];
    push(github, names, CHANGED, 1);
    return [...sweeps, await harvest(`${CHANGED} have changed`)];
  });
}

/** How a harvest went while requests failed: how many did, and what its snapshot is. */
export interface DisturbedSweep extends Sweep {
  readonly failed: number;
  readonly requests: number;
  /** The undisturbed one; another, of which the status tells the age; or another without a word. */
  readonly snapshot: 'same' | 'aged' | 'unexplained';
}

/** Harvests an organisation that changes, several times, while a third of all requests fail at random. */
export async function measureChaos(
  count: number,
  folder: string,
  times: number,
): Promise<readonly DisturbedSweep[]> {
  return withOrganization(count, folder, async (github, names, harvest) => {
    await harvest('undisturbed', 'calm');
    const sweeps: DisturbedSweep[] = [];
    for (let round = 0; round <= times; round += 1) {
      const isCalm = round === times;
      if (!isCalm) push(github, names, CHANGED, round + 1);
      if (!isCalm) github.faults.random({ share: 1 / 3, seed: round + 1 });
      const before = github.requests.length;
      const sweep = await harvest(isCalm ? 'calm again' : `disturbed, ${round + 1}`);
      const requests = github.requests.slice(before);
      github.faults.clear();
      const isAged = await tellsAge(join(folder, 'main'));
      await harvest('undisturbed', 'calm');
      const isSame = (await digestIn(join(folder, 'main'))) === (await digestIn(join(folder, 'calm')));
      const failed = requests.filter(({ fault }) => fault !== undefined).length;
      const snapshot = isSame ? 'same' : isAged ? 'aged' : 'unexplained';
      sweeps.push({ ...sweep, failed, requests: requests.length, snapshot });
    }
    return sweeps;
  });
}

type Harvest = (name: string, portal?: string) => Promise<Sweep>;

async function withOrganization<Result>(
  count: number,
  folder: string,
  work: (github: GithubDouble, names: readonly string[], harvest: Harvest) => Promise<Result>,
): Promise<Result> {
  await rm(folder, { recursive: true, force: true });
  const github = await startGithubDouble({ limits: { graphql: 100_000 } });
  github.faults.retryAfter = 1;
  const names = generateOrganization(github, { owner: OWNER, count });
  const proxy = await countingProxy(github.url);
  process.env['GITHUB_TOKEN'] = github.token;
  try {
    return await work(github, names, (name, portal = 'main') =>
      harvestOnce(github, proxy, name, join(folder, portal)),
    );
  } finally {
    await proxy.close();
    await github.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function harvestOnce(
  github: GithubDouble,
  proxy: CountingProxy,
  name: string,
  folder: string,
): Promise<Sweep> {
  const config = join(folder, 'portal.config.yaml');
  await mkdir(join(folder, 'snapshot'), { recursive: true });
  await writeFile(config, configFor(proxy.url));
  const before = { points: github.points.spent, requests: github.requests.length, bytes: proxy.bytes() };
  const { wallSeconds, cpuSeconds } = await measure({
    name,
    command: ['scripts/harvest.ts', '--config', config, '--out', join(folder, 'snapshot')],
    writes: join(folder, 'snapshot'),
    exitCodes: [0, 1],
  });
  const requests = github.requests.slice(before.requests);
  return {
    name,
    points: github.points.spent - before.points,
    graphqlRequests: requests.filter(({ kind }) => kind === 'graphql').length,
    restRequests: requests.filter(({ kind }) => kind === 'rest').length,
    bytes: proxy.bytes() - before.bytes,
    wallSeconds,
    cpuSeconds,
  };
}

function configFor(url: string): string {
  return `title: Benchmark
organisation: Example
sources:
  - use: github
    with:
      organization: ${OWNER}
      host: ${new URL(url).host}
      apiBaseUrl: ${url}/api/v3
      token: \${GITHUB_TOKEN}
    rules:
      - allow: [User, Group]
`;
}

/** Pushes another descriptor's worth of change to every so manieth repository. */
function push(github: GithubDouble, names: readonly string[], count: number, round: number): void {
  const step = Math.floor(names.length / count);
  for (let index = 0; index < count; index += 1) {
    const name = names[index * step + (round % step)] ?? '';
    const short = name.slice(name.indexOf('/') + 1);
    const descriptor = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ${short}-changed-${round} }
spec: { type: service, lifecycle: production, owner: group:default/team-00001 }
`;
    github.push(name, { files: { 'catalog-info.yaml': descriptor } });
  }
}

/** Whether the status of the last harvest says since when what it shows is old. */
async function tellsAge(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, 'snapshot/status/sources.json'), 'utf8');
  const [source] = (JSON.parse(text) as HarvestStatus).sources;
  const since = source?.state === 'stale' ? source.lastGoodAt : source?.outdated?.since;
  return since !== undefined;
}

async function digestIn(folder: string): Promise<string> {
  return readFile(join(folder, 'snapshot/current.json'), 'utf8');
}
