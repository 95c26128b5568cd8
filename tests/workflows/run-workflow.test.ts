import { rm } from 'node:fs/promises';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { StandIn } from './run-step.ts';
import { runWorkflow, type WorkflowRequest } from './run-workflow.ts';

async function run(jobs: string, more: Partial<WorkflowRequest> = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'callboard-run-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return runWorkflow({
    path: 'x.yml',
    text: `on: push\njobs:\n${jobs}`,
    github: { repository: 'acme/web', event: { head: 'x' } },
    actions: {},
    machine: { PATH: process.env['PATH'] ?? '' },
    folder,
    ...more,
  });
}

test('outputs, the environment and the summary go from step to step and from job to job', async () => {
  const { one, two } = await run(`
  one:
    runs-on: ubuntu-latest
    outputs: { said: '\${{ steps.say.outputs.word }}!' }
    steps:
      - id: say
        run: |
          echo 'word=hello' >> "$GITHUB_OUTPUT"
          printf 'LINES<<END\\na\\nb\\nEND\\n' >> "$GITHUB_ENV"
      - run: echo "$LINES $GITHUB_REPOSITORY \${{ github.event.head }} $EXTRA" >> "$GITHUB_STEP_SUMMARY"
        env: { EXTRA: '\${{ steps.say.outputs.word }}' }
  two:
    needs: one
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ needs.one.outputs.said }} \${{ needs.one.result }}"
`);
  expect(one?.summary).toBe('a\nb acme/web x hello\n');
  expect(two?.steps[0]?.log).toBe('hello! success\n');
});

test('after a failure only what asks for it runs, and jobs that need the job do not', async () => {
  const { one, two } = await run(`
  one:
    runs-on: ubuntu-latest
    steps:
      - { name: a, run: 'false | true; exit 3' }
      - { name: b, run: 'echo b' }
      - { name: c, if: 'failure()', run: 'echo c' }
      - { name: d, if: 'always() && steps.a.outcome == null', run: 'echo d' }
      - { name: e, if: '!cancelled()', run: 'echo e' }
  two:
    needs: one
    runs-on: ubuntu-latest
    steps: [{ run: echo }]
`);
  expect(one?.steps.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
    'a failure',
    'b skipped',
    'c success',
    'd success',
    'e success',
  ]);
  expect([one?.result, two?.result]).toEqual(['failure', 'skipped']);
});

test('a stand-in gets the inputs of its action and gives its outputs; one that is missing is a mistake of the test', async () => {
  const given: unknown[] = [];
  const standIn: StandIn = async (call) => {
    given.push(call.with);
    return { made: 'yes' };
  };
  const jobs = `
  one:
    runs-on: ubuntu-latest
    steps:
      - { id: act, uses: some/action@v1, with: { word: '\${{ secrets.S }}', number: 4 } }
      - run: echo \${{ steps.act.outputs.made }}
`;
  const { one } = await run(jobs, { actions: { 'some/action': standIn }, secrets: { S: 'secret' } });
  expect(given).toEqual([{ word: 'secret', number: '4' }]);
  expect(one?.steps[1]?.log).toBe('yes\n');
  await expect(run(jobs)).rejects.toThrow('nothing stands in for some/action');
});

test("a workflow that GitHub's parser refuses does not run", async () => {
  await expect(run('  one: { steps: [] }\n')).rejects.toThrow('Required property is missing: runs-on');
});
