import { execFileSync } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this project. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** What a repository of a portal needs of this project; its own config and content come beside. */
const CODE =
  /^(?:\.github|integrations|schemas|scripts|src)\/|^(?:\.nvmrc|\.gitignore|astro\.config\.mjs|package\.json|package-lock\.json|tsconfig\.json)$/;

/** Writes a portal's repository as somebody who starts one has it: this project's code, and a config. */
export async function writePortalRepository(folder: string, config: string): Promise<void> {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  for (const file of new Set(listed.split('\0'))) {
    if (!CODE.test(file) || file.endsWith('.test.ts')) continue;
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await cp(path.join(PROJECT, file), path.join(folder, file)).catch(ignoreMissing);
  }
  await writeFile(path.join(folder, 'portal.config.yaml'), config);
}

/** A file that was removed and not yet committed so is still listed. */
function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
