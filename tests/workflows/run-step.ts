import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fillIn, fillInTexts, holds, textOf, type Contexts, type JobState } from './expression.ts';
import { readFileCommand } from './file-command.ts';
import type { WorkflowStep } from './parse-workflow.ts';

/** What stands in for an action: does its work in `workspace` and answers its outputs; throws when the action fails. */
export type StandIn = (call: ActionCall) => Promise<Readonly<Record<string, string>> | undefined>;

/** One use of an action. */
export interface ActionCall {
  readonly with: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** The `github` context. */
  readonly github: Readonly<Record<string, unknown>>;
}

/** How a step went. */
export interface StepResult {
  readonly name: string;
  readonly outcome: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
}

/** What a step finds around it. */
export interface StepSurroundings {
  readonly github: Readonly<Record<string, unknown>>;
  /** Stand-ins by the action's name, without its version. */
  readonly actions: Readonly<Record<string, StandIn>>;
  /** What the machine has in its environment. */
  readonly machine: Readonly<Record<string, string>>;
  readonly known: Contexts;
  readonly state: JobState;
  readonly env: Readonly<Record<string, string>>;
  readonly files: CommandFiles;
  readonly workspace: string;
}

/** Runs a step if its condition holds. */
export async function runStep(step: WorkflowStep, around: StepSurroundings): Promise<StepResult> {
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

/** The files through which steps speak to the runner. */
export interface CommandFiles {
  readonly folder: string;
  readonly output: string;
  readonly env: string;
  readonly summary: string;
  readonly event: string;
}

/** Makes the files of a job. */
export async function commandFiles(folder: string, event: unknown): Promise<CommandFiles> {
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
