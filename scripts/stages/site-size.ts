import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { githubCommand } from '../../src/problems/reporters/index.ts';
import { counted } from '../command/counted.ts';
import type { StageTime } from '../command/stage-times.ts';
import type { BuiltPortal } from './build-portal.ts';
import { stageTable } from './stage-table.ts';

/** The most that GitHub Pages publishes of one site, in bytes (docs.github.com, "GitHub Pages limits"). */
const PAGES_LIMIT = 1_000_000_000;

/** Pages get slow to publish well before their limit. */
const NEAR = 0.8 * PAGES_LIMIT;

/** How much a host of static files has to take. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
}

/** Counts the files of a built site. */
export async function measureSite(folder: string): Promise<SiteSize> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let [files, bytes] = [0, 0];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}

/** A built site as Markdown for the summary of a workflow's job. */
export function siteSummary(built: BuiltPortal, size: SiteSize, stages: readonly StageTime[]): string {
  const what = `Built a site of ${counted(built.entities, 'entity', 'entities')}: ${counted(size.files, 'file')}, ${megabytes(size)}.`;
  return `${[what, stageTable(stages)].filter(Boolean).join('\n\n')}\n\n`;
}

/** A workflow command when GitHub Pages will not take the site, or soon will not; else nothing. */
export function siteWarning(size: SiteSize): string {
  if (size.bytes < NEAR) return '';
  const text = `The site has ${megabytes(size)}; GitHub Pages takes ${megabytes({ bytes: PAGES_LIMIT })}. Publish it elsewhere, or as several portals: see docs/pipeline.md.`;
  return githubCommand('warn', text, { title: 'GitHub Pages' });
}

function megabytes({ bytes }: Pick<SiteSize, 'bytes'>): string {
  return `${String(Math.ceil(bytes / 1_000_000))} MB`;
}
