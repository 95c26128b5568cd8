import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fillIn, fillInTexts, holds, textOf, type Contexts, type JobState } from './expression.ts';
import { readFileCommand } from './file-command.ts';
import { readJobs, type WorkflowJob, type WorkflowStep } from './parse-workflow.ts';

/** What stands in for an action: does its work in `workspace` and answers its outputs; throws when the action fails. */
export type StandIn = (call: ActionCall) => Promise<Readonly<Record<string, string>> | undefined>;

/** One use of an action. */
export interface ActionCall {
  readonly with: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** The `github` context. */
  readonly github: Readonly<Record<string, unknown>>;
}

/** Everything that a run depends on. */
export interface WorkflowRequest {
  /** Path of the workflow, for messages, and its text. */
  readonly path: string;
  readonly text: string;
  /** The `github` context: `event`, `event_name`, `repository`, `ref`, `sha`, `api_url`, `token`, …. */
  readonly github: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** Stand-ins by the action's name, without its version. */
  readonly actions: Readonly<Record<string, StandIn>>;
  /** What the machine has in its environment: PATH and HOME at least. */
  readonly machine: Readonly<Record<string, string>>;
  /** Folder for workspaces and what steps write to. */
  readonly folder: string;
}

/** How a step went. */
export interface StepResult {
  readonly name: string;
  readonly outcome: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
}

/** How a job went. */
export interface JobResult {
  readonly result: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepResult[];
  /** What the steps wrote to the summary of the job. */
  readonly summary: string;
}

/**
 * Runs a workflow on this machine: GitHub's parser reads it and GitHub's expressions decide; `run` steps are real, and
 * actions are replaced by stand-ins. Jobs run one after the other, each in a workspace of its own.
 */
export async function runWorkflow(request: WorkflowRequest): Promise<Readonly<Record<string, JobResult>>> {
  const results: Record<string, JobResult> = {};
  for (const job of await readJobs(request.path, request.text))
    results[job.id] = await runJob(job, request, results);
  return results;
}

async function runJob(
  job: WorkflowJob,
  request: WorkflowRequest,
  done: Readonly<Record<string, JobResult>>,
): Promise<JobResult> {
  const needs = Object.fromEntries(
    job.needs.map((id) => [id, { result: done[id]?.result, outputs: done[id]?.outputs }]),
  );
  const before = Object.values(needs).every(({ result }) => result === 'success') ? 'success' : 'failure';
  const { secrets = {}, vars = {}, inputs = {}, folder } = request;
  await mkdir(folder, { recursive: true });
  const workspace = await mkdtemp(path.join(folder, `${job.id}-`));
  const github = { workspace, job: job.id, ...request.github };
  const contexts = { github, vars, secrets, inputs, needs };
  if (!holds(job.condition, contexts, before))
    return { result: 'skipped', outputs: {}, steps: [], summary: '' };

  let state: JobState = 'success';
  const steps: Record<string, { outcome: string; conclusion: string; outputs: StepResult['outputs'] }> = {};
  const results: StepResult[] = [];
  const env: Record<string, string> = { ...fillInTexts(job.env, contexts, state) };
  const files = await commandFiles(`${workspace}.files`, request.github['event']);
  for (const step of job.steps) {
    const known: Contexts = { ...contexts, env, steps, job: { status: state } };
    const result = await runStep(step, { ...request, github, known, state, env, files, workspace });
    results.push(result);
    steps[step.id] = { outcome: result.outcome, conclusion: result.outcome, outputs: result.outputs };
    if (result.outcome === 'failure') state = 'failure';
    Object.assign(env, readFileCommand(await readFile(files.env, 'utf8')));
  }
  return {
    result: state,
    outputs: fillInTexts(job.outputs, { ...contexts, steps }, state),
    steps: results,
    summary: await readFile(files.summary, 'utf8'),
  };
}

interface StepSurroundings extends WorkflowRequest {
  readonly known: Contexts;
  readonly state: JobState;
  readonly env: Readonly<Record<string, string>>;
  readonly files: CommandFiles;
  readonly workspace: string;
}

async function runStep(step: WorkflowStep, around: StepSurroundings): Promise<StepResult> {
  const { known, state, actions, github, workspace, files } = around;
  const { name } = step;
  if (!holds(step.condition, known, state)) return { name, outcome: 'skipped', outputs: {}, log: '' };
  const env = { ...around.env, ...fillInTexts(step.env, known, state) };
  if (step.uses !== undefined) {
    const action = step.uses.replace(/@.*$/, '');
    const standIn = actions[action];
    if (!standIn) throw new Error(`nothing stands in for ${action}`);
    try {
      const outputs = await standIn({
        with: fillInTexts(step.with, { ...known, env }, state),
        workspace,
        github,
      });
      return { name, outcome: 'success', outputs: outputs ?? {}, log: '' };
    } catch (error) {
      return { name, outcome: 'failure', outputs: {}, log: String(error) };
    }
  }
  const script = `${files.folder}/${step.id}.sh`;
  await writeFile(script, textOf(step.run && fillIn(step.run, { ...known, env }, state)));
  await writeFile(files.output, '');
  const { exitCode, log } = await runBash(script, workspace, { ...machineOf(around), ...env });
  const outputs = readFileCommand(await readFile(files.output, 'utf8'));
  return { name, outcome: exitCode === 0 ? 'success' : 'failure', outputs, log };
}

/** The environment that GitHub gives to every `run` step. */
function machineOf({ machine, github, workspace, files }: StepSurroundings): Record<string, string> {
  const own = [
    'repository',
    'repository_owner',
    'ref',
    'ref_name',
    'sha',
    'event_name',
    'run_id',
    'run_attempt',
    'api_url',
    'server_url',
  ];
  return {
    ...machine,
    ...Object.fromEntries(own.map((key) => [`GITHUB_${key.toUpperCase()}`, textOf(github[key])])),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_ENV: files.env,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_EVENT_PATH: files.event,
  };
}

interface CommandFiles {
  readonly folder: string;
  readonly output: string;
  readonly env: string;
  readonly summary: string;
  readonly event: string;
}

async function commandFiles(folder: string, event: unknown): Promise<CommandFiles> {
  const at = (name: string) => path.join(folder, name);
  const files = {
    folder,
    output: at('output'),
    env: at('env'),
    summary: at('summary.md'),
    event: at('event.json'),
  };
  await mkdir(folder, { recursive: true });
  for (const file of [files.output, files.env, files.summary]) await writeFile(file, '');
  await writeFile(files.event, JSON.stringify(event ?? {}));
  return files;
}

function runBash(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly exitCode: number | null; readonly log: string }> {
  // As GitHub's runner starts `shell: bash`.
  const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
    cwd,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode, log });
    });
  });
}
