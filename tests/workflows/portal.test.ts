import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { componentText } from '../commands/run-script.ts';
import type { GithubDouble } from '../github-double/index.ts';
import { logCommands } from './log-command.ts';
import { readConcurrency } from './parse-workflow.ts';
import { startPublishedPortal, type PipelineRun, type PublishedPortal } from './published-portal.ts';
import { createRunQueue } from './run-queue.ts';
import type { JobResult } from './run-workflow.ts';
import { projectText } from './workflow-files.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const FERRY = 'catalog/default/component/ferry/';

let portal: PublishedPortal;

beforeAll(async () => {
  portal = await startPublishedPortal((github) => {
    github.addRepository({
      owner: 'acme',
      name: 'web',
      files: { 'catalog-info.yaml': componentText('ferry') },
    });
    return `title: Acme\n${sourcesOf(github)}`;
  });
});
afterAll(() => portal.close());

function sourcesOf({ url, apiBaseUrl }: Pick<GithubDouble, 'url' | 'apiBaseUrl'>): string {
  return `sources:
  - use: github
    with: { organization: acme, host: '${new URL(url).host}', apiBaseUrl: '${apiBaseUrl}', token: '\${GITHUB_TOKEN}' }
`;
}

/** Pushes another owner of the component. */
function changeOwner(owner: string): void {
  portal.github.push('acme/web', { files: { 'catalog-info.yaml': componentText('ferry', owner) } });
}

function outcomes({ steps }: JobResult, ...names: readonly string[]): readonly string[] {
  return names.map((name) => steps.find((step) => step.name === name)?.outcome ?? `there is no step ${name}`);
}

async function publishedStatus(): Promise<{ harvestedAt: string; sources: { state: string }[] }> {
  return JSON.parse((await portal.page('status/sources.json')) ?? '') as Awaited<
    ReturnType<typeof publishedStatus>
  >;
}

test('a push to the portal publishes it at the address of its Pages', async () => {
  const { make, deploy } = await portal.run({ name: 'push' });
  expect([make.result, deploy.result]).toEqual(['success', 'success']);
  expect(await portal.page(FERRY)).toContain(
    'https://acme.github.example/portal/catalog/default/component/ferry/',
  );
  expect(await portal.page('.well-known/api-catalog')).toBeDefined();
  expect(deploy.summary).toBe('Published at <https://acme.github.example/portal/>\n');
  expect(make.summary).toContain(
    '## Callboard: 1 entity, 1 warning, 1 note\n\nStarted by a push to this repository.',
  );
});

test('a run that finds nothing new builds nothing, and publishes the same pages with a new age', async () => {
  const [before, page] = [await publishedStatus(), await portal.page(FERRY)];
  const { make, deploy } = await portal.run({ name: 'schedule' });
  expect(deploy.result).toBe('success');
  expect(outcomes(make, 'Build', 'Keep the site')).toEqual(['skipped', 'skipped']);
  expect(make.summary).toContain('Started by the schedule. Nothing changed since snapshot');
  const after = await publishedStatus();
  expect(after.sources).toMatchObject([{ state: 'unchanged' }]);
  expect(after.harvestedAt > before.harvestedAt).toBe(true);
  expect(await portal.page(FERRY)).toBe(page);
});

test('a change of a repository is announced, and is on the page', async () => {
  changeOwner('harbour');
  expect((await portal.announce('acme/web', portal.github.token)).result).toBe('success');
  const dispatch = portal.github.activity.dispatches.at(-1);
  expect(dispatch).toEqual({
    repository: 'acme/portal',
    event: 'repository_dispatch',
    eventType: 'catalog-changed',
    payload: { repository: 'acme/web', commit: 'c0ffee'.padEnd(40, '0') },
  });
  const payload = { action: dispatch?.eventType, client_payload: dispatch?.payload };
  const { make, deploy } = await portal.run({ name: 'repository_dispatch', payload });
  expect(deploy.result).toBe('success');
  expect(make.summary).toMatch(
    /Started by an announcement of acme\/web\. Snapshot `\w+`: 0 added, 0 removed, 1 changed\.\n\n- Changed: component:default\/ferry\n/,
  );
  expect(await portal.page(FERRY)).toContain('harbour');
});

test('an announcement with a token that may not is a failure that says what to do', async () => {
  const { result, steps } = await portal.announce('acme/web', 'ghp_of_somebody');
  expect(result).toBe('failure');
  expect(logCommands(steps[0]?.log ?? '')).toEqual([
    {
      command: 'error',
      properties: { title: 'Announce' },
      text: 'The portal was not told; it finds the change at its next scheduled run. Check that the token may write contents of the repository that the input portal names.',
    },
  ]);
});

