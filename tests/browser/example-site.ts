import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listPages } from '../../bench/page-bytes.ts';
import { PROJECT_ROOT } from '../architecture/source-file.ts';
import { runScript } from '../commands/run-script.ts';

/** The site of the example, built by the commands that people use. */
export interface ExampleSite {
  readonly folder: string;
  /** Paths of its pages, sorted: `catalog/index.html`. */
  readonly pages: readonly string[];
  remove(): Promise<void>;
}

/** Harvests and builds the example into a folder of its own. */
export async function buildExample(): Promise<ExampleSite> {
  const work = await mkdtemp(path.join(tmpdir(), 'callboard-example-'));
  const [snapshot, folder] = [path.join(work, 'snapshot'), path.join(work, 'dist')];
  const config = ['--config', path.join(PROJECT_ROOT, 'portal.config.yaml')];
  // The example has deliberate mistakes, so its harvest ends with 1.
  await runScript('harvest', [...config, '--out', snapshot], { cwd: work });
  const { exitCode, stderr } = await runScript(
    'build',
    [...config, '--snapshot', snapshot, '--out', folder],
    { cwd: work },
  );
  if (exitCode !== 0) throw new Error(`the example was not built: ${stderr}`);
  return {
    folder,
    pages: (await listPages(folder)).map((page) => page.path),
    remove: () => rm(work, { recursive: true, force: true }),
  };
}

/** The type of a page, by its path: entity pages by kind, lists of a kind or of a code together. */
export function pageType(page: string): string {
  return page
    .replace(/^catalog\/[^/]+\/([^/]+)\/[^/]+\//, 'catalog/*/$1/*/')
    .replace(
      /^((?:kinds|announcements|health)\/(?:owners\/)?)(?!history|references|repositories|owners\/index).+\//,
      '$1*/',
    );
}
