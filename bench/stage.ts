import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** One command to measure. */
export interface Stage {
  readonly name: string;
  /** Script and arguments, for Node. */
  readonly command: readonly string[];
  /** Folder whose bytes are what the command wrote. */
  readonly writes: string;
  /** Exit codes that count as done; 0 alone when absent. */
  readonly exitCodes?: readonly number[] | undefined;
}

/** What a stage used: all its Node processes together, the peak that of the largest one. */
export interface Measurement {
  readonly name: string;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly writtenBytes: number;
  readonly files: number;
}

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const RECORDER = pathToFileURL(join(ROOT, 'bench/usage-recorder.ts')).href;

/**
 * Runs a stage as a process of its own and measures it.
 *
 * @throws {Error} with the command's output when it fails.
 */
export async function measure({ name, command, writes, exitCodes = [0] }: Stage): Promise<Measurement> {
  const usageFolder = await mkdtemp(join(tmpdir(), 'bench-usage-'));
  const start = performance.now();
  const { code, output } = await run(command, usageFolder);
  const wallSeconds = (performance.now() - start) / 1000;
  const usages = await readUsages(usageFolder);
  await rm(usageFolder, { recursive: true });
  if (code === null || !exitCodes.includes(code)) {
    throw new Error(`"${name}" ended with ${code ?? 'a signal'}:\n${output}`);
  }
  return {
    name,
    wallSeconds,
    cpuSeconds: usages.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    peakBytes: Math.max(0, ...usages.map(({ peakBytes }) => peakBytes)),
    ...(await sizeOf(writes)),
  };
}

async function run(
  command: readonly string[],
  usageFolder: string,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${RECORDER}`,
      CALLBOARD_BENCH_USAGE: usageFolder,
      CI: 'true',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output = `${output}${chunk}`.slice(-4000);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { code, output };
}

async function readUsages(folder: string): Promise<Pick<Measurement, 'cpuSeconds' | 'peakBytes'>[]> {
  const names = await readdir(folder);
  return Promise.all(
    names.map(
      async (name) =>
        JSON.parse(await readFile(join(folder, name), 'utf8')) as Pick<
          Measurement,
          'cpuSeconds' | 'peakBytes'
        >,
    ),
  );
}

async function sizeOf(folder: string): Promise<{ writtenBytes: number; files: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  let writtenBytes = 0;
  for (const path of paths) writtenBytes += (await stat(path)).size;
  return { writtenBytes, files: paths.length };
}