test('what an announcement names is shown only when it is the name of a repository', async () => {
  const repository = 'acme/web\n::error::$(touch forged) `touch forged` <img src=x>';
  const { make } = await portal.run({
    name: 'repository_dispatch',
    payload: { client_payload: { repository } },
  });
  expect(make.summary).toContain('Started by an announcement. Nothing changed');
  expect(make.steps.flatMap(({ log }) => logCommands(log))).toEqual([]);
});

test('a source that fails keeps its last good copy, which is published with its age', async () => {
  const { make, deploy } = await portal.run({ name: 'schedule', token: 'ghp_of_somebody_who_left' });
  expect(deploy.result).toBe('success');
  expect((await publishedStatus()).sources).toMatchObject([{ state: 'stale' }]);
  expect(await portal.page(FERRY)).toContain('harbour');
  expect(make.summary).toContain('| failed; its last good copy is shown | ');
  const [warning] = make.steps.flatMap(({ log }) => logCommands(log));
  expect(warning).toMatchObject({ command: 'warning' });
  expect(warning?.text).toMatch(/^failed; its last good copy is shown\. .*token/);
});

test('a repository that cannot be read is published as it was, and the summary says so', async () => {
  portal.github.faults.repository('acme/web', 'sso-required');
  portal.github.push('acme/web', { files: { 'catalog-info.yaml': componentText('ferry', 'quay') } });
  const { make, deploy } = await portal.run({ name: 'schedule' });
  portal.github.faults.clear();
  expect(deploy.result).toBe('success');
  expect(await portal.page(FERRY)).toContain('harbour');
  // The other one is the portal's own, which has no descriptor.
  expect(make.summary).toContain("\n2 repositories to look at on the portal's health page: ");
});

test('a source that fails without a copy leaves what is published, and keeps the progress', async () => {
  await portal.loseCaches();
  const before = await publishedStatus();
  const { make, deploy } = await portal.run({ name: 'schedule', token: 'ghp_of_somebody_who_left' });
  expect([make.result, deploy.result]).toEqual(['failure', 'skipped']);
  expect(outcomes(make, 'Harvest', 'Keep what was read', 'Build')).toEqual(['failure', 'success', 'skipped']);
  expect(await publishedStatus()).toEqual(before);
  expect(await portal.page(FERRY)).toContain('harbour');
  const [error] = make.steps.flatMap(({ log }) => logCommands(log));
  expect(error).toMatchObject({ command: 'error' });
  expect(error?.text).toMatch(
    /A portal without this source is not published; what was published before still is\.$/,
  );

  const next = await portal.run({ name: 'schedule' });
  expect(next.deploy.result).toBe('success');
  expect(await portal.page(FERRY)).toContain('quay');
  expect(await portal.page('status/changes.json')).toBe('{"changes":[]}\n');
});

test('a mistake in the config stops before anything is published, and is an annotation of its line', async () => {
  portal.configure(`titel: Acme\n${sourcesOf(portal.github)}`);
  const { make, deploy } = await portal.run({ name: 'push' });
  portal.configure(`title: Acme\n${sourcesOf(portal.github)}`);
  expect([make.result, deploy.result]).toEqual(['failure', 'skipped']);
  expect(make.steps.flatMap(({ log }) => logCommands(log))).toMatchObject([
    { command: 'error', properties: { file: 'portal.config.yaml', line: '1', col: '1' } },
  ]);
  expect(await portal.page(FERRY)).toContain('quay');
});

test("the runs of the portal's workflow go one at a time, and none is cut off", async () => {
  const file = '.github/workflows/portal.yml';
  expect(await readConcurrency(file, projectText(file))).toEqual({
    group: 'portal',
    cancelInProgress: false,
  });
});

test('of announcements that come while a run is on its way the newest state is published', async () => {
  const ask = createRunQueue((event: { readonly repository: string }) =>
    portal.run({ name: 'repository_dispatch', payload: { client_payload: event } }),
  );
  const runs = [ask({ repository: 'acme/one' })];
  for (const owner of ['first', 'second']) {
    changeOwner(owner);
    runs.push(ask({ repository: `acme/${owner}` }));
  }
  const [, replaced, last] = await Promise.all(runs);
  expect(replaced).toBe('replaced');
  expect((last as PipelineRun).make.summary).toContain('an announcement of acme/second.');
  expect(await portal.page(FERRY)).toContain('second');
});

test.each([
  ['a fork', { name: 'push', payload: { repository: { fork: true } } }],
  ['another branch', { name: 'workflow_dispatch', ref: 'refs/heads/idea' }],
] as const)('%s publishes nothing', async (_, event) => {
  const { make, deploy } = await portal.run(event);
  expect([make.result, deploy.result]).toEqual(['skipped', 'skipped']);
});
