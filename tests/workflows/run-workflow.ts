import { mkdir, mkdtemp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fillInTexts, holds, type Contexts, type JobState } from './expression.ts';
import { readFileCommand } from './file-command.ts';
import { readJobs, type CalledWorkflow, type WorkflowJob } from './parse-workflow.ts';
import { commandFiles, runStep, type StandIn, type StepResult } from './run-step.ts';

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
  /** Texts of workflows that are called, by `owner/repository/path@ref`. */
  readonly workflows?: Readonly<Record<string, string>>;
  /** Stand-ins by the action's name, without its version. */
  readonly actions: Readonly<Record<string, StandIn>>;
  /** What the machine has in its environment: PATH and HOME at least. */
  readonly machine: Readonly<Record<string, string>>;
  /** Folder for workspaces and what steps write to. */
  readonly folder: string;
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
  if (job.calls) return callWorkflow(job.calls, { ...request, folder: workspace }, contexts);

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

/** Runs a called workflow: it has the inputs and secrets that it is given, and no others. */
async function callWorkflow(
  calls: CalledWorkflow,
  request: WorkflowRequest,
  contexts: Contexts,
): Promise<JobResult> {
  const text = request.workflows?.[calls.workflow];
  if (text === undefined) throw new Error(`there is no workflow ${calls.workflow} to call`);
  const jobs = await runWorkflow({
    ...request,
    path: calls.workflow,
    text,
    inputs: fillInTexts(calls.inputs, contexts, 'success'),
    secrets: fillInTexts(calls.secrets, contexts, 'success'),
  });
  const all = Object.values(jobs);
  return {
    result: all.some(({ result }) => result === 'failure') ? 'failure' : 'success',
    outputs: {},
    steps: all.flatMap(({ steps }) => steps),
    summary: all.map(({ summary }) => summary).join(''),
  };
}
