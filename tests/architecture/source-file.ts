import { globSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the project, its path relative to the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));

const CODE = '*.{ts,tsx,mjs,js,astro}';
const NOT_OURS = new Set(['node_modules', 'dist', '.astro']);

/** Every code file below the folders, and the code files at the root, sorted by path. */
export function readProject(folders: readonly string[]): SourceFile[] {
  return globSync([CODE, ...folders.map((folder) => `${folder}/**/${CODE}`)], {
    cwd: PROJECT_ROOT,
    withFileTypes: true,
    exclude: (entry) => NOT_OURS.has(entry.name),
  })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(PROJECT_ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
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
  const scripts = [...text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes, body]) => {
    const source = /\bsrc="(\.[^"]+)"/.exec(attributes ?? '')?.[1];
    return source === undefined ? (body ?? '') : `import '${source}';`;
  });
  return [frontmatter, ...scripts].join('\n');
}
