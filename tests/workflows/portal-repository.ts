import { execFileSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileContent } from '../github-double/index.ts';

/** The root of this project. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** What a repository of a portal needs of this project; its own config and content come beside. */
const CODE =
  /^(?:\.github|integrations|schemas|scripts|src)\/|^(?:\.nvmrc|\.gitignore|astro\.config\.mjs|package\.json|package-lock\.json|tsconfig\.json)$/;

/** The files of a portal's repository as somebody who starts one has it: this project's code, and a config. */
export async function portalFiles(config: string): Promise<Readonly<Record<string, FileContent>>> {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  const files: Record<string, FileContent> = { 'portal.config.yaml': config };
  for (const file of new Set(listed.split('\0'))) {
    if (!CODE.test(file) || file.endsWith('.test.ts')) continue;
    const absolute = path.join(PROJECT, file);
    // A file that was removed and not yet committed so is still listed.
    const found = await stat(absolute).catch(() => undefined);
    if (!found) continue;
    const bytes = await readFile(absolute);
    files[file] = (found.mode & 0o100) === 0 ? bytes : { executable: bytes };
  }
  return files;
}
