import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

// Many short processes load the same modules.
const COMPILE_CACHE = path.join(os.tmpdir(), 'callboard-compile-cache');
const SCRIPTS = fileURLToPath(new URL('../../scripts/', import.meta.url));

/** How a command ended. */
export interface ScriptResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with what a command runs. */
export interface ScriptOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** Starts `scripts/<name>.ts` as its own process, with an environment that holds nothing of ours but what is needed. */
export function startScript(
  name: string,
  line: readonly string[],
  { cwd, env = {} }: ScriptOptions,
): ChildProcess {
  return spawn(process.execPath, [path.join(SCRIPTS, `${name}.ts`), ...line], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, NODE_COMPILE_CACHE: COMPILE_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command to its end. */
export async function runScript(
  name: string,
  line: readonly string[],
  options: ScriptOptions,
): Promise<ScriptResult> {
  return outcomeOf(startScript(name, line, options));
}

/** Collects what a process writes until it ends. */
export function outcomeOf(child: ChildProcess): Promise<ScriptResult> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode, stdout, stderr });
    });
  });
}

/** A folder with these files, gone when the test is over. */
export async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'callboard-command-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

/** A descriptor of a component that is right. */
export function componentText(name: string, owner = 'crew'): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
spec: { type: service, lifecycle: production, owner: ${owner} }
`;
}
