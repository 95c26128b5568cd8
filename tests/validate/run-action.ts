import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ACTION_FILE } from '../../scripts/action/bundle.ts';

/** A run of the action, as a workflow's runner starts it. */
export interface ActionRun {
  readonly server: string;
  readonly api: string;
  readonly repository: string;
  readonly event: string;
  readonly sha: string;
  readonly payload: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** What it left behind. */
export interface ActionResult {
  readonly exitCode: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The report, where one was written. */
  readonly report:
    | {
        readonly problems: readonly Problem[];
        readonly notes: readonly string[];
        readonly effect: unknown;
        readonly files: readonly string[];
      }
    | undefined;
}

interface Problem {
  readonly code: string;
  readonly level: string;
  readonly message: string;
  readonly hint: string;
  readonly path: string | null;
  readonly line: number | null;
}

/** Runs the committed bundle in a process of its own, in an empty workspace. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'callboard-action-'));
  try {
    const at = (name: string): string => path.join(folder, name);
    for (const name of ['workspace', 'temp']) await mkdir(at(name));
    await writeFile(at('event.json'), JSON.stringify(run.payload));
    for (const name of ['output', 'summary']) await writeFile(at(name), '');
    const inputs = { level: 'error', comment: 'false', ...run.inputs };
    const child = spawn(process.execPath, [ACTION_FILE], {
      cwd: at('workspace'),
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: at('workspace'),
        GITHUB_EVENT_NAME: run.event,
        GITHUB_EVENT_PATH: at('event.json'),
        GITHUB_OUTPUT: at('output'),
        GITHUB_STEP_SUMMARY: at('summary'),
        GITHUB_REPOSITORY: run.repository,
        GITHUB_SERVER_URL: run.server,
        GITHUB_API_URL: run.api,
        GITHUB_SHA: run.sha,
        RUNNER_TEMP: at('temp'),
        ...Object.fromEntries(
          Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
        ),
        ...run.env,
      },
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
    const lines = (await readFile(at('output'), 'utf8')).split('\n').filter(Boolean);
    const outputs = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    const report =
      outputs['report'] === undefined
        ? undefined
        : (JSON.parse(await readFile(outputs['report'], 'utf8')) as ActionResult['report']);
    return { exitCode, log, summary: await readFile(at('summary'), 'utf8'), outputs, report };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
