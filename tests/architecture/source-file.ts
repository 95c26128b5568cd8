import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the project, its path relative to the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));

const CODE = /\.(?:ts|tsx|mjs|js|astro)$/;
const NOT_OURS = /(?:^|\/)(?:node_modules|dist|\.astro|snapshot)\//;

/** Every code file below the folders, and the code files at the root, sorted by path. */
export function readProject(folders: readonly string[]): SourceFile[] {
  const below = folders.flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT_ROOT.length)),
  );
  const atRoot = readdirSync(PROJECT_ROOT).filter((name) => CODE.test(name));
  return [...atRoot, ...below]
    .filter((path) => CODE.test(path) && !NOT_OURS.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(PROJECT_ROOT, path), 'utf8') }));
}

/** True for tests, which may import whatever they exercise. */
export function isTest({ path }: SourceFile): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('tests/');
}

/** The TypeScript of a file: the whole text, or the frontmatter and the scripts of a component. */
export function scriptOf({ path, text }: SourceFile): string {
  if (!path.endsWith('.astro')) return text;
  const frontmatter = /^---\r?\n([\s\S]*?)^---/m.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, body]) => body ?? '');
  return [frontmatter, ...scripts].join('\n');
}
